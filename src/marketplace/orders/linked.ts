import type { OrderState } from '../../platform/database/tables/orders.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Work } from '../core/index.js';
import type { OrderRow } from './order-row.js';
import { daysAfter } from '../core/times.js';

/** A paid order of the same buyer with the same seller at about the same time. */
export interface LinkedOrder {
  readonly externalId: string;
  readonly state: OrderState;
  readonly totalCents: number;
}

/** What of one buyer's job, divided into orders, is really under way. */
export interface Coverage {
  readonly coveredCents: number;
  readonly totalCents: number;
  /** Orders that were paid and never begun: work on them may be expected without their being paid in the end. */
  readonly waiting: number;
}

/** Money against value: an order covers its value from the moment at which work on it started. */
export function coverage(orders: readonly Pick<LinkedOrder, 'state' | 'totalCents'>[]): Coverage {
  const live = orders.filter(({ state }) => state !== 'cancelled' && state !== 'awaiting_payment');
  const waiting = live.filter(({ state }) => state === 'awaiting_instructions');
  const sum = (some: typeof live): number => some.reduce((cents, { totalCents }) => cents + totalCents, 0);
  return {
    coveredCents: sum(live) - sum(waiting),
    totalCents: sum(live),
    waiting: waiting.length,
  };
}

/** The other paid orders of this buyer with this seller within `linkedDays` of the order, oldest first. */
export async function linkedOrders(
  { trx, rules }: Pick<Work, 'trx' | 'rules'>,
  order: Pick<OrderRow, 'id' | 'buyer_account_id' | 'seller_id' | 'placed_at'>,
): Promise<LinkedOrder[]> {
  const { linkedDays } = rules.order;
  return trx
    .selectFrom('market_order')
    .select(['external_id as externalId', 'state', 'total_cents as totalCents'])
    .where('buyer_account_id', '=', order.buyer_account_id)
    .where('seller_id', '=', order.seller_id)
    .where('placed_at', '>=', daysAfter(order.placed_at, -linkedDays))
    .where('placed_at', '<=', daysAfter(order.placed_at, linkedDays))
    .where('paid_at', 'is not', null)
    .where('id', '!=', order.id)
    .orderBy('id')
    .execute();
}

/**
 * Before work or files: the seller has to have read that a linked order is paid but not begun. `acknowledged` says so, and it
 * is recorded. Throws LINKED_ORDERS_WAITING with what is covered out of the whole.
 */
export async function warnOfLinked(
  work: Work,
  order: OrderRow,
  acknowledged: boolean,
): Promise<Partial<Pick<OrderRow, 'linked_acknowledged_at'>>> {
  const linked = await linkedOrders(work, order);
  if (coverage(linked).waiting === 0) return {};
  // The order itself as it stands now: not covered before its start.
  const whole = coverage([...linked, { state: order.state, totalCents: order.total_cents }]);
  const { waiting } = coverage(linked);
  const details = { waiting, covered: whole.coveredCents / 100, total: whole.totalCents / 100 };
  if (!acknowledged) throw new AppError('LINKED_ORDERS_WAITING', details);
  work.emit({ type: 'order.linked_acknowledged', id: order.external_id, ...whole, waiting });
  return { linked_acknowledged_at: work.now };
}

/**
 * Before the seller sends files to a buyer outside a delivery: the same warning, over the orders of the two that are linked
 * to their last one. Throws LINKED_ORDERS_WAITING.
 */
export async function warnBeforeFiles(
  work: Work,
  { buyerAccountId, sellerId }: { readonly buyerAccountId: number; readonly sellerId: number },
  acknowledged: boolean,
): Promise<void> {
  const last = await work.trx
    .selectFrom('market_order')
    .selectAll()
    .where('buyer_account_id', '=', buyerAccountId)
    .where('seller_id', '=', sellerId)
    .where('paid_at', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const whole = last === undefined ? null : await linkedCoverage(work, last);
  if (last === undefined || whole === null || whole.waiting === 0) return;
  const { waiting, coveredCents, totalCents } = whole;
  const details = { waiting, covered: coveredCents / 100, total: totalCents / 100 };
  if (!acknowledged) throw new AppError('LINKED_ORDERS_WAITING', details);
  work.emit({ type: 'order.linked_acknowledged', id: last.external_id, ...whole });
}

/** What is covered of the order and those linked to it; null where it stands alone. */
export async function linkedCoverage(
  work: Pick<Work, 'trx' | 'rules'>,
  order: OrderRow,
): Promise<Coverage | null> {
  const linked = await linkedOrders(work, order);
  return linked.length === 0
    ? null
    : coverage([...linked, { state: order.state, totalCents: order.total_cents }]);
}
