import { oneByOne, systemActor, schedule, type DueHandlers, type Work } from '../core/index.js';
import { accept } from './accept.js';
import { cancel, proposalOf } from './cancel.js';
import { closeDispute, DISPUTE_DUE } from './disputes/decide.js';
import { nextDue } from './next-due.js';
import { changeOrder, ORDER_DUE, recountOrder } from './order.js';
import type { OrderRow } from './order-row.js';

/** What the marketplace does with orders whose time has come. */
export const orderDue: DueHandlers = {
  [ORDER_DUE]: oneByOne(orderIsDue),
  [DISPUTE_DUE]: oneByOne(closeDispute),
};

/**
 * A command locks the order first and then moves what is due, the sweep comes the other way: it never waits for an order,
 * but leaves one that somebody holds to the next sweep.
 */
async function orderIsDue(work: Work, id: number): Promise<void> {
  const order = await work.trx
    .selectFrom('market_order')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (order === undefined) {
    schedule(work, ORDER_DUE, id, work.now);
    return;
  }
  const at = nextDue(order, work.rules.order);
  if (at === null) return;
  if (at > work.now) {
    schedule(work, ORDER_DUE, id, at);
    return;
  }
  await (order.proposed_reason === 'different_work'
    ? cancel(work, systemActor, order, proposalOf(order))
    : doWhatIsDue(work, order));
}

async function doWhatIsDue(work: Work, order: OrderRow): Promise<void> {
  switch (order.state) {
    case 'awaiting_payment':
      return cancel(work, systemActor, order, { reason: 'unpaid', fault: 'buyer' });
    case 'awaiting_instructions':
      return cancel(work, systemActor, order, { reason: 'no_brief', fault: 'buyer' });
    case 'delivered':
      return accept(work, systemActor, order);
    default:
      return markLate(work, order);
  }
}

async function markLate(work: Work, order: OrderRow): Promise<void> {
  await changeOrder(work, order, { late_at: order.due_at });
  work.emit({ type: 'order.late', id: order.external_id });
  recountOrder(work, order);
}
