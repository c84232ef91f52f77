/** The short form of `npm run bench:exposure`: some days of buyers on the demo, and what reviews do to new sellers. */
import { afterAll, expect, test } from 'vitest';
import { liveExposure, policies, type LivedExposure } from '../../../bench/measures/lived-exposure.js';
import { planNewcomers } from '../../../bench/measures/newcomers.js';
import { demoQueries } from '../../../bench/measures/relevance.js';
import { measureReviewEffects, summariseEffects } from '../../../bench/measures/review-effect.js';
import { ensureDemo } from '../../../src/cli/demo.js';
import { drainAll, ensureGeneration, indexerDeps } from '../../../src/indexer/index.js';
import { readRules } from '../../../src/marketplace/core/index.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { silentLogger } from '../../../src/platform/log.js';
import { defaultPublished } from '../../../src/ranking/index.js';
import { openSearch } from '../../../src/search/index.js';
import { testDatabase, testEngine } from '../../support/index.js';

const start = new Date('2026-06-01T00:00:00Z');
const clock = fixedClock(start);
const { db, url: databaseUrl } = await testDatabase();
const { engine, indexPrefix } = testEngine();
const indexer = indexerDeps({ db, engine, log: silentLogger, tuning: { indexPrefix } });
await ensureGeneration(indexer);
await ensureDemo(db, clock);
await drainAll(indexer);
const queries = await demoQueries();
const search = await openSearch({
  ...{ db, databaseUrl, engine, clock, profile: defaultPublished },
  onError: (error) => {
    throw error;
  },
});
afterAll(() => search.close());

test(
  'one bad review hardly moves a new seller, two good ones undo it, five bad ones cost ten places',
  { timeout: 300_000 },
  async () => {
    const measured = { runtime: { db, engine, clock }, search, published: defaultPublished };
    const texts = queries.filter((_, index) => index % 4 === 0).map(({ text }) => text);
    const effects = await measureReviewEffects({ ...measured, rules: await readRules(db) }, texts);
    const { cases, oneBad, restored, fiveBad } = summariseEffects(effects);
    expect(cases).toBeGreaterThan(100);
    expect(oneBad).toBeLessThanOrEqual(2);
    expect(restored).toBeLessThanOrEqual(0.2 * Math.max(0, oneBad));
    expect(fiveBad).toBeGreaterThanOrEqual(10);
  },
);

test(
  'new listings get a tenth of the first pages for a hundredth of the relevance, and places are shared more evenly than by popularity',
  { timeout: 300_000 },
  async () => {
    const life = { start, days: 3, searchesPerDay: 150, seed: 7 };
    const newcomers = await planNewcomers(indexer, { ...life, share: 0.1 });
    expect(newcomers.count).toBeGreaterThan(250);
    const under = (policy: keyof typeof policies): Promise<LivedExposure> =>
      liveExposure({ db, databaseUrl, engine }, queries, newcomers, life, policies[policy]);
    const explored = await under('with exploration');
    const bare = await under('without exploration');
    const popular = await under('text and popularity alone');
    await newcomers.restore();
    expect(explored.newShare).toBeGreaterThanOrEqual(0.1);
    expect(explored.newShare).toBeGreaterThan(1.2 * bare.newShare);
    expect(explored.exploredShare).toBeLessThanOrEqual(0.2);
    expect(explored.ndcg).toBeGreaterThanOrEqual(0.99 * bare.ndcg);
    expect(explored.gini).toBeLessThan(popular.gini);
  },
);
