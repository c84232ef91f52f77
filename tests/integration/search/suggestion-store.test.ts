/** Suggestions are brought together once, stored, and found by every process; until then each brings them together. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { systemClock } from '../../../src/platform/clock.js';
import { storeSuggestionsIfDue } from '../../../src/search/index.js';
import { completionsOf } from '../../../src/search/suggest/completion-index.js';
import { decodeSuggestions, encodeSuggestions } from '../../../src/search/suggest/suggestion-code.js';
import { loadSuggestions } from '../../../src/search/suggest/suggestion-store.js';
import { testDatabase } from '../../support/index.js';
import { matchingOver, tradeRecords } from '../matching/support.js';

const market = await testDatabase();
const { db } = market;
const { snapshots } = await matchingOver(market, systemClock, tradeRecords());
const ids = async (): Promise<number[]> =>
  (await db.selectFrom('suggestion_set').select('id').execute()).map(({ id }) => id);

test('what is stored is what was brought together, and serves until it is due again', async () => {
  const before = snapshots.current();
  expect(before.suggestionsId).toBeNull();
  expect(before.phrases.length).toBeGreaterThan(4);

  expect(await storeSuggestionsIfDue(db)).toBe(true);
  expect(await storeSuggestionsIfDue(db)).toBe(false);
  await snapshots.refresh();
  const stored = snapshots.current();
  expect([stored.suggestionsId]).toEqual(await ids());
  expect(stored.phrases).toEqual(before.phrases);
  expect(stored.completions).toEqual(before.completions);
  expect(stored.statistics).toBe(before.statistics);
  await snapshots.refresh();
  expect(snapshots.current()).toBe(stored);

  await sql`update suggestion_set set created_at = now() - interval '25 hours'`.execute(db);
  expect(await storeSuggestionsIfDue(db)).toBe(true);
  const [newest, ...others] = await ids();
  expect(others).toEqual([]);
  expect(newest).not.toBe(stored.suggestionsId);
  const other = { ...stored.statistics };
  const held = await loadSuggestions(db, other, stored);
  expect(held.suggestionsId).toBe(newest);
  expect(await loadSuggestions(db, other, { ...held, statistics: stored.statistics })).toMatchObject(held);
});

test('are due with other statistics', async () => {
  await storeSuggestionsIfDue(db);
  await sql`update suggestion_set set statistics_id = statistics_id - 1`.execute(db);
  expect(await storeSuggestionsIfDue(db)).toBe(true);
});

test('where none are stored they are brought together with the statistics, and not again', async () => {
  await db.deleteFrom('suggestion_set').execute();
  const { statistics } = snapshots.current();
  const first = { ...(await loadSuggestions(db, statistics, null)), statistics };
  expect(first.suggestionsId).toBeNull();
  expect(await loadSuggestions(db, statistics, first)).toBe(first);
  expect(await loadSuggestions(db, { ...statistics }, first)).not.toBe(first);
});

test('are found by each of their words as before, and none is one', async () => {
  const { phrases, completions } = snapshots.current();
  const read = await decodeSuggestions(encodeSuggestions({ phrases, completions }));
  for (const prefix of ['تصميم', 'شعار', 'مق', 'و', '']) {
    expect(completionsOf(read.completions, prefix, 10)).toEqual(completionsOf(completions, prefix, 10));
  }
  const none = { phrases: [], completions: { entries: [] } };
  expect(await decodeSuggestions(encodeSuggestions(none))).toEqual(none);
});
