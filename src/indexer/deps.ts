import type { Settings } from 'meilisearch';
import type { ListingSource } from '../marketplace/listing-source.js';
import type { VectorsConfig } from '../platform/config.js';
import type { Db } from '../platform/database/database.js';
import type { Engine } from '../platform/engine.js';
import type { Logger } from '../platform/log.js';
import type { ListingDocument } from '../search/index-schema/index.js';

/** What an index is made of. There is one in production, `listingIndexSchema`; tests also use broken ones. */
export interface IndexSchema {
  readonly analysisVersion: number;
  readonly settings: Settings;
  /** Pure; null when the listing must not be in the index. `vector` is left out for a generation without vectors. */
  readonly buildDocument: (source: ListingSource, vector?: Int8Array | null) => ListingDocument | null;
}

/** What every part of the indexer works with. */
export interface IndexerDeps {
  readonly db: Db;
  readonly engine: Engine;
  readonly log: Logger;
  readonly schema: IndexSchema;
  /** What the next generation's documents shall carry. */
  readonly vectors: VectorsConfig;
  readonly tuning: IndexerTuning;
  /** No worker outlived the last end of the database: whoever held a claim before is gone. */
  readonly isFirst?: boolean | undefined;
}

export interface IndexerTuning {
  /** Marks that one claim takes. */
  readonly batchSize: number;
  /** Claims in work at once in one drain: while the engine works on one, the next is built. */
  readonly inFlight: number;
  /** How long a claim holds without a sign of life, in milliseconds. */
  readonly leaseMs: number;
  /** Names of our indexes begin with it, so that several installations may share one engine. */
  readonly indexPrefix: string;
}

export const defaultTuning: IndexerTuning = {
  batchSize: 1000,
  inFlight: 3,
  leaseMs: 60_000,
  indexPrefix: 'listings',
};
