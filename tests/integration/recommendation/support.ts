/** A marketplace with a real index beside it, for what recommends from both. */
import { afterAll } from 'vitest';
import { applyBatch } from '../../../src/api/apply-batch.js';
import { defaultTuning } from '../../../src/indexer/deps.js';
import { drainAll, ensureGeneration, indexerDeps } from '../../../src/indexer/index.js';
import type { Db } from '../../../src/platform/database/database.js';
import type { Engine } from '../../../src/platform/engine.js';
import { silentLogger } from '../../../src/platform/log.js';
import { openSearch, type OpenSearch } from '../../../src/search/index.js';
import { testDatabase, testEngine, testMarket, type TestMarket } from '../../support/index.js';

export interface IndexedMarket {
  readonly db: Db;
  readonly market: TestMarket;
  readonly engine: Engine;
  readonly search: OpenSearch;
  /** Takes records in the import format; the index knows of them after `index`. */
  readonly bring: (...records: readonly Readonly<Record<string, unknown>>[]) => Promise<void>;
  /** Brings all that changed into the index. */
  readonly index: () => Promise<void>;
  /** A search over the same, as another process has it. */
  readonly another: () => Promise<OpenSearch>;
}

export async function indexedMarket(): Promise<IndexedMarket> {
  const { db, url: databaseUrl } = await testDatabase();
  const { engine, indexPrefix } = testEngine();
  const market = testMarket(db);
  const { clock } = market.core;
  const deps = indexerDeps({ db, engine, log: silentLogger, tuning: { ...defaultTuning, indexPrefix } });
  await ensureGeneration(deps);
  await drainAll(deps);
  const another = async (): Promise<OpenSearch> => {
    const opened = await openSearch({
      ...{ db, databaseUrl, engine, clock },
      onError: (error) => {
        throw error;
      },
    });
    afterAll(() => opened.close());
    return opened;
  };
  const search = await another();
  return {
    db,
    market,
    engine,
    search,
    another,
    bring: async (...records) => {
      const outcomes = await applyBatch(db, clock, records);
      const refused = outcomes.filter(({ outcome }) => outcome !== 'applied');
      if (refused.length > 0) throw new Error(JSON.stringify(refused));
    },
    index: async () => {
      await drainAll(deps);
      await search.snapshots.refresh();
    },
  };
}
