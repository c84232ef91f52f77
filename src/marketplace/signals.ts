/**
 * Aggregates of listings and sellers: the history that a marketplace brought along plus what has happened since. They are
 * recounted from the rows of what changed, in the transaction of the change, so that recounting everything gives the same.
 * Sums of stars are taken as decimals: their order does not matter.
 */
import { sql } from 'kysely';
import type { Db } from '../platform/database/database.js';
import { markDirty } from './dirty.js';

/** Recounts these listings. */
export async function refreshListingSignals(trx: Db, listingIds: readonly number[]): Promise<void> {
  if (listingIds.length === 0) return;
  await sql`
    insert into listing_signal (listing_id, orders, reviews, rated, star_sum, last_review_at, last_order_at)
    select l.id, l.history_orders, l.history_reviews + r.count,
      case when l.history_rating_mean is null then 0 else l.history_reviews end + r.count,
      coalesce(l.history_rating_mean::numeric * l.history_reviews, 0) + r.stars,
      greatest(l.history_last_review_at, r.last_at), l.history_last_order_at
    from listing l
    cross join lateral (
      select count(*)::integer as count, coalesce(sum(stars), 0)::numeric as stars, max(created_at) as last_at
      from review where listing_id = l.id and deleted_at is null) r
    where l.id = any(${listingIds}::bigint[])
    order by l.id
    on conflict (listing_id) do update set
      orders = excluded.orders, reviews = excluded.reviews, rated = excluded.rated, star_sum = excluded.star_sum,
      last_review_at = excluded.last_review_at, last_order_at = excluded.last_order_at`.execute(trx);
}

/**
 * Recounts these sellers over their published listings; orders are at least those of the seller's own history.
 * Returns the sellers whose aggregates changed: the documents of their listings hold them.
 */
export async function refreshSellerSignals(trx: Db, sellerIds: readonly number[]): Promise<number[]> {
  if (sellerIds.length === 0) return [];
  const { rows } = await sql<{ seller_id: number }>`
    insert into seller_signal as old
      (seller_id, listings, orders, reviews, rated, star_sum, last_order_at, last_review_at)
    select s.id, c.listings, greatest(c.orders, coalesce(s.history_orders, 0)), c.reviews, c.rated, c.star_sum,
      c.last_order_at, c.last_review_at
    from seller s
    cross join lateral (
      select count(*) as listings, coalesce(sum(g.orders), 0) as orders, coalesce(sum(g.reviews), 0) as reviews,
        coalesce(sum(g.rated), 0) as rated, coalesce(sum(g.star_sum::numeric), 0) as star_sum,
        max(g.last_order_at) as last_order_at, max(g.last_review_at) as last_review_at
      from listing l
      join listing_signal g on g.listing_id = l.id
      where l.seller_id = s.id and l.status = 'published' and l.deleted_at is null) c
    where s.id = any(${sellerIds}::bigint[])
    order by s.id
    on conflict (seller_id) do update set
      listings = excluded.listings, orders = excluded.orders, reviews = excluded.reviews, rated = excluded.rated,
      star_sum = excluded.star_sum, last_order_at = excluded.last_order_at, last_review_at = excluded.last_review_at
    where (old.listings, old.orders, old.reviews, old.rated, old.star_sum, old.last_order_at, old.last_review_at)
      is distinct from (excluded.listings, excluded.orders, excluded.reviews, excluded.rated, excluded.star_sum,
        excluded.last_order_at, excluded.last_review_at)
    returning seller_id`.execute(trx);
  return rows.map((row) => row.seller_id);
}

/** Recounts everything. Marks nothing: where the counts were right, nothing changes. */
export async function rebuildSignals(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const listings = await trx.selectFrom('listing').select('id').execute();
    await refreshListingSignals(
      trx,
      listings.map(({ id }) => id),
    );
    const sellers = await trx.selectFrom('seller').select('id').execute();
    await refreshSellerSignals(
      trx,
      sellers.map(({ id }) => id),
    );
  });
}

/**
 * Brings the signals of what a transaction touched up to date, and marks the listings whose documents hold them: the
 * touched listings, and all of a seller who was touched or whose aggregates changed.
 */
export async function settleSignals(
  trx: Db,
  listingIds: readonly number[],
  sellerIds: readonly number[],
): Promise<void> {
  if (listingIds.length === 0 && sellerIds.length === 0) return;
  await refreshListingSignals(trx, listingIds);
  const { rows: owners } = await sql<{ id: number }>`
    select distinct seller_id as id from listing where id = any(${listingIds}::bigint[])`.execute(trx);
  const recounted = await refreshSellerSignals(trx, [
    ...new Set([...sellerIds, ...owners.map(({ id }) => id)]),
  ]);
  const { rows: theirs } = await sql<{ id: number }>`
    select id from listing where seller_id = any(${[...sellerIds, ...recounted]}::bigint[])`.execute(trx);
  await markDirty(trx, [...listingIds, ...theirs.map(({ id }) => id)]);
}
