import { loadListingSources, type ListingSource } from '../marketplace/listing-source.js';
import type { Db } from '../platform/database/database.js';
import { AppError } from '../platform/errors/app-error.js';

/** A published listing by the caller's own id. @throws AppError LISTING_UNKNOWN */
export async function listingSourceByExternalId(db: Db, externalId: string): Promise<ListingSource> {
  const row = await db
    .selectFrom('listing')
    .select('id')
    .where('external_id', '=', externalId)
    .where('status', '=', 'published')
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  const [source] = row === undefined ? [] : await loadListingSources(db, [row.id]);
  if (source === undefined) throw new AppError('LISTING_UNKNOWN', { listing: externalId });
  return source;
}
