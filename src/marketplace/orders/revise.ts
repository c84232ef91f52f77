import { AppError } from '../../platform/errors/app-error.js';
import { takeStep, type Actor, type Work } from '../core/index.js';
import { orderMachine } from './machine.js';
import { asSubject, changeOrder, lockOrder } from './order.js';
import { daysAfter } from '../core/times.js';

/**
 * The buyer asks for changes within the scope, so many times as the rules include; the seller has `revisionDays` for it.
 * Throws ORDER_REVISIONS_USED.
 */
export async function reviseOrder(
  work: Work,
  actor: Actor,
  { orderId, text }: { orderId: string; text: string },
): Promise<void> {
  const order = await lockOrder(work, orderId);
  const state = takeStep(work, orderMachine, asSubject(order), { step: 'revise', actor });
  const { revisions, revisionDays } = work.rules.order;
  if (order.revisions >= revisions) throw new AppError('ORDER_REVISIONS_USED', { revisions });
  await work.trx
    .updateTable('delivery')
    .set({ revision_text: text, revision_requested_at: work.now })
    .where('order_id', '=', order.id)
    .where('number', '=', order.revisions + 1)
    .execute();
  await changeOrder(work, order, {
    state,
    revisions: order.revisions + 1,
    due_at: daysAfter(work.now, revisionDays),
    awaited_since: work.now,
  });
}
