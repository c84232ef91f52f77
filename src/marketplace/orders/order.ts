import type { Updateable } from 'kysely';
import type { Database } from '../../platform/database/schema.js';
import { AppError } from '../../platform/errors/app-error.js';
import { schedule, unschedule, type Subject, type Work } from '../core/index.js';
import { nextDue } from './next-due.js';
import type { OrderRow } from './order-row.js';

/** What a sweep does with the order next; which deed it is follows from the order's state. */
export const ORDER_DUE = 'order.next';

/** The order, locked until the end of the transaction: its steps are taken one after the other. Throws ORDER_UNKNOWN. */
export async function lockOrder(work: Work, externalId: string): Promise<OrderRow> {
  return work.trx
    .selectFrom('market_order')
    .selectAll()
    .where('external_id', '=', externalId)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new AppError('ORDER_UNKNOWN', { order: externalId }));
}

/** The order as a thing that takes steps. */
export function asSubject(order: OrderRow): Subject<OrderRow['state']> {
  return {
    id: order.id,
    externalId: order.external_id,
    state: order.state,
    owners: { buyerAccountId: order.buyer_account_id, sellerId: order.seller_id },
  };
}

const noProposal = { proposed_by: null, proposed_reason: null, proposed_at: null };

/**
 * Writes the changes and moves what is due. With its state changed, a cancellation that waited for an answer is off the
 * table, and listing and seller are counted anew; an order on which work never started is counted nowhere.
 */
export async function changeOrder(
  work: Work,
  order: OrderRow,
  changes: Omit<Updateable<Database['market_order']>, 'lines' | 'brief'> & Partial<Pick<OrderRow, 'brief'>>,
): Promise<OrderRow> {
  const moved = changes.state !== undefined && changes.state !== order.state;
  const { brief, ...rest } = moved && order.proposed_by !== null ? { ...changes, ...noProposal } : changes;
  const written = brief === undefined ? rest : { ...rest, brief: JSON.stringify(brief) };
  await work.trx.updateTable('market_order').set(written).where('id', '=', order.id).execute();
  const changed: OrderRow = { ...order, ...(rest as Partial<OrderRow>), brief: brief ?? order.brief };
  if (moved && changed.started_at !== null) recountOrder(work, order);
  moveDue(work, order, changed);
  return changed;
}

function moveDue(work: Work, before: OrderRow, after: OrderRow): void {
  const at = nextDue(after, work.rules.order);
  if (at?.getTime() === nextDue(before, work.rules.order)?.getTime()) return;
  if (at === null) unschedule(work, ORDER_DUE, after.id);
  else schedule(work, ORDER_DUE, after.id, at);
}

/** What is counted of listing and seller has changed: open orders, deadlines kept, completions, cancellations. */
export function recountOrder(work: Work, { listing_id: listingId, seller_id: sellerId }: OrderRow): void {
  if (listingId !== null) work.recountListing(listingId);
  work.recountSeller(sellerId);
}
