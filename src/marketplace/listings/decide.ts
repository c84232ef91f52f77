import type { RejectReason } from '../../platform/database/tables/listings.js';
import { AppError } from '../../platform/errors/app-error.js';
import { permit, type Actor, type Work } from '../core/index.js';
import {
  contentOf,
  liveColumns,
  listingStep,
  lockListing,
  versionStep,
  wordingOf,
  type ListingRow,
  type VersionRow,
} from './rows.js';
import { substantiveAt } from './substantive.js';
import { forgetAlert } from './versions.js';

/** Which wording was read: what was replaced meanwhile is not decided unseen. */
export interface Approval {
  readonly listing: string;
  readonly version: number;
  /** A word to the seller. */
  readonly note?: string | undefined;
}

export interface Rejection extends Approval {
  readonly reasons: readonly [RejectReason, ...RejectReason[]];
}

/**
 * What was read goes live. Throws LISTING_UNKNOWN, NOT_FOUND, STEP_REFUSED for a wording that no longer waits,
 * LISTING_REVIEW_TAKEN, and FORBIDDEN, also for a moderator's own listing.
 */
export async function approveListing(work: Work, actor: Actor, approval: Approval): Promise<void> {
  const { row, version, isFirst } = await lockForDecision(work, actor, approval);
  const state = versionStep(work, actor, row, version, { step: 'approve' });
  const status = isFirst ? listingStep(work, actor, row, { step: 'approve' }) : row.status;
  const before = contentOf(row);
  const after = { ...before, ...wordingOf(version) };
  const previous = { substantiveAt: row.substantive_at, otherwise: row.updated_at ?? row.created_at };
  const counted = substantiveAt(previous, before, after, { now: work.now, rules: work.rules.listing });
  await work.trx
    .updateTable('listing')
    .set({
      ...liveColumns(after),
      status,
      updated_at: work.now,
      substantive_at: isFirst ? work.now : counted,
    })
    .where('id', '=', row.id)
    .execute();
  await writeDecision(work, actor, version, { state, note: approval.note ?? null, reasons: [] });
  work.touchListing(row.id);
}

/** What was read is refused with reasons; what is live stays. Throws as `approveListing`. */
export async function rejectListing(work: Work, actor: Actor, rejection: Rejection): Promise<void> {
  const { reasons, note = null } = rejection;
  const { row, version, isFirst } = await lockForDecision(work, actor, rejection);
  const taken = { step: 'reject', reason: reasons.join(' '), details: { reasons, note } } as const;
  const state = versionStep(work, actor, row, version, taken);
  if (isFirst) {
    const status = listingStep(work, actor, row, taken);
    await work.trx.updateTable('listing').set({ status }).where('id', '=', row.id).execute();
  }
  await writeDecision(work, actor, version, { state, note, reasons: [...reasons] });
  work.recountListing(row.id);
}

interface Locked {
  readonly row: ListingRow;
  readonly version: VersionRow;
  /** The listing itself waits, not an edit of it. */
  readonly isFirst: boolean;
}

async function lockForDecision(
  work: Work,
  actor: Actor,
  { listing, version: number }: Approval,
): Promise<Locked> {
  permit(actor, ['moderator']);
  const row = await lockListing(work, listing);
  if (row.seller_id === actor.sellerId) throw new AppError('FORBIDDEN');
  const version = await work.trx
    .selectFrom('listing_version')
    .selectAll()
    .where('listing_id', '=', row.id)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new AppError('NOT_FOUND'));
  const isTaken = version.taken_until !== null && version.taken_until > work.now;
  if (isTaken && version.taken_by !== actor.accountId) throw new AppError('LISTING_REVIEW_TAKEN');
  return { row, version, isFirst: row.status === 'in_review' };
}

async function writeDecision(
  work: Work,
  actor: Actor,
  { id }: VersionRow,
  decision: Pick<VersionRow, 'state' | 'note' | 'reasons'>,
): Promise<void> {
  await work.trx
    .updateTable('listing_version')
    .set({
      ...decision,
      decided_at: work.now,
      decided_by: actor.accountId,
      taken_by: null,
      taken_until: null,
    })
    .where('id', '=', id)
    .execute();
  forgetAlert(work, id);
}
