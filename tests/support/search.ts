import { afterAll } from 'vitest';
import { drainAll, ensureGeneration, indexerDeps, type IndexerDeps } from '../../src/indexer/index.js';
import type { Clock } from '../../src/platform/clock.js';
import type { Engine } from '../../src/platform/engine.js';
import { silentLogger } from '../../src/platform/log.js';
import { openSearch, type OpenSearch } from '../../src/search/index.js';
import type { TestDatabase } from './database.js';
import { testEngine } from './engine.js';

export interface TestSearch {
  readonly search: OpenSearch;
  readonly engine: Engine;
  /** What brings later changes into the index: `drainAll(indexer)`. */
  readonly indexer: IndexerDeps;
}

/** Indexes what is in the database and opens the search on it; closed after the test file. */
export async function testSearch({ db, url }: TestDatabase, clock: Clock): Promise<TestSearch> {
  const { engine, indexPrefix } = testEngine();
  const indexer = indexerDeps({ db, engine, log: silentLogger, tuning: { indexPrefix } });
  await ensureGeneration(indexer);
  await drainAll(indexer);
  const onError = (error: unknown): void => {
    throw error;
  };
  const search = await openSearch({ db, databaseUrl: url, engine, clock, onError });
  afterAll(() => search.close());
  return { search, engine, indexer };
}
