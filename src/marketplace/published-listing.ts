import type { Db } from '../platform/database/database.js';
import { AppError } from '../platform/errors/app-error.js';

export interface PublishedListing {
  readonly id: number;
  readonly sellerId: number;
  readonly categoryId: number;
  readonly title: string;
}

/** The listing of this outside id that everybody sees. Throws LISTING_UNKNOWN. */
export async function publishedListing(db: Db, externalId: string): Promise<PublishedListing> {
  return db
    .selectFrom('listing')
    .select(['id', 'seller_id as sellerId', 'category_id as categoryId', 'title'])
    .where('external_id', '=', externalId)
    .where('status', '=', 'published')
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow(() => new AppError('LISTING_UNKNOWN', { listing: externalId }));
}
