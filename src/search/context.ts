import type { Clock } from '../platform/clock.js';
import type { Db } from '../platform/database/database.js';
import type { SearchEngine } from './retrieval/ask.js';
import type { LoadCards } from './page/known-cards.js';
import type { NewcomerSource } from './newcomers/newcomer-source.js';
import type { AffinitySource } from './personal/affinity-source.js';
import type { ProfileSource } from './profiles/profile-source.js';
import type { SnapshotSource } from './snapshot/snapshot-source.js';

/** What the search works with; opened by `main`, given to every part. */
export interface SearchContext {
  readonly db: Db;
  readonly engine: SearchEngine;
  readonly snapshots: SnapshotSource;
  readonly clock: Clock;
  readonly profiles: ProfileSource;
  readonly affinities: AffinitySource;
  /** What a page shows of listings. */
  readonly cards: LoadCards;
  /** What is known of new listings, for the exploration. */
  readonly newcomers: NewcomerSource;
  /** Signs cursors; the same in every process of an installation. */
  readonly cursorSecret: Buffer;
  /** A fresh UUID for each answered query. */
  readonly newQueryId: () => string;
}
