import { sql } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import type { Db } from '../../platform/database/database.js';
import { sellerFacts, sellerRates, type SellerFacts, type SellerRates } from './seller-rates.js';
import { shownCounts, type SellerCounts } from './shown.js';

/** Recounts these listings; answers those whose counts changed. Sums of stars are decimals: their order does not matter. */
export async function recountListings(trx: Db, listingIds: readonly number[]): Promise<number[]> {
  if (listingIds.length === 0) return [];
  const { rows } = await sql<{ listing_id: number }>`
    insert into listing_signal as old (listing_id, orders, reviews, rated, star_sum, last_review_at, last_order_at)
    select l.id, l.history_orders + o.count, l.history_reviews + r.count,
      case when l.history_rating_mean is null then 0 else l.history_reviews end + r.count,
      coalesce(l.history_rating_mean::numeric * l.history_reviews, 0) + r.stars,
      greatest(l.history_last_review_at, r.last_at), greatest(l.history_last_order_at, o.last_at)
    from listing l
    cross join lateral (
      select count(*)::integer as count, coalesce(sum(stars), 0)::numeric as stars, max(created_at) as last_at
      from review where listing_id = l.id and state = 'published' and deleted_at is null) r
    cross join lateral (
      select count(*)::integer as count, max(completed_at) as last_at
      from order_fact where listing_id = l.id and completed) o
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
 * Recounts these sellers over their published listings and all their orders; orders are at least those of the seller's
 * own history. Answers the sellers of whom documents now show something else.
 */
export async function recountSellers(trx: Db, sellerIds: readonly number[]): Promise<number[]> {
  if (sellerIds.length === 0) return [];
  const before = await readCounts(trx, sellerIds);
  const set = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  await sql`
    insert into seller_signal (seller_id, ${sql.raw(columns.join(', '))})
    select s.id, c.listings, greatest(c.orders, coalesce(s.history_orders, 0) + o.completed), c.reviews, c.rated,
      c.star_sum, greatest(c.last_order_at, o.last_at), c.last_review_at,
      o.delivered, o.on_time, o.completed, o.own_fault, b.buyers, b.returning_buyers, o.open_orders
    from seller s
    cross join lateral (
      select count(*) as listings, coalesce(sum(g.orders), 0) as orders, coalesce(sum(g.reviews), 0) as reviews,
        coalesce(sum(g.rated), 0) as rated, coalesce(sum(g.star_sum::numeric), 0) as star_sum,
        max(g.last_order_at) as last_order_at, max(g.last_review_at) as last_review_at
      from listing l
      join listing_signal g on g.listing_id = l.id
      where l.seller_id = s.id and l.status = 'published' and l.deleted_at is null) c
    cross join lateral (
      select count(*) filter (where delivered) as delivered, count(*) filter (where on_time) as on_time,
        count(*) filter (where completed) as completed, count(*) filter (where own_fault) as own_fault,
        count(*) filter (where in_work) as open_orders, max(completed_at) as last_at
      from order_fact where seller_id = s.id) o
    cross join lateral (
      select count(*) as buyers, count(*) filter (where times > 1) as returning_buyers
      from (
        select count(*) as times from order_fact
        where seller_id = s.id and completed and buyer is not null group by buyer) each_buyer) b
    where s.id = any(${sellerIds}::bigint[])
    order by s.id
    on conflict (seller_id) do update set ${sql.raw(set)}`.execute(trx);
  const after = await readCounts(trx, sellerIds);
  return [...after]
    .filter(([id, counts]) => !isDeepStrictEqual(shown(before.get(id)), shown(counts)))
    .map(([id]) => id);
}

const columns = [
  ...['listings', 'orders', 'reviews', 'rated', 'star_sum', 'last_order_at', 'last_review_at'],
  ...['delivered', 'on_time', 'completed', 'own_fault', 'buyers', 'returning_buyers', 'open_orders'],
] as const;

function shown(counts: SellerCounts | undefined): SellerCounts | null {
  return counts === undefined ? null : shownCounts(counts);
}

async function readCounts(trx: Db, sellerIds: readonly number[]): Promise<Map<number, SellerCounts>> {
  const { rows } = await sql<Omit<SellerCounts, keyof SellerRates> & SellerFacts & { sellerId: number }>`
    select g.seller_id as "sellerId", g.listings, g.orders, g.reviews, g.rated, g.star_sum as "starSum", ${sellerFacts}
    from seller_signal g join seller s on s.id = g.seller_id
    where g.seller_id = any(${sellerIds}::bigint[])`.execute(trx);
  return new Map(
    rows.map(({ sellerId, listings, orders, reviews, rated, starSum, ...facts }) => [
      sellerId,
      { listings, orders, reviews, rated, starSum, ...sellerRates(facts) },
    ]),
  );
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
