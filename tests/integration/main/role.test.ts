import { expect, test, vi } from 'vitest';
import { testDatabase, testEngine } from '../../support/index.js';
import { runMizan, type Ended } from './run-mizan.js';

const database = await testDatabase();
const { db } = database;
const engine = testEngine();

vi.setConfig({ testTimeout: 60_000 });

const mizanRole = (...args: string[]): Promise<Ended> => runMizan(database, engine, ['role', ...args]);

test('mizan role grants a role of the staff and takes it, to who has an account', async () => {
  await db
    .insertInto('account')
    .values({
      external_id: 'a1',
      display_name: 'سارة',
      email: 'sara@example.com',
      email_key: 'sara@example.com',
      created_at: new Date('2026-01-01'),
    })
    .execute();
  const rolesNow = async () =>
    (await db.selectFrom('account').select('roles').executeTakeFirstOrThrow()).roles;
  expect((await mizanRole('Sara@Example.com', 'support')).code).toBe(0);
  expect(await rolesNow()).toEqual(['support']);
  expect((await mizanRole('sara@example.com', 'support', '--remove')).code).toBe(0);
  expect(await rolesNow()).toEqual([]);
  const unknown = await mizanRole('nobody@example.com', 'support');
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('nobody@example.com')]);
});
