import { sql } from 'kysely';
import { outsideResponseMinutes } from './signals/outside.js';
import type { Db } from '../platform/database/database.js';
import { judgedQuality } from './listings/quality/judged.js';
import type { WordingQuality } from './listings/quality/index.js';
import { sellerFacts, sellerRates, type SellerFacts, type SellerRates } from './signals/seller-rates.js';
import type { ListingStatus, Package, SellerLevel, Upgrade } from '../platform/database/schema.js';

/** All that the index knows of a listing, as its rows say it now. */
export interface ListingSource {
  readonly id: number;
  readonly externalId: string;
  readonly status: ListingStatus;
  /** The listing or its seller is gone. */
  readonly deleted: boolean;
  readonly title: string;
  readonly description: string | null;
  readonly tags: readonly string[];
  /** From the root down to the listing's own category; a deleted category ends it, so it may be empty. */
  readonly categoryPath: readonly { readonly id: number; readonly name: string }[];
  readonly basePriceCents: number | null;
  readonly deliveryDays: number | null;
  readonly upgrades: readonly Upgrade[];
  readonly packages: readonly Package[];
  readonly mainImage: string | null;
  readonly samples: readonly string[];
  readonly createdAt: Date | null;
  /** The last edit that counts for freshness, as far as edits are known; else the last that is told of. */
  readonly updatedAt: Date | null;
  readonly orders: number;
  readonly reviews: number;
  /** Reviews whose stars are known; `starSum / rated` is their mean. */
  readonly rated: number;
  readonly starSum: number;
  readonly lastReviewAt: Date | null;
  readonly lastOrderAt: Date | null;
  /** The same, a further review by the same buyer counting less. */
  readonly trustedRated: number;
  readonly trustedStarSum: number;
  /** Orders with a delivery, and those of them with no deadline missed. */
  readonly delivered: number;
  readonly onTime: number;
  /** log2 of what became of its impressions to what is usual in such places, quantised; null until it is known. */
  readonly conversion: number | null;
  /** Of title and description as they stand here; null where they are not judged yet. */
  readonly quality: WordingQuality | null;
  readonly seller: SellerRates & {
    readonly id: number;
    readonly level: SellerLevel | null;
    readonly joinedAt: Date | null;
    readonly lastActiveAt: Date | null;
    readonly responseMinutes: number | null;
    readonly listings: number;
    readonly orders: number;
    readonly reviews: number;
    readonly rated: number;
    readonly starSum: number;
  };
}

type PlainSeller = Omit<ListingSource['seller'], keyof SellerRates>;

type SourceRow = Omit<ListingSource, 'seller'> & { readonly facts: SellerFacts } & {
  [Key in keyof PlainSeller as `seller_${Key}`]: PlainSeller[Key];
};

/** The sources of these listings, in no particular order; ids that do not exist are left out. One statement. */
export async function loadListingSources(db: Db, ids: readonly number[]): Promise<ListingSource[]> {
  const { rows } = await sql<SourceRow>`
    with recursive
    chosen as (select * from listing where id = any(${ids}::bigint[])),
    above as (
      select c.id as leaf, c.id, c.name, c.parent_id, 0 as depth
      from category c where c.deleted_at is null and c.id in (select category_id from chosen)
      union all
      select a.leaf, c.id, c.name, c.parent_id, a.depth + 1
      from above a join category c on c.id = a.parent_id and c.deleted_at is null),
    path as (
      select leaf, json_agg(json_build_object('id', id, 'name', name) order by depth desc) as categories
      from above group by leaf)
    select
      l.id, l.external_id as "externalId", l.status,
      l.deleted_at is not null or s.deleted_at is not null as deleted,
      l.title, l.description, l.tags, coalesce(p.categories, '[]') as "categoryPath",
      l.base_price_cents as "basePriceCents", l.delivery_days as "deliveryDays",
      l.upgrades, l.packages, l.main_image as "mainImage", l.samples,
      l.created_at as "createdAt", coalesce(l.substantive_at, l.updated_at) as "updatedAt",
      coalesce(ls.orders, 0) as orders, coalesce(ls.reviews, 0) as reviews,
      coalesce(ls.rated, 0) as rated, coalesce(ls.star_sum, 0) as "starSum",
      coalesce(ls.trusted_rated, 0) as "trustedRated", coalesce(ls.trusted_star_sum, 0) as "trustedStarSum",
      coalesce(ls.delivered, 0) as delivered, coalesce(ls.on_time, 0) as "onTime", lc.conversion,
      ${judgedQuality} as quality,
      ls.last_review_at as "lastReviewAt", ls.last_order_at as "lastOrderAt",
      s.id as seller_id, s.level as seller_level,
      s.joined_at as "seller_joinedAt", greatest(s.last_active_at, a.seen_at) as "seller_lastActiveAt",
      (select to_jsonb(f) from (select ${sellerFacts}) f) as facts,
      coalesce(s.response_minutes, ${outsideResponseMinutes}, s.history_response_minutes)
        as "seller_responseMinutes",
      coalesce(g.listings, 0) as seller_listings, coalesce(g.orders, 0) as seller_orders,
      coalesce(g.reviews, 0) as seller_reviews, coalesce(g.rated, 0) as seller_rated,
      coalesce(g.star_sum, 0) as "seller_starSum"
    from chosen l
    join seller s on s.id = l.seller_id
    left join path p on p.leaf = l.category_id
    left join listing_signal ls on ls.listing_id = l.id
    left join listing_conversion lc on lc.listing_id = l.id
    left join seller_signal g on g.seller_id = l.seller_id
    left join external_activity a on a.seller_id = l.seller_id and a.deleted_at is null`.execute(db);
  return rows.map(toSource);
}

function toSource(row: SourceRow): ListingSource {
  const {
    seller_id: id,
    seller_level: level,
    seller_joinedAt: joinedAt,
    seller_lastActiveAt: lastActiveAt,
    seller_responseMinutes: responseMinutes,
    seller_listings: listings,
    seller_orders: orders,
    seller_reviews: reviews,
    seller_rated: rated,
    seller_starSum: starSum,
    facts,
    ...listing
  } = row;
  return {
    ...listing,
    seller: {
      id,
      level,
      joinedAt,
      lastActiveAt,
      ...sellerRates(facts),
      responseMinutes,
      listings,
      orders,
      reviews,
      rated,
      starSum,
    },
  };
}
