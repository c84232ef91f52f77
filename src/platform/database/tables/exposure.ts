import type { Generated } from 'kysely';

export interface ExposureTables {
  listing_exposure: ListingExposureTable;
}

interface ListingExposureTable {
  /** A day of UTC. */
  day: Date;
  listing_id: number;
  shown: Generated<number>;
  first_page: Generated<number>;
  /** Of these, where chance had chosen it for being new. */
  explored: Generated<number>;
  /** Sum over what was shown of the chance that somebody looked there. */
  looked_at: Generated<number>;
  clicks: Generated<number>;
}
