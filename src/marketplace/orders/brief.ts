import type { Brief } from '../../platform/database/tables/orders.js';
import { AppError } from '../../platform/errors/app-error.js';
import { permit, type Actor, type Work } from '../core/index.js';
import { asSubject, changeOrder, lockOrder } from './order.js';

/**
 * The buyer says what is needed, as often as they like until work starts; then the scope is frozen and a changed demand
 * is a new order. Throws ORDER_SCOPE_FROZEN.
 */
export async function briefOrder(
  work: Work,
  actor: Actor,
  { orderId, brief }: { orderId: string; brief: Brief },
): Promise<void> {
  const order = await lockOrder(work, orderId);
  permit(actor, ['buyer'], asSubject(order).owners);
  if (order.state !== 'awaiting_instructions') {
    throw new AppError(order.state === 'awaiting_payment' ? 'ORDER_UNPAID' : 'ORDER_SCOPE_FROZEN');
  }
  await changeOrder(work, order, { brief, briefed_at: work.now, awaited_since: work.now });
  work.emit({ type: 'order.briefed', id: order.external_id });
}
