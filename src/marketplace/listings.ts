import { CompiledQuery } from 'kysely';
import type { Db } from '../platform/database/database.js';
import type { SellerLevel } from '../platform/database/schema.js';

/** What a list of results shows of a listing. */
export interface ListingCard {
  /** Our own number; the caller's id is `externalId`. */
  readonly id: number;
  readonly externalId: string;
  readonly title: string;
  readonly seller: { readonly id: string; readonly displayName: string; readonly level: SellerLevel | null };
  readonly categoryId: string;
  readonly basePriceCents: number | null;
  readonly deliveryDays: number | null;
  /** `mean` over the reviews whose stars are known, `count` over all. */
  readonly rating: { readonly mean: number | null; readonly count: number };
  readonly orders: number;
  readonly mainImage: string | null;
}

type CardRow = Omit<ListingCard, 'seller' | 'rating'> & {
  readonly sellerId: string;
  readonly sellerName: string;
  readonly level: SellerLevel | null;
  readonly mean: number | null;
  readonly reviews: number;
};

/**
 * Asked with every page of results, so it is neither put together nor planned anew. The category is looked up for each
 * row, because joined it is planned as a hash over all categories for the twenty of a page.
 */
const cards = `/* prepared */
    select l.id, l.external_id as "externalId", l.title,
      s.external_id as "sellerId", s.display_name as "sellerName", s.level,
      (select c.external_id from category c where c.id = l.category_id) as "categoryId",
      l.base_price_cents as "basePriceCents", l.delivery_days as "deliveryDays",
      (g.star_sum / nullif(g.rated, 0))::float8 as mean, g.reviews, g.orders, l.main_image as "mainImage"
    from listing l
    join seller s on s.id = l.seller_id and s.deleted_at is null
    join listing_signal g on g.listing_id = l.id
    where l.id = any($1::bigint[]) and l.status = 'published' and l.deleted_at is null`;

/** The cards of these listings, in no particular order; what is no longer published is left out. */
export async function listingsForPage(db: Db, ids: readonly number[]): Promise<ListingCard[]> {
  const { rows } = await db.executeQuery<CardRow>(CompiledQuery.raw(cards, [ids]));
  return rows.map(({ sellerId, sellerName, level, mean, reviews, ...card }) => ({
    ...card,
    seller: { id: sellerId, displayName: sellerName, level },
    rating: { mean, count: reviews },
  }));
}
