import { sql } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import type { Db } from '../../platform/database/database.js';
import type { RejectReason } from '../../platform/database/tables/listings.js';
import { sellerFacts, sellerRates, type SellerFacts, type SellerRates } from './seller-rates.js';
import { shownCounts, type SellerCounts } from './shown.js';

/** What a count can hold: histories that were brought along may sum to more. */
const MOST = sql`2147483647`;

/** Recounts these listings; answers those whose counts changed. Sums of stars are decimals: their order does not matter. */
export async function recountListings(trx: Db, listingIds: readonly number[]): Promise<number[]> {
  if (listingIds.length === 0) return [];
  const set = listingColumns.map((column) => `${column} = excluded.${column}`).join(', ');
  const old = listingColumns.map((column) => `old.${column}`).join(', ');
  const excluded = listingColumns.map((column) => `excluded.${column}`).join(', ');
  const { rows } = await sql<{ listing_id: number }>`
    insert into listing_signal as old (listing_id, ${sql.raw(listingColumns.join(', '))})
    select l.id, least(l.history_orders::bigint + o.count, ${MOST}), least(l.history_reviews::bigint + r.count, ${MOST}),
      least(h.rated::bigint + r.count, ${MOST}), h.stars + r.stars,
      greatest(l.history_last_review_at, r.last_at), greatest(l.history_last_order_at, o.last_at),
      h.rated + r.trusted, h.stars + r.trusted_stars,
      o.delivered, o.on_time, d.doubted, v.decided, v.refused
    from listing l
    cross join lateral (
      select case when l.history_rating_mean is null then 0 else l.history_reviews end as rated,
        coalesce(l.history_rating_mean::numeric * l.history_reviews, 0) as stars) h
    cross join lateral (
      select count(*)::integer as count, coalesce(sum(stars), 0)::numeric as stars, max(created_at) as last_at,
        coalesce(sum(weight), 0) as trusted, coalesce(sum(stars * weight), 0) as trusted_stars
      from (
        select stars, created_at,
          round(1.0 / row_number() over (partition by buyer_external_id order by created_at, external_id), 4) as weight
        from review where listing_id = l.id and state = 'published' and deleted_at is null) counted) r
    cross join lateral (
      select count(*)::integer as doubted from review
      where listing_id = l.id and state <> 'published' and deleted_at is null and doubts && array['ring', 'burst']) d
    cross join lateral (
      select count(*) filter (where completed)::integer as count,
        max(completed_at) filter (where completed) as last_at,
        count(*) filter (where delivered)::integer as delivered, count(*) filter (where on_time)::integer as on_time
      from order_fact where listing_id = l.id) o
    cross join lateral (
      select count(*)::integer as decided, count(*) filter (where reasons && ${refusals}::text[])::integer as refused
      from listing_version where listing_id = l.id and state in ('approved', 'rejected')) v
    where l.id = any(${listingIds}::bigint[])
    order by l.id
    on conflict (listing_id) do update set ${sql.raw(set)}
    where (${sql.raw(old)}) is distinct from (${sql.raw(excluded)})
    returning listing_id`.execute(trx);
  return rows.map((row) => row.listing_id);
}

const listingColumns = [
  ...['orders', 'reviews', 'rated', 'star_sum', 'last_review_at', 'last_order_at'],
  ...[
    'trusted_rated',
    'trusted_star_sum',
    'delivered',
    'on_time',
    'doubted',
    'texts_decided',
    'texts_refused',
  ],
] as const;

/** What is refused for these was no slip: the text was taken, leads past the market or deceives. */
const refusals: readonly RejectReason[] = [
  'copied_text',
  'contact_details',
  'rights_violation',
  'banned_service',
];

/**
 * Recounts these sellers over their published listings and all their orders; orders are at least those of the seller's
 * own history. Answers the sellers of whom documents now show something else.
 */
export async function recountSellers(trx: Db, sellerIds: readonly number[]): Promise<number[]> {
  if (sellerIds.length === 0) return [];
  const set = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  const { rows } = await sql<CountsRow>`
    with before as (select * from seller_signal where seller_id = any(${sellerIds}::bigint[])),
    after as (insert into seller_signal (seller_id, ${sql.raw(columns.join(', '))})
    select s.id, c.listings, least(greatest(c.orders, coalesce(s.history_orders, 0) + o.completed), ${MOST}),
      least(c.reviews, ${MOST}), least(c.rated, ${MOST}),
      c.star_sum, greatest(c.last_order_at, o.last_at), c.last_review_at,
      o.delivered, o.on_time, o.completed, o.own_fault, o.buyers, o.returning_buyers, o.open_orders,
      c.doubted, c.texts_decided, c.texts_refused
    from seller s
    cross join lateral (
      select count(*) filter (where shown) as listings,
        coalesce(sum(g.orders) filter (where shown), 0) as orders,
        coalesce(sum(g.reviews) filter (where shown), 0) as reviews,
        coalesce(sum(g.rated) filter (where shown), 0) as rated,
        coalesce(sum(g.star_sum::numeric) filter (where shown), 0) as star_sum,
        max(g.last_order_at) filter (where shown) as last_order_at,
        max(g.last_review_at) filter (where shown) as last_review_at,
        coalesce(sum(g.doubted), 0) as doubted,
        coalesce(sum(g.texts_decided), 0) as texts_decided, coalesce(sum(g.texts_refused), 0) as texts_refused
      from (
        select id, status = 'published' and deleted_at is null as shown from listing where seller_id = s.id) l
      join listing_signal g on g.listing_id = l.id) c
    cross join lateral (
      select coalesce(sum(delivered), 0) as delivered, coalesce(sum(on_time), 0) as on_time,
        coalesce(sum(completed), 0) as completed, coalesce(sum(own_fault), 0) as own_fault,
        count(buyer) filter (where completed > 0) as buyers, count(buyer) filter (where completed > 1) as returning_buyers,
        coalesce(sum(open_orders), 0) as open_orders, max(last_at) as last_at
      from (
        select buyer, count(*) filter (where delivered) as delivered, count(*) filter (where on_time) as on_time,
          count(*) filter (where completed) as completed, count(*) filter (where own_fault) as own_fault,
          count(*) filter (where in_work) as open_orders, max(completed_at) as last_at
        from order_fact where seller_id = s.id group by buyer) each_buyer) o
    where s.id = any(${sellerIds}::bigint[])
    order by s.id
    on conflict (seller_id) do update set ${sql.raw(set)} returning *)
    select true as "isNew", ${countsColumns} from after g join seller s on s.id = g.seller_id
    union all
    select false, ${countsColumns} from before g join seller s on s.id = g.seller_id`.execute(trx);
  const [after, before] = [true, false].map((isNew) => countsOf(rows.filter((row) => row.isNew === isNew)));
  return [...(after ?? [])]
    .filter(([id, counts]) => !isDeepStrictEqual(shown(before?.get(id)), shown(counts)))
    .map(([id]) => id);
}

const columns = [
  ...['listings', 'orders', 'reviews', 'rated', 'star_sum', 'last_order_at', 'last_review_at'],
  ...['delivered', 'on_time', 'completed', 'own_fault', 'buyers', 'returning_buyers', 'open_orders'],
  ...['doubted', 'texts_decided', 'texts_refused'],
] as const;

function shown(counts: SellerCounts | undefined): SellerCounts | null {
  return counts === undefined ? null : shownCounts(counts);
}

type CountsRow = Omit<SellerCounts, keyof SellerRates> &
  SellerFacts & { readonly sellerId: number; readonly isNew: boolean };

const countsColumns = sql`
  g.seller_id as "sellerId", g.listings, g.orders, g.reviews, g.rated, g.star_sum as "starSum", ${sellerFacts}`;

function countsOf(rows: readonly CountsRow[]): Map<number, SellerCounts> {
  return new Map(
    rows.map(({ sellerId, listings, orders, reviews, rated, starSum, ...facts }) => [
      sellerId,
      { listings, orders, reviews, rated, starSum, ...sellerRates({ ...facts, reviews }) },
    ]),
  );
}
