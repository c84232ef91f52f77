import type { Fault } from '../../platform/database/tables/orders.js';
import { AppError } from '../../platform/errors/app-error.js';
import { permit, takeStep, type Actor, type Work } from '../core/index.js';
import { refundOrder } from '../ledger/index.js';
import {
  cancellationReasons,
  reasonHolds,
  type CancellationCode,
  type CancellationReason,
} from './cancellation-reasons.js';
import { openDispute } from './disputes/open.js';
import { orderMachine } from './machine.js';
import { asSubject, changeOrder, lockOrder } from './order.js';
import type { OrderRow } from './order-row.js';
import { refuseOwnCase } from './own-case.js';

export interface Cancellation {
  readonly orderId: string;
  readonly reason: CancellationCode;
  /** From support, which has to say; what others say is not asked. */
  readonly fault?: Fault | undefined;
}

/**
 * Cancels for a reason that holds by itself, and gives the buyer the money back; or, for a reason that the other side has to
 * agree to, puts it to them. Answers which of the two. Throws CANCELLATION_REASON_REFUSED, and
 * CANCELLATION_PENDING while another waits for its answer.
 */
export async function cancelOrder(
  work: Work,
  actor: Actor,
  { orderId, reason, fault }: Cancellation,
): Promise<'cancelled' | 'proposed'> {
  const order = await lockOrder(work, orderId);
  const grounds: CancellationReason = cancellationReasons[reason];
  const party = permit(actor, grounds.by, asSubject(order).owners);
  if (party === 'support') refuseOwnCase(actor, order);
  const proposes = grounds.proposed === true && (party === 'buyer' || party === 'seller');
  if (!reasonHolds(grounds, order, work.now, work.rules.order)) throw refusal(grounds);
  if (proposes) {
    if (order.proposed_by !== null) throw new AppError('CANCELLATION_PENDING');
    await changeOrder(work, order, { proposed_by: party, proposed_reason: reason, proposed_at: work.now });
    work.emit({ type: 'order.cancellation_proposed', id: order.external_id, by: party, reason });
    return 'proposed';
  }
  const laid = grounds.fault ?? fault;
  if (laid === undefined) throw refusal(grounds);
  await cancel(work, actor, order, { reason, fault: laid });
  return 'cancelled';
}

/**
 * The other side answers a cancellation that was put to it. A refusal of work that differs from what was agreed takes the
 * quarrel to support, with what was said. Throws CANCELLATION_NOT_PROPOSED.
 */
export async function answerCancellation(
  work: Work,
  actor: Actor,
  { orderId, agree, text }: { orderId: string; agree: boolean; text: string },
): Promise<'cancelled' | 'declined' | 'disputed'> {
  const order = await lockOrder(work, orderId);
  const proposal = proposalOf(order);
  permit(actor, [order.proposed_by === 'buyer' ? 'seller' : 'buyer'], asSubject(order).owners);
  if (agree) {
    await cancel(work, actor, order, proposal);
    return 'cancelled';
  }
  if (proposal.reason === 'different_work') {
    await openDispute(work, actor, { orderId, text, files: [] });
    return 'disputed';
  }
  await changeOrder(work, order, { proposed_by: null, proposed_reason: null, proposed_at: null });
  work.emit({ type: 'order.cancellation_declined', id: order.external_id });
  return 'declined';
}

/** What the proposal on the table would do. */
export function proposalOf(order: OrderRow): { reason: CancellationCode; fault: Fault } {
  if (order.proposed_reason === 'different_work') return { reason: 'different_work', fault: 'seller' };
  if (order.proposed_reason === 'mutual') return { reason: 'mutual', fault: 'none' };
  throw new AppError('CANCELLATION_NOT_PROPOSED');
}

/** Ends the order and gives back what was paid for it. */
export async function cancel(
  work: Work,
  actor: Actor,
  order: OrderRow,
  { reason, fault }: { reason: CancellationCode; fault: Fault },
): Promise<void> {
  const step = { step: 'cancel', actor, reason, details: { fault } } as const;
  const state = takeStep(work, orderMachine, asSubject(order), step);
  if (order.paid_at !== null) await refundOrder(work, { orderId: order.id, sellerId: order.seller_id });
  await changeOrder(work, order, { state, reason, fault, closed_at: work.now, awaited_since: null });
}

function refusal({ ar, en }: CancellationReason): AppError {
  return new AppError('CANCELLATION_REASON_REFUSED', { reasonAr: ar, reasonEn: en });
}
