import { sql } from 'kysely';
import { permit, type Actor } from '../../marketplace/core/index.js';
import { publishedListing } from '../../marketplace/published-listing.js';
import {
  aspectsOf,
  correctionReasons,
  reviewDoubts,
  reviewMachine,
} from '../../marketplace/reviews/index.js';
import type { Db } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { ListingReviewsResponse, ReviewPage, ReviewResponse } from '../contracts/reviews.js';

interface Row {
  readonly id: string;
  readonly orderId: string | null;
  readonly listingId: string | null;
  readonly buyerAccountId: number | null;
  readonly sellerId: number;
  readonly stars: number;
  readonly comment: string | null;
  readonly state: ReviewResponse['state'];
  readonly doubts: readonly string[];
  readonly reply: string | null;
  readonly repliedAt: Date | null;
  readonly appeal: string | null;
  readonly version: number;
  readonly createdAt: Date;
}

const select = sql`
  select r.external_id as id, o.external_id as "orderId", l.external_id as "listingId",
    o.buyer_account_id as "buyerAccountId", coalesce(o.seller_id, l.seller_id) as "sellerId", r.stars, r.comment,
    r.state, r.doubts, r.reply, r.replied_at as "repliedAt", r.appeal, r.version, r.created_at as "createdAt"
  from review r
  left join market_order o on o.id = r.order_id
  left join listing l on l.id = r.listing_id`;

/** A review as its sides and the staff see it. Throws REVIEW_UNKNOWN, FORBIDDEN. */
export async function readReview(db: Db, actor: Actor, externalId: string): Promise<ReviewResponse> {
  const { rows } = await sql<Row>`
    ${select} where r.external_id = ${externalId} and r.deleted_at is null`.execute(db);
  const [review] = rows;
  if (review === undefined) throw new AppError('REVIEW_UNKNOWN', { review: externalId });
  permit(actor, ['buyer', 'seller', 'moderator', 'support'], review);
  return { ...fullOf(review), corrections: await readCorrections(db, externalId) };
}

/** What waits for a moderator, the oldest first: what is held, and what its seller appealed against. */
export async function readReviewQueue(db: Db, actor: Actor): Promise<ReviewResponse[]> {
  permit(actor, ['moderator', 'support']);
  const { rows } = await sql<Row>`
    ${select}
    where r.deleted_at is null
      and (r.state = 'held' or (r.appealed_at is not null and coalesce(r.decided_at < r.appealed_at, true)))
    order by r.created_at, r.id limit 100`.execute(db);
  return rows.map((row) => fullOf(row));
}

/** The published reviews of a published listing, newest first. Throws LISTING_UNKNOWN. */
export async function readListingReviews(
  db: Db,
  listing: string,
  { limit, after }: ReviewPage,
): Promise<ListingReviewsResponse> {
  const { id } = await publishedListing(db, listing);
  const { rows } = await sql<Row>`
    ${select}
    where r.listing_id = ${id} and r.state = 'published' and r.deleted_at is null
      and (${after ?? null}::text is null
        or (r.created_at, r.id) < (select created_at, id from review where external_id = ${after ?? null}))
    order by r.created_at desc, r.id desc limit ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  return {
    reviews: page.map((row) => publishedOf(row)),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

function publishedOf(row: Row): ListingReviewsResponse['reviews'][number] {
  return {
    id: row.id,
    stars: row.stars,
    comment: row.comment,
    aspects: row.comment === null ? {} : aspectsOf(row.comment),
    reply: row.reply,
    repliedAt: row.repliedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

function fullOf(row: Row): ReviewResponse {
  const { ar, en } = reviewMachine.states[row.state];
  return {
    ...publishedOf(row),
    orderId: row.orderId,
    listingId: row.listingId,
    state: row.state,
    stateLabel: { ar, en },
    doubts: row.doubts.map((code) => ({ code, label: labelOf(reviewDoubts, code) })),
    appeal: row.appeal,
    version: row.version,
    corrections: [],
  };
}

type Labels = Readonly<Record<string, { readonly ar: string; readonly en: string }>>;

function labelOf(labels: Labels, code: string): { ar: string; en: string } {
  return labels[code] ?? { ar: code, en: code };
}

async function readCorrections(db: Db, reviewId: string): Promise<ReviewResponse['corrections']> {
  const rows = await db
    .selectFrom('review_version as v')
    .innerJoin('review as r', 'r.id', 'v.review_id')
    .select(['v.version', 'v.stars', 'v.comment', 'v.reason', 'v.corrected_at'])
    .where('r.external_id', '=', reviewId)
    .orderBy('v.version')
    .execute();
  return rows.map(({ reason, corrected_at: at, ...before }) => ({
    ...before,
    reason: labelOf(correctionReasons, reason),
    at: at.toISOString(),
  }));
}
