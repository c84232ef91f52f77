import { AppError } from '../../platform/errors/app-error.js';
import { takeStep, type Actor, type Work } from '../core/index.js';
import { warnOfLinked } from './linked.js';
import { orderMachine } from './machine.js';
import { asSubject, changeOrder, lockOrder } from './order.js';
import type { OrderRow } from './order-row.js';
import { daysAfter } from '../core/times.js';

/**
 * The seller begins the work, or the revision that the buyer asked for. The scope is frozen and the promised time runs
 * from here: a seller who waits to start is silent (`seller_silent`), not late. Throws ORDER_BRIEF_MISSING and LINKED_ORDERS_WAITING.
 */
export async function startOrder(
  work: Work,
  actor: Actor,
  { orderId, acknowledgeLinked = false }: { orderId: string; acknowledgeLinked?: boolean },
): Promise<void> {
  const order = await lockOrder(work, orderId);
  if (order.state === 'revision_requested') {
    const state = takeStep(work, orderMachine, asSubject(order), { step: 'resume', actor });
    await changeOrder(work, order, { state, awaited_since: null });
    return;
  }
  await begin(work, actor, order, acknowledgeLinked);
}

async function begin(work: Work, actor: Actor, order: OrderRow, acknowledged: boolean): Promise<void> {
  const state = takeStep(work, orderMachine, asSubject(order), { step: 'start', actor });
  if (order.brief === null) throw new AppError('ORDER_BRIEF_MISSING');
  const warned = await warnOfLinked(work, order, acknowledged);
  await changeOrder(work, order, {
    ...warned,
    state,
    started_at: work.now,
    due_at: daysAfter(work.now, order.delivery_days),
    awaited_since: null,
  });
}
