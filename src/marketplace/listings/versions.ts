import { sql } from 'kysely';
import { oneByOne, schedule, unschedule, type Actor, type DueHandlers, type Work } from '../core/index.js';
import type { Wording } from './content.js';
import { versionStep, wordingColumns, type ListingRow, type VersionRow } from './rows.js';

const REVIEW = 'listing.review';
const HOUR_MS = 3_600_000;

/** Sends a wording to review; an alert comes when it waits too long. The listing is locked. */
export async function sendToReview(work: Work, listing: ListingRow, wording: Wording): Promise<number> {
  const { id, number } = await work.trx
    .insertInto('listing_version')
    .values({
      ...wordingColumns(wording),
      listing_id: listing.id,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from listing_version where listing_id = ${listing.id})`,
      state: 'in_review',
      submitted_at: work.now,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  const alertAt = new Date(work.now.getTime() + work.rules.listing.reviewAlertHours * HOUR_MS);
  schedule(work, REVIEW, id, alertAt);
  return number;
}

/** A live listing that came from elsewhere has no versions: what it says is kept as the first before it can change. */
export async function keepOriginal(work: Work, listing: ListingRow): Promise<void> {
  await sql`
    insert into listing_version (listing_id, number, title, description, category_id, state, submitted_at)
    select id, 1, title, description, category_id, 'approved', coalesce(created_at, ${work.now})
    from listing l
    where id = ${listing.id} and not exists (select from listing_version where listing_id = l.id)`.execute(
    work.trx,
  );
}

/** Takes a wording out of review. */
export async function withdrawVersion(
  work: Work,
  actor: Actor,
  listing: ListingRow,
  version: VersionRow,
): Promise<void> {
  const state = versionStep(work, actor, listing, version, { step: 'withdraw' });
  await work.trx
    .updateTable('listing_version')
    .set({ state, decided_at: work.now, taken_by: null, taken_until: null })
    .where('id', '=', version.id)
    .execute();
  forgetAlert(work, version.id);
}

export function forgetAlert(work: Work, versionId: number): void {
  unschedule(work, REVIEW, versionId);
}

/** Handlers of what is due: a review that has waited too long raises its alert. */
export const listingDue: DueHandlers = {
  [REVIEW]: oneByOne(async (work, versionId) => {
    const late = await work.trx
      .selectFrom('listing_version as v')
      .innerJoin('listing as l', 'l.id', 'v.listing_id')
      .select(['l.external_id', 'v.number', 'v.submitted_at'])
      .where('v.id', '=', versionId)
      .where('v.state', '=', 'in_review')
      .executeTakeFirst();
    if (late === undefined) return;
    const { external_id: id, number: version, submitted_at: submittedAt } = late;
    work.emit({ type: 'listing.reviewOverdue', id, version, submittedAt: submittedAt.toISOString() });
  }),
};
