import { takeStep, type Actor, type Work } from '../core/index.js';
import { holdForOrder } from '../ledger/index.js';
import { orderMachine } from './machine.js';
import { asSubject, changeOrder, lockOrder } from './order.js';

/** The buyer pays from the wallet: the money is held until the order ends. Throws BALANCE_TOO_LOW; then nothing changed. */
export async function payOrder(work: Work, actor: Actor, orderId: string): Promise<void> {
  const order = await lockOrder(work, orderId);
  const state = takeStep(work, orderMachine, asSubject(order), { step: 'pay', actor });
  await holdForOrder(work, {
    orderId: order.id,
    buyerAccountId: order.buyer_account_id,
    cents: order.total_cents,
  });
  await changeOrder(work, order, { state, paid_at: work.now });
}
