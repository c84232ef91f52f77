/** Explanations and their promises in a small market that has lived three weeks. */
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { tryCounterfactuals } from '../../../bench/measures/counterfactuals.js';
import { createApiKey } from '../../../src/api/auth.js';
import { drainAll, ensureGeneration, indexerDeps } from '../../../src/indexer/index.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { silentLogger } from '../../../src/platform/log.js';
import { openSearch } from '../../../src/search/index.js';
import { simulate } from '../../../src/simulation/index.js';
import { temporaryDirectory, testDatabase, testEngine } from '../../support/index.js';
import { authorization, testApp } from '../api/support.js';

const until = new Date('2026-06-01T00:00:00Z');
const { db, url } = await testDatabase();
const { engine, indexPrefix } = testEngine();
const directory = temporaryDirectory();
const indexer = indexerDeps({ db, engine, log: silentLogger, tuning: { indexPrefix } });
await simulate(db, { days: 21, seed: 11, sellers: 60, buyers: 200, orders: 500, until });
await ensureGeneration(indexer);
await drainAll(indexer);
const search = await openSearch({
  db,
  databaseUrl: url,
  engine,
  clock: fixedClock(until),
  onError: (error) => {
    throw error;
  },
});
afterAll(async () => {
  await search.close();
  rmSync(directory, { recursive: true });
});

const queries = ['تصميم شعار', 'ترجمة', 'مونتاج فيديو', 'كتابة مقال', 'متجر'];

test(
  'the place and the score of an explanation are those of the search, and its contributions sum to the score',
  { timeout: 120_000 },
  async () => {
    let explained = 0;
    for (const text of queries) {
      const { debug } = await search.search({ text, limit: 100, filters: {}, sort: 'relevance' });
      for (const { id, score, organicPosition } of debug().slice(0, 40)) {
        const told = await search.explain(id, text);
        expect(told.rank, `${id} «${text}»`).toBe(organicPosition);
        expect(told.score).toBe(score);
        const sum = told.contributions.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - score)).toBeLessThan(1e-9);
        explained += 1;
      }
    }
    expect(explained).toBeGreaterThan(40);
  },
);

test(
  'whatever an explanation promises comes about when it is done, and its place is the place in the search',
  { timeout: 300_000 },
  async () => {
    const figures = await tryCounterfactuals({
      ...{ indexer, databaseUrl: url, now: until, explanations: 15, seed: 3, directory },
    });
    expect(figures.disagreements).toEqual([]);
    expect(figures.broken).toEqual([]);
    expect(figures.kept).toBe(figures.promises);
    expect(figures.withPromises).toBeGreaterThan(5);
  },
);

test(
  'a seller tries an edit of their own listing, in rounded places and not without end',
  { timeout: 120_000 },
  async () => {
    const { app } = await testApp(db, { search });
    // The first of many that answer: without the words it cannot stay there.
    const text = 'تصميم شعار';
    const { hits } = await search.search({ text, limit: 1, filters: {}, sort: 'relevance', organic: true });
    const own = { id: hits[0]?.id ?? '', seller: hits[0]?.seller.id ?? '' };
    const other = await db
      .selectFrom('seller')
      .select('external_id')
      .where('external_id', '<>', own.seller)
      .limit(1)
      .executeTakeFirstOrThrow();
    const keyOf = (sellerId: string): Promise<string> =>
      createApiKey(db, { role: 'seller', label: 'test', sellerId });
    const ask = async (key: string): Promise<{ statusCode: number; json: () => unknown }> =>
      app.inject({
        method: 'POST',
        url: `/v1/listings/${own.id}/what-if`,
        headers: authorization(key),
        payload: { q: text, changes: { title: 'خدمة عامة لا تقول شيئاً', tags: ['خدمة'] } },
      });
    expect((await ask(await keyOf(other.external_id))).statusCode).toBe(403);
    const key = await keyOf(own.seller);
    const first = await ask(key);
    const { from, to, known } = first.json() as { from: number; to: number | null; known: boolean };
    expect(known).toBe(true);
    expect(to === null || to > from).toBe(true);
    for (let asked = 1; asked < 60; asked += 1) expect((await ask(key)).statusCode).toBe(200);
    expect((await ask(key)).statusCode).toBe(429);
  },
);
