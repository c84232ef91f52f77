import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { RejectReason } from '../../platform/database/tables/listings.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Core } from '../core/index.js';
import { listingQuality, type ListingQuality } from './quality/index.js';
import { contentOf, type ListingRow } from './rows.js';
import type { ReviewKey } from './take-review.js';
import { wordDiff, type WordChange } from './word-diff.js';

const HOUR_MS = 3_600_000;

/** A line of the moderators' queue. */
export interface QueuedReview extends ReviewKey {
  readonly title: string;
  readonly seller: { readonly id: string; readonly displayName: string };
  /** Of a listing that is live already. */
  readonly isEdit: boolean;
  readonly submittedAt: Date;
  readonly isOverdue: boolean;
  /** The name of the moderator who has it in hand. */
  readonly takenBy: string | null;
}

export interface QueuePage {
  readonly limit: number;
  /** What the page before answered as `next`. */
  readonly cursor?: string | undefined;
}

/** What waits for a decision, the oldest first. Throws CURSOR_INVALID. */
export async function reviewQueue(
  { db, clock, rules }: Core,
  { limit, cursor }: QueuePage,
): Promise<{ readonly reviews: readonly QueuedReview[]; readonly next: string | null }> {
  const now = clock.now();
  const [time, id] = cursor === undefined ? [0, 0] : readCursor(cursor);
  const { rows } = await sql<Omit<QueuedReview, 'isOverdue'> & { readonly id: number }>`
    select v.id, l.external_id as listing, v.number as version, v.title,
      json_build_object('id', s.external_id, 'displayName', s.display_name) as seller,
      l.status <> 'in_review' as "isEdit", v.submitted_at as "submittedAt",
      case when v.taken_until > ${now} then a.display_name end as "takenBy"
    from listing_version v
    join listing l on l.id = v.listing_id
    join seller s on s.id = l.seller_id
    left join account a on a.id = v.taken_by
    where v.state = 'in_review' and (v.submitted_at, v.id) > (${new Date(time)}, ${id}::bigint)
    order by v.submitted_at, v.id
    limit ${limit + 1}`.execute(db);
  const overdueBefore = now.getTime() - rules.listing.reviewAlertHours * HOUR_MS;
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    reviews: shown.map(({ id: _, ...review }) => ({
      ...review,
      isOverdue: review.submittedAt.getTime() <= overdueBefore,
    })),
    next: last === undefined ? null : `${last.submittedAt.getTime()}.${last.id}`,
  };
}

function readCursor(cursor: string): [number, number] {
  const match = /^(\d{1,14})\.(\d{1,15})$/u.exec(cursor);
  if (match === null) throw new AppError('CURSOR_INVALID');
  return [Number(match[1]), Number(match[2])];
}

/** How much waits, and how much of it for too long. */
export async function reviewBacklog({
  db,
  clock,
  rules,
}: Core): Promise<{ waiting: number; overdue: number }> {
  const overdueBefore = new Date(clock.now().getTime() - rules.listing.reviewAlertHours * HOUR_MS);
  const { rows } = await sql<{ waiting: number; overdue: number }>`
    select count(*) as waiting, count(*) filter (where submitted_at <= ${overdueBefore}) as overdue
    from listing_version where state = 'in_review'`.execute(db);
  return rows[0] ?? { waiting: 0, overdue: 0 };
}

/** What a moderator reads before deciding. */
export interface ReviewDetail extends ReviewKey {
  readonly state: 'in_review' | 'approved' | 'rejected' | 'withdrawn';
  readonly title: string;
  readonly description: string | null;
  readonly category: { readonly id: string; readonly name: string };
  readonly submittedAt: Date;
  /** The listing as it is now, with what needs no review. */
  readonly row: ListingRow;
  /** Against the live wording; null where nothing is live yet. */
  readonly changes: {
    readonly title: readonly WordChange[];
    readonly description: readonly WordChange[];
    readonly categoryBefore: { readonly id: string; readonly name: string };
  } | null;
  readonly quality: ListingQuality;
  readonly earlier: readonly EarlierDecision[];
}

export interface EarlierDecision {
  readonly version: number;
  readonly title: string;
  readonly state: string;
  readonly reasons: readonly RejectReason[];
  readonly note: string | null;
  readonly decidedAt: Date | null;
}

/** A wording with what changed in it, advice on its words, and what was decided before. Throws NOT_FOUND. */
export async function reviewDetail(db: Db, { listing, version }: ReviewKey): Promise<ReviewDetail> {
  const row = await db
    .selectFrom('listing')
    .selectAll()
    .where('external_id', '=', listing)
    .executeTakeFirstOrThrow(() => new AppError('NOT_FOUND'));
  const versions = await db
    .selectFrom('listing_version')
    .selectAll()
    .where('listing_id', '=', row.id)
    .where('number', '<=', version)
    .orderBy('number', 'desc')
    .execute();
  const [read, ...earlier] = versions;
  if (read?.number !== version) throw new AppError('NOT_FOUND');
  const categories = await categoriesOf(db, [read.category_id, row.category_id]);
  const isLive = row.status === 'published' || row.status === 'paused';
  return {
    listing,
    version,
    state: read.state,
    title: read.title,
    description: read.description,
    category: categories(read.category_id),
    submittedAt: read.submitted_at,
    row,
    changes: isLive
      ? {
          title: wordDiff(row.title, read.title),
          description: wordDiff(row.description ?? '', read.description ?? ''),
          categoryBefore: categories(row.category_id),
        }
      : null,
    quality: listingQuality({ ...contentOf(row), title: read.title, description: read.description }),
    earlier: earlier.map(({ number, title, state, reasons, note, decided_at: decidedAt }) => ({
      ...{ version: number, title, state, reasons, note, decidedAt },
    })),
  };
}

async function categoriesOf(
  db: Db,
  ids: readonly number[],
): Promise<(id: number) => { readonly id: string; readonly name: string }> {
  const rows = await db
    .selectFrom('category')
    .select(['id', 'external_id', 'name'])
    .where('id', 'in', ids)
    .execute();
  const byId = new Map(rows.map(({ id, external_id, name }) => [id, { id: external_id, name }]));
  return (id) => byId.get(id) ?? { id: '', name: '' };
}
