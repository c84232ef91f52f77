import { describe, expect, test } from 'vitest';
import { checkEngine } from '../../../src/platform/engine.js';
import { testDatabase, testEngine } from '../../support/index.js';

const { db } = await testDatabase();
const { engine, indexPrefix } = testEngine();

describe('what a test file is given', () => {
  test('is a migrated database of its own', async () => {
    await db
      .insertInto('category')
      .values({
        external_id: 'design',
        name: 'تصميم',
        parent_id: null,
        record_version: null,
        record_occurred_at: null,
        deleted_at: null,
      })
      .execute();
    const rows = await db.selectFrom('category').selectAll().execute();
    expect(rows.map((row) => row.external_id)).toEqual(['design']);
  });

  test('is an engine that answers and keeps its indexes apart', async () => {
    expect(await checkEngine(engine)).toMatch(/^1\.\d+/);
    await engine.createIndex(`${indexPrefix}a`).waitTask();
    expect((await engine.getIndex(`${indexPrefix}a`)).uid).toBe(`${indexPrefix}a`);
  });
});
