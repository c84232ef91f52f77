import { indexerDeps, reindex } from '../../src/indexer/index.js';
import { openBareEngine } from '../support/bare-engine.js';
import type { BenchMarketplace } from '../support/marketplace.js';

export interface IndexingSpeed {
  readonly documents: number;
  /** Listings a second from rows to a verified live generation. */
  readonly mizanPerSecond: number;
  /** Documents a second into the bare engine. */
  readonly barePerSecond: number;
  /** mizanPerSecond / barePerSecond */
  readonly ratio: number;
}

/** A whole rebuild beside filling the bare engine with the same listings. */
export async function measureIndexing({ runtime, listings }: BenchMarketplace): Promise<IndexingSpeed> {
  const start = performance.now();
  await reindex(indexerDeps(runtime));
  const mizanPerSecond = (listings * 1000) / (performance.now() - start);
  const { indexMs } = await openBareEngine(runtime, true);
  const barePerSecond = (listings * 1000) / (indexMs ?? Number.NaN);
  return { documents: listings, mizanPerSecond, barePerSecond, ratio: mizanPerSecond / barePerSecond };
}
