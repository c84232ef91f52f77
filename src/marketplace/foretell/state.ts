import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { loadListingSources, type ListingSource } from '../listing-source.js';
import type { LevelCounts } from '../people/sellers/decide-levels.js';
import { sellerFacts } from '../signals/seller-rates.js';

/** What a seller's deeds change, and what decides how. */
export interface OwnState {
  readonly listing: ListingSource;
  /** The seller's other listings: what the seller does shows on them too. */
  readonly siblings: readonly ListingSource[];
  readonly facts: OwnFacts;
}

export interface OwnFacts extends LevelCounts {
  /** Levels of sellers without account were imported, and stay. */
  readonly hasAccount: boolean;
  readonly substantiveAt: Date | null;
  /** The last edit that is told of, substantive or not; else when the listing was made. */
  readonly editedAt: Date | null;
  /** A wording waits for review: another edit would replace it. */
  readonly isPending: boolean;
  /** Wordings that are kept; with the first edit of an imported listing its original is kept, too. */
  readonly versions: number;
}

/** The listing with those of `siblingIds`, as their rows say now; null when it is gone. Ids are internal. */
export async function loadOwnState(
  db: Db,
  listingId: number,
  siblingIds: readonly number[],
): Promise<OwnState | null> {
  const [sources, facts] = await Promise.all([
    loadListingSources(db, [listingId, ...siblingIds.filter((id) => id !== listingId)]),
    loadFacts(db, listingId),
  ]);
  const listing = sources.find(({ id }) => id === listingId);
  if (listing === undefined || facts === undefined) return null;
  return { listing, siblings: sources.filter((source) => source !== listing), facts };
}

async function loadFacts(db: Db, listingId: number): Promise<OwnFacts | undefined> {
  const { rows } = await sql<OwnFacts>`
    select s.account_id is not null as "hasAccount", l.substantive_at as "substantiveAt",
      coalesce(l.updated_at, l.created_at) as "editedAt",
      exists (select from listing_version v where v.listing_id = l.id and v.state = 'in_review') as "isPending",
      (select count(*) from listing_version v where v.listing_id = l.id)::integer as versions,
      coalesce(g.rated, 0) as rated, coalesce(g.star_sum, 0) as "starSum", s.last_active_at as "lastActiveAt",
      ${sellerFacts}
    from listing l
    join seller s on s.id = l.seller_id
    left join seller_signal g on g.seller_id = s.id
    where l.id = ${listingId}`.execute(db);
  return rows[0];
}
