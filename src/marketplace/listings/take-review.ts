import { sql } from 'kysely';
import { AppError } from '../../platform/errors/app-error.js';
import { permit, type Actor, type Work } from '../core/index.js';

/** A wording that waits for a moderator. */
export interface ReviewKey {
  /** The listing's outside id. */
  readonly listing: string;
  readonly version: number;
}

/**
 * Gives the moderator the wording that has waited longest and that nobody else has in hand (first what they have in hand
 * already), for `reviewLeaseMinutes`. Null when there is none. Moderators who ask at once get different ones.
 */
export async function takeNextReview(work: Work, actor: Actor): Promise<ReviewKey | null> {
  const moderator = moderatorOf(actor);
  const { rows } = await sql<ReviewKey>`
    with next as (
      select v.id, l.external_id
      from listing_version v join listing l on l.id = v.listing_id
      where v.state = 'in_review' and l.seller_id is distinct from ${actor.sellerId}
        and (v.taken_until is null or v.taken_until <= ${work.now} or v.taken_by = ${moderator})
      order by v.taken_by = ${moderator} and v.taken_until > ${work.now} desc nulls last, v.submitted_at, v.id
      limit 1
      for update of v skip locked)
    update listing_version v set taken_by = ${moderator}, taken_until = ${leaseEnd(work)}
    from next where v.id = next.id
    returning next.external_id as listing, v.number as version`.execute(work.trx);
  return rows[0] ?? null;
}

/** The same for a certain one. Throws LISTING_REVIEW_TAKEN, LISTING_NOT_IN_REVIEW. */
export async function takeReview(work: Work, actor: Actor, key: ReviewKey): Promise<void> {
  const moderator = moderatorOf(actor);
  const { rows } = await sql<{ free: boolean }>`
    select coalesce(v.taken_until <= ${work.now} or v.taken_by = ${moderator}, true) as free
    from listing_version v join listing l on l.id = v.listing_id
    where l.external_id = ${key.listing} and v.number = ${key.version} and v.state = 'in_review'
    for update of v`.execute(work.trx);
  const [found] = rows;
  if (found === undefined) throw new AppError('LISTING_NOT_IN_REVIEW');
  if (!found.free) throw new AppError('LISTING_REVIEW_TAKEN');
  await hold(work, key, moderator, leaseEnd(work));
}

/** Lets it go for others. What somebody else has in hand stays theirs. */
export async function releaseReview(work: Work, actor: Actor, key: ReviewKey): Promise<void> {
  await hold(work, key, moderatorOf(actor), null);
}

async function hold(
  work: Work,
  { listing, version }: ReviewKey,
  moderator: number,
  until: Date | null,
): Promise<void> {
  const holder = until === null ? null : moderator;
  await sql`
    update listing_version v set taken_by = ${holder}::bigint, taken_until = ${until}::timestamptz
    from listing l
    where l.id = v.listing_id and l.external_id = ${listing} and v.number = ${version} and v.state = 'in_review'
      and (${until}::timestamptz is not null or v.taken_by = ${moderator})`.execute(work.trx);
}

function leaseEnd({ now, rules }: Work): Date {
  return new Date(now.getTime() + rules.listing.reviewLeaseMinutes * 60_000);
}

function moderatorOf(actor: Actor): number {
  permit(actor, ['moderator']);
  if (actor.accountId === null) throw new AppError('FORBIDDEN');
  return actor.accountId;
}
