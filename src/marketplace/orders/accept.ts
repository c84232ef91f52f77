import { takeStep, type Actor, type Work } from '../core/index.js';
import { releaseOrder } from '../ledger/index.js';
import { orderMachine } from './machine.js';
import { asSubject, changeOrder, lockOrder } from './order.js';
import type { OrderRow } from './order-row.js';

/** The buyer takes the delivery, and the seller is paid. */
export async function acceptOrder(work: Work, actor: Actor, orderId: string): Promise<void> {
  await accept(work, actor, await lockOrder(work, orderId));
}

/** The same with an order in hand. */
export async function accept(work: Work, actor: Actor, order: OrderRow): Promise<void> {
  const state = takeStep(work, orderMachine, asSubject(order), { step: 'accept', actor });
  await releaseOrder(work, { orderId: order.id, sellerId: order.seller_id });
  await changeOrder(work, order, { state, accepted_at: work.now });
}
