import { sql, type Selectable } from 'kysely';
import type { ReviewState } from '../../platform/database/tables/reviews.js';
import type { Database } from '../../platform/database/schema.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Subject, Work } from '../core/index.js';

/** A review with the seller whom it is about. */
export type ReviewRow = Selectable<Database['review']> & { readonly seller_id: number };

/** The review, locked. Throws REVIEW_UNKNOWN. */
export async function lockReview(work: Work, externalId: string): Promise<ReviewRow> {
  const { rows } = await sql<ReviewRow>`
    select r.*, coalesce(o.seller_id, l.seller_id) as seller_id
    from review r left join market_order o on o.id = r.order_id left join listing l on l.id = r.listing_id
    where r.external_id = ${externalId} and r.deleted_at is null
    for update of r`.execute(work.trx);
  const [review] = rows;
  if (review === undefined) throw new AppError('REVIEW_UNKNOWN', { review: externalId });
  return review;
}

export function reviewSubject(review: ReviewRow): Subject<ReviewState> {
  return {
    id: review.id,
    externalId: review.external_id,
    state: review.state,
    owners: { sellerId: review.seller_id },
  };
}

/** The stars that count have changed. */
export function recountReview(work: Work, { listing_id: listingId, seller_id: sellerId }: ReviewRow): void {
  if (listingId !== null) work.recountListing(listingId);
  work.recountSeller(sellerId);
}
