import { AppError } from '../../platform/errors/app-error.js';
import { permit, type Actor, type Work } from '../core/index.js';
import { refuseContactDetails } from '../messages/refuse-contact-details.js';
import { asSubject, lockOrder, recountOrder } from '../orders/order.js';
import type { OrderRow } from '../orders/order-row.js';
import { daysAfter } from '../core/times.js';
import { doubtsOf } from './doubts.js';
import { reviewFacts } from './facts.js';

export interface NewReview {
  readonly orderId: string;
  readonly stars: number;
  readonly comment: string;
}

/**
 * The buyer of an accepted order reviews it, once and in time. A doubted review is held: it counts when a moderator has
 * published it. Answers its outside id. Throws REVIEW_NOT_YET, REVIEW_TOO_LATE, REVIEW_EXISTS, CONTACT_DETAILS_FOUND.
 */
export async function writeReview(
  work: Work,
  actor: Actor,
  { orderId, stars, comment }: NewReview,
): Promise<{ readonly id: string; readonly state: 'published' | 'held' }> {
  const order = await lockOrder(work, orderId);
  permit(actor, ['buyer'], asSubject(order).owners);
  requireTime(work, order);
  refuseContactDetails([comment]);
  const doubts = doubtsOf(await reviewFacts(work, order, stars), work.rules.review);
  const state = doubts.length === 0 ? 'published' : 'held';
  const id = work.newId();
  const { numInsertedOrUpdatedRows: written } = await work.trx
    .insertInto('review')
    .values((eb) => ({
      external_id: id,
      listing_id: order.listing_id,
      order_id: order.id,
      buyer_external_id: eb
        .selectFrom('account')
        .select('external_id')
        .where('id', '=', order.buyer_account_id),
      stars,
      comment,
      state,
      doubts,
      created_at: work.now,
    }))
    .onConflict((conflict) => conflict.column('order_id').doNothing())
    .executeTakeFirstOrThrow();
  if (written === 0n) throw new AppError('REVIEW_EXISTS');
  work.emit({ type: 'review.written', id, order: orderId, stars, state, doubts });
  recountOrder(work, order);
  return { id, state };
}

function requireTime({ now, rules }: Work, { state, accepted_at: acceptedAt }: OrderRow): void {
  if (state !== 'accepted' || acceptedAt === null) throw new AppError('REVIEW_NOT_YET');
  const { withinDays } = rules.review;
  if (daysAfter(acceptedAt, withinDays) < now) throw new AppError('REVIEW_TOO_LATE', { days: withinDays });
}
