/** Promises to sellers, carried out in a small market that has lived two weeks. */
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { tryCounterfactuals } from '../../../bench/measures/counterfactuals.js';
import { drainAll, ensureGeneration, indexerDeps } from '../../../src/indexer/index.js';
import { silentLogger } from '../../../src/platform/log.js';
import { simulate } from '../../../src/simulation/index.js';
import { temporaryDirectory, testDatabase, testEngine } from '../../support/index.js';

const { db, url } = await testDatabase();
const { engine, indexPrefix } = testEngine();
const directory = temporaryDirectory();
afterAll(() => {
  rmSync(directory, { recursive: true });
});

test(
  'whatever an explanation promises comes about when it is done, and its place is the place in the search',
  { timeout: 300_000 },
  async () => {
    const until = new Date('2026-06-01T00:00:00Z');
    await simulate(db, { days: 21, seed: 11, sellers: 60, buyers: 200, orders: 500, until });
    const indexer = indexerDeps({ db, engine, log: silentLogger, tuning: { indexPrefix } });
    await ensureGeneration(indexer);
    await drainAll(indexer);
    const figures = await tryCounterfactuals({
      ...{ indexer, databaseUrl: url, now: until, explanations: 15, seed: 3, directory },
    });
    expect(figures.disagreements).toEqual([]);
    expect(figures.broken).toEqual([]);
    expect(figures.kept).toBe(figures.promises);
    expect(figures.withPromises).toBeGreaterThan(5);
  },
);
