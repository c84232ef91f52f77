import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { ListingResponse } from '../contracts/listings.js';

const shownReviews = 20;

/** What a visitor sees of a published listing. Throws NOT_FOUND. */
export async function readListing(db: Db, externalId: string): Promise<ListingResponse> {
  const row = await selectListing(db, externalId);
  const [categoryPath, reviews] = await Promise.all([readPath(db, row.category_id), readReviews(db, row.id)]);
  return {
    id: row.external_id,
    title: row.title,
    description: row.description,
    tags: row.tags,
    categoryId: categoryPath.at(-1)?.id ?? '',
    categoryPath,
    seller: {
      id: row.sellerExternalId,
      displayName: row.display_name,
      level: row.level,
      skills: row.skills,
      joinedAt: iso(row.joined_at),
      lastActiveAt: iso(row.last_active_at),
    },
    basePriceCents: row.base_price_cents,
    deliveryDays: row.delivery_days,
    upgrades: row.upgrades,
    packages: row.packages,
    mainImage: row.main_image,
    samples: row.samples,
    rating: { mean: row.rated ? (row.star_sum ?? 0) / row.rated : null, count: row.signalReviews ?? 0 },
    orders: row.signalOrders ?? 0,
    reviews,
    createdAt: iso(row.created_at),
    updatedAt: iso(row.updated_at),
  };
}

/** The internal id of the listing's seller. Throws NOT_FOUND. */
export async function readListingOwner(db: Db, externalId: string): Promise<number> {
  const row = await db
    .selectFrom('listing')
    .select('seller_id')
    .where('external_id', '=', externalId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow(() => new AppError('NOT_FOUND'));
  return row.seller_id;
}

function selectListing(db: Db, externalId: string) {
  return db
    .selectFrom('listing')
    .innerJoin('seller', 'seller.id', 'listing.seller_id')
    .leftJoin('listing_signal', 'listing_signal.listing_id', 'listing.id')
    .selectAll('listing')
    .select([
      'seller.external_id as sellerExternalId',
      'seller.display_name',
      'seller.level',
      'seller.skills',
      'seller.joined_at',
      'seller.last_active_at',
      'listing_signal.rated',
      'listing_signal.star_sum',
      'listing_signal.reviews as signalReviews',
      'listing_signal.orders as signalOrders',
    ])
    .where('listing.external_id', '=', externalId)
    .where('listing.status', '=', 'published')
    .where('listing.deleted_at', 'is', null)
    .executeTakeFirstOrThrow(() => new AppError('NOT_FOUND'));
}

/** From the root down. */
async function readPath(db: Db, categoryId: number): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    with recursive path as (
      select id, external_id, name, parent_id, 0 as depth from category where id = ${categoryId}
      union all
      select above.id, above.external_id, above.name, above.parent_id, depth + 1
      from category above join path on above.id = path.parent_id where depth < 20)
    select external_id as id, name from path order by depth desc`.execute(db);
  return rows;
}

async function readReviews(db: Db, listingId: number): Promise<ListingResponse['reviews']> {
  const rows = await db
    .selectFrom('review')
    .select(['stars', 'comment', 'created_at'])
    .where('listing_id', '=', listingId)
    .where('state', '=', 'published')
    .where('deleted_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(shownReviews)
    .execute();
  return rows.map((row) => ({
    stars: row.stars,
    comment: row.comment,
    createdAt: row.created_at.toISOString(),
  }));
}

function iso(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}
