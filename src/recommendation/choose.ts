import { sql } from 'kysely';
import type { Actor } from '../marketplace/core/index.js';
import type { Db } from '../platform/database/database.js';
import { fromDatabase, loadHits } from '../search/page/hits.js';
import type { SearchHit } from '../search/types.js';
import type { Reason } from './reason.js';

/** A listing to offer, and why. `listing` is our own number. */
export interface Suggested {
  readonly listing: number;
  readonly reason: Reason;
}

export interface Recommendation {
  readonly hit: SearchHit;
  readonly reason: Reason;
}

/** Of one seller. */
const PER_SELLER = 2;
const noQuery = { text: '', terms: [], expansions: [] };

/**
 * The first of what is suggested that can be ordered now: published, not the viewer's own and not ordered by them before,
 * at most two of a seller.
 */
export async function choose(
  db: Db,
  viewer: Actor,
  suggested: readonly Suggested[],
  limit: number,
): Promise<Recommendation[]> {
  const reasons = new Map(suggested.toReversed().map(({ listing, reason }) => [listing, reason]));
  const ids = [...new Set(suggested.map(({ listing }) => listing))];
  const unwanted = await ownOrOrdered(db, viewer, ids);
  const placed = await loadHits(
    fromDatabase(db),
    ids.filter((id) => !unwanted.has(id)),
    1,
    noQuery,
  );
  const ofSeller = new Map<string, number>();
  const chosen = placed.flatMap(({ listingId, hit }) => {
    const count = (ofSeller.get(hit.seller.id) ?? 0) + 1;
    ofSeller.set(hit.seller.id, count);
    const reason = reasons.get(listingId);
    return reason === undefined || count > PER_SELLER ? [] : [{ hit, reason }];
  });
  return chosen.slice(0, limit).map(({ hit, reason }, at) => ({ hit: { ...hit, position: at + 1 }, reason }));
}

async function ownOrOrdered(
  db: Db,
  { accountId, sellerId }: Actor,
  ids: readonly number[],
): Promise<Set<number>> {
  if (accountId === null && sellerId === null) return new Set();
  const { rows } = await sql<{ id: number }>`
    select id from listing where id = any(${ids}::bigint[]) and seller_id = ${sellerId}
    union
    select listing_id from market_order where buyer_account_id = ${accountId} and listing_id = any(${ids}::bigint[])
      and state <> 'cancelled'`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
