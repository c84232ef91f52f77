/** Sellers of a small market do what their explanations promise for, and the market goes on living. */
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { livePromises, shareNear } from '../../../bench/measures/living-promises.js';
import { indexerDeps } from '../../../src/indexer/index.js';
import { silentLogger } from '../../../src/platform/log.js';
import { temporaryDirectory, testDatabase, testEngine } from '../../support/index.js';

const { db, url: databaseUrl } = await testDatabase();
const { engine, indexPrefix } = testEngine();
const directory = temporaryDirectory();
afterAll(() => {
  rmSync(directory, { recursive: true });
});

test(
  'a promise is kept at once beside others who do what they were told, and nearly so where the market lives on for days',
  { timeout: 300_000 },
  async () => {
    const readers = await livePromises({
      indexer: indexerDeps({ db, engine, log: silentLogger, tuning: { indexPrefix } }),
      ...{ databaseUrl, directory, seed: 5 },
      life: {
        ...{ days: 18, seed: 12, sellers: 70, buyers: 200, orders: 500 },
        until: new Date('2026-06-01T00:00:00Z'),
      },
      ...{ from: 12, through: 14, perDay: 8, after: [0, 1, 3] },
    });
    const did = readers.filter((reader) => reader.did !== null);
    expect(did.length).toBeGreaterThanOrEqual(10);
    expect(readers.length - did.length).toBeGreaterThanOrEqual(9);
    for (const reader of readers) expect([...reader.places.keys()]).toEqual([0, 1, 3]);
    expect(shareNear(did, 0, 2)).toBeGreaterThanOrEqual(0.9);
    expect(shareNear(did, 1, 2)).toBeGreaterThanOrEqual(0.8);
    expect(shareNear(did, 3, 2)).toBeGreaterThanOrEqual(0.6);
  },
);
