import type { OrderState } from '../../platform/database/tables/orders.js';
import type { Work } from '../core/index.js';

/** A paid order of the buyer, with any seller. */
export interface BoughtOrder {
  readonly sellerId: number;
  readonly placedAt: Date;
  readonly started: boolean;
  readonly state: OrderState;
  /** Stars that the buyer gave, if any. */
  readonly stars: number | null;
}

export interface BuyerRisk {
  /** 0 for nothing known against the buyer, towards 1 with every seller of whom a job was split and left. */
  readonly risk: number;
  /** Sellers with whom the buyer had several orders within days of each other. */
  readonly linkedSellers: number;
  /** Those of them with whom some of the orders were begun and the others cancelled without having been. */
  readonly splitSellers: number;
  /** Of the orders that were linked to others, the share that was cancelled without having been begun. */
  readonly neverStartedShare: number;
}

const DAY_MS = 86_400_000;
/** One split job may be an accident: a prior of so many sellers with whom nothing happened. */
const HARMLESS_SELLERS = 2;

/**
 * How far the buyer's history over all sellers looks like the split-order trap. Sellers are counted, not orders, so that
 * one quarrel weighs no more for having had many parts; a split that ended in a bad rating of the seller counts twice.
 */
export function buyerRisk(orders: readonly BoughtOrder[], linkedDays: number): BuyerRisk {
  const sellers = [...new Set(orders.map(({ sellerId }) => sellerId))];
  const jobs = sellers.map((seller) =>
    linkedOnly(
      orders.filter(({ sellerId }) => sellerId === seller),
      linkedDays,
    ),
  );
  const linked = jobs.filter((job) => job.length > 1);
  const split = linked.filter((job) => isSplit(job));
  const weight = split.reduce((sum, job) => sum + (job.some((one) => isBad(one)) ? 2 : 1), 0);
  const parts = linked.flat();
  return {
    risk: weight / (weight + (linked.length - split.length) + HARMLESS_SELLERS),
    linkedSellers: linked.length,
    splitSellers: split.length,
    neverStartedShare:
      parts.length === 0 ? 0 : parts.filter((one) => isNeverStarted(one)).length / parts.length,
  };
}

/** Some begun, others cancelled without having been. */
function isSplit(job: readonly Pick<BoughtOrder, 'started' | 'state'>[]): boolean {
  return job.some(({ started }) => started) && job.some((one) => isNeverStarted(one));
}

function isNeverStarted({ started, state }: Pick<BoughtOrder, 'started' | 'state'>): boolean {
  return !started && state === 'cancelled';
}

function isBad({ stars }: BoughtOrder): boolean {
  return stars !== null && stars <= 2;
}

function linkedOnly(orders: readonly BoughtOrder[], linkedDays: number): BoughtOrder[] {
  const near = (a: BoughtOrder, b: BoughtOrder): boolean =>
    Math.abs(a.placedAt.getTime() - b.placedAt.getTime()) <= linkedDays * DAY_MS;
  return orders.filter((one) => orders.some((other) => other !== one && near(one, other)));
}

/** The buyer's paid orders with what they gave for them, oldest first. */
export async function boughtOrders({ trx }: Pick<Work, 'trx'>, accountId: number): Promise<BoughtOrder[]> {
  const rows = await trx
    .selectFrom('market_order as o')
    .leftJoin('review as r', 'r.order_id', 'o.id')
    .select(['o.seller_id', 'o.placed_at', 'o.started_at', 'o.state', 'r.stars'])
    .where('o.buyer_account_id', '=', accountId)
    .where('o.paid_at', 'is not', null)
    .orderBy('o.id')
    .execute();
  return rows.map((row) => ({
    sellerId: row.seller_id,
    placedAt: row.placed_at,
    started: row.started_at !== null,
    state: row.state,
    stars: row.stars,
  }));
}
