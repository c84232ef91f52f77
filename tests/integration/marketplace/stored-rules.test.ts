/** The rules that an installation has set for itself, as they lie in its database. */
import { beforeEach, expect, test } from 'vitest';
import { marketRules, readRules } from '../../../src/marketplace/core/index.js';
import { testDatabase } from '../../support/index.js';

const { db } = await testDatabase();

beforeEach(async () => {
  await db.deleteFrom('setting').where('name', '=', 'market-rules').execute();
});

async function store(value: object): Promise<void> {
  await db
    .insertInto('setting')
    .values({ name: 'market-rules', value: JSON.stringify(value) })
    .execute();
}

test('where nothing is stored the defaults hold', async () => {
  expect(await readRules(db)).toEqual(marketRules());
});

test('stored values stand in place of defaults', async () => {
  await store({ matching: { kept: 40, perDay: 9 }, order: { commission: 0.15 } });
  expect(await readRules(db)).toEqual(
    marketRules({ matching: { kept: 40, perDay: 9 }, order: { commission: 0.15 } }),
  );
});

test('more sellers kept for a request than is allowed by now are read as the most that is, and not written', async () => {
  await store({ matching: { kept: 500, perDay: 9 } });
  expect((await readRules(db)).matching).toEqual(
    marketRules({ matching: { kept: 100, perDay: 9 } }).matching,
  );
  expect(() => marketRules({ matching: { kept: 101 } })).toThrow('kept');
});

test('a value that never was one is still refused, with its name', async () => {
  await store({ matching: { kept: 0 } });
  await expect(readRules(db)).rejects.toThrow('kept');
});
