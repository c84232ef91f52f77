import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { markDirty } from '../dirty.js';
import { recountListings, recountSellers } from './recount.js';

/** What a transaction touched. `changed` are those whose own columns changed, `counted` those whose orders or reviews did. */
export interface Touched {
  readonly changedListings: readonly number[];
  readonly countedListings: readonly number[];
  readonly changedSellers: readonly number[];
  readonly countedSellers: readonly number[];
}

/**
 * Recounts what was touched and marks the listings whose documents now differ: at once where a listing itself changed,
 * with the next round where only what its seller does elsewhere did, so that a busy seller's many listings are written
 * once for many small changes.
 */
export async function settleSignals(trx: Db, touched: Touched): Promise<void> {
  const { changedListings, countedListings, changedSellers, countedSellers } = touched;
  const listings = unique(changedListings, countedListings);
  const sellers = await lockSellers(trx, listings, unique(changedSellers, countedSellers));
  const recounted = await recountListings(trx, listings);
  const shownElsewhere = await recountSellers(trx, sellers);
  const now = unique(changedListings, recounted);
  const theirs = await listingsOfSellers(trx, unique(changedSellers, shownElsewhere));
  await markDirty(trx, unique(now, theirs), { wake: now.length > 0 });
}

/** Recounts everything, and marks what was counted wrong. */
export async function rebuildSignals(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const listings = await trx.selectFrom('listing').select('id').execute();
    const sellers = await trx.selectFrom('seller').select('id').execute();
    const ids = (rows: readonly { readonly id: number }[]): number[] => rows.map(({ id }) => id);
    await settleSignals(trx, {
      ...{ changedListings: [], changedSellers: [] },
      ...{ countedListings: ids(listings), countedSellers: ids(sellers) },
    });
  });
}

/**
 * These sellers and those of the listings, locked: who counts next for one of them sees what was counted before, and no
 * count is written over by an older one.
 */
export async function lockSellers(
  trx: Db,
  listingIds: readonly number[],
  sellerIds: readonly number[],
): Promise<number[]> {
  if (listingIds.length === 0 && sellerIds.length === 0) return [];
  const { rows } = await sql<{ id: number }>`
    select id from seller
    where id in (
      select unnest(${sellerIds}::bigint[])
      union select seller_id from listing where id = any(${listingIds}::bigint[]))
    order by id for no key update`.execute(trx);
  return rows.map(({ id }) => id);
}

/** The published listings of these sellers. */
export async function listingsOfSellers(trx: Db, sellerIds: readonly number[]): Promise<number[]> {
  if (sellerIds.length === 0) return [];
  const { rows } = await sql<{ id: number }>`
    select id from listing where seller_id = any(${sellerIds}::bigint[])`.execute(trx);
  return rows.map(({ id }) => id);
}

function unique(...lists: readonly (readonly number[])[]): number[] {
  return [...new Set(lists.flat())];
}
