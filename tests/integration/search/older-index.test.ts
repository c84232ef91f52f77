/** An index that cannot be read answers nobody: a list without anything would be taken for what the market has. */
import { expect, test } from 'vitest';
import { systemClock } from '../../../src/platform/clock.js';
import { storeSuggestionsIfDue } from '../../../src/search/index.js';
import { KEYS_SINCE_VERSION } from '../../../src/search/index-schema/keys.js';
import { testDatabase } from '../../support/index.js';
import { matchingOver, tradeRecords } from '../matching/support.js';

const market = await testDatabase();
const { db } = market;
const { snapshots } = await matchingOver(market, systemClock, tradeRecords());

async function madeBy(analysis: number): Promise<void> {
  await db
    .updateTable('generation')
    .set({ analysis_version: analysis })
    .where('state', '=', 'live')
    .execute();
}

test('searches are refused and nothing is learned from it until it is rebuilt', async () => {
  await madeBy(KEYS_SINCE_VERSION - 1);
  await snapshots.refresh();
  expect(() => snapshots.current()).toThrow(expect.objectContaining({ code: 'SEARCH_UNAVAILABLE' }));
  expect(await storeSuggestionsIfDue(db)).toBe(false);

  await madeBy(KEYS_SINCE_VERSION);
  await snapshots.refresh();
  expect(snapshots.current().statistics.documents).toBeGreaterThan(0);
  expect(await storeSuggestionsIfDue(db)).toBe(true);
});
