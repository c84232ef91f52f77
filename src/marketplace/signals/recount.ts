import { sql } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import type { Db } from '../../platform/database/database.js';
import { shownCounts, type SellerCounts } from './shown.js';

/** Recounts these listings; answers those whose counts changed. Sums of stars are decimals: their order does not matter. */
export async function recountListings(trx: Db, listingIds: readonly number[]): Promise<number[]> {
  if (listingIds.length === 0) return [];
  const { rows } = await sql<{ listing_id: number }>`
    insert into listing_signal as old (listing_id, orders, reviews, rated, star_sum, last_review_at, last_order_at)
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
      last_review_at = excluded.last_review_at, last_order_at = excluded.last_order_at
    where (old.orders, old.reviews, old.rated, old.star_sum, old.last_review_at, old.last_order_at)
      is distinct from (excluded.orders, excluded.reviews, excluded.rated, excluded.star_sum,
        excluded.last_review_at, excluded.last_order_at)
    returning listing_id`.execute(trx);
  return rows.map((row) => row.listing_id);
}

/**
 * Recounts these sellers over their published listings; orders are at least those of the seller's own history. Answers
 * the sellers of whom documents now show something else.
 */
export async function recountSellers(trx: Db, sellerIds: readonly number[]): Promise<number[]> {
  if (sellerIds.length === 0) return [];
  const before = await readCounts(trx, sellerIds);
  await sql`
    insert into seller_signal (seller_id, listings, orders, reviews, rated, star_sum, last_order_at, last_review_at)
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
      star_sum = excluded.star_sum, last_order_at = excluded.last_order_at,
      last_review_at = excluded.last_review_at`.execute(trx);
  const after = await readCounts(trx, sellerIds);
  return [...after]
    .filter(([id, counts]) => !isDeepStrictEqual(shown(before.get(id)), shown(counts)))
    .map(([id]) => id);
}

function shown(counts: SellerCounts | undefined): SellerCounts | null {
  return counts === undefined ? null : shownCounts(counts);
}

async function readCounts(trx: Db, sellerIds: readonly number[]): Promise<Map<number, SellerCounts>> {
  const { rows } = await sql<SellerCounts & { sellerId: number }>`
    select seller_id as "sellerId", listings, orders, reviews, rated, star_sum as "starSum"
    from seller_signal where seller_id = any(${sellerIds}::bigint[])`.execute(trx);
  return new Map(rows.map(({ sellerId, ...counts }) => [sellerId, counts]));
}

/** Recounts everything. Marks nothing: where the counts were right, nothing changes. */
export async function rebuildSignals(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const listings = await trx.selectFrom('listing').select('id').execute();
    await recountListings(
      trx,
      listings.map(({ id }) => id),
    );
    const sellers = await trx.selectFrom('seller').select('id').execute();
    await recountSellers(
      trx,
      sellers.map(({ id }) => id),
    );
  });
}
