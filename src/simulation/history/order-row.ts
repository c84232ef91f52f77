import type { Selectable } from 'kysely';
import type { Work } from '../../marketplace/core/index.js';
import type { OrderRow } from '../../marketplace/orders/order-row.js';
import { purchase } from '../../marketplace/orders/purchase.js';
import type { Database } from '../../platform/database/schema.js';
import type { At } from './beside-orders.js';
import type { PastOrder } from './record.js';

export type Listing = Pick<
  Selectable<Database['listing']>,
  'id' | 'seller_id' | 'title' | 'base_price_cents' | 'delivery_days' | 'upgrades' | 'packages'
>;

/** What the names of the file stand for. */
export interface Known {
  readonly accounts: ReadonlyMap<string, number>;
  readonly listings: ReadonlyMap<string, Listing>;
  readonly at: At;
}

/** The order as it stands, at the price that the listing has today. Its id comes with the insert. */
export function orderRow(work: Work, past: PastOrder, { accounts, listings, at }: Known): OrderRow {
  const listing = known(listings, past.listing);
  const shelf = {
    title: listing.title,
    basePriceCents: listing.base_price_cents,
    deliveryDays: listing.delivery_days,
    upgrades: listing.upgrades,
    packages: listing.packages,
  };
  const bought = purchase(shelf, { upgrades: past.upgrades }, work.rules.order);
  const when = (minutes: number | undefined): Date | null => (minutes === undefined ? null : at(minutes));
  const step = (...names: string[]): Date | null =>
    when(past.steps.findLast(([name]) => names.includes(name))?.[1]);
  return {
    id: 0,
    external_id: work.newId(),
    buyer_account_id: known(accounts, past.buyer),
    seller_id: listing.seller_id,
    listing_id: listing.id,
    offer_id: null,
    state: past.state,
    title: listing.title,
    lines: [...bought.lines],
    quantity: bought.quantity,
    total_cents: bought.totalCents,
    delivery_days: bought.deliveryDays,
    brief: past.brief === undefined ? null : { text: past.brief, files: [] },
    revisions: past.steps.filter(([name]) => name === 'revise').length,
    placed_at: at(past.placed),
    paid_at: step('pay'),
    briefed_at: when(past.briefed),
    started_at: step('start'),
    due_at: when(past.due),
    late_at: when(past.late),
    first_delivered_at: when(past.deliveries?.[0]?.[1]),
    delivered_at: step('deliver'),
    accepted_at: step('accept'),
    closed_at: step('cancel', 'resolve'),
    reason: past.reason ?? null,
    fault: past.fault ?? null,
    counts_against_seller: false,
    awaited_since: when(past.awaited),
    linked_acknowledged_at: when(past.acknowledged),
    proposed_by: null,
    proposed_reason: null,
    proposed_at: null,
  };
}

/** Throws for a name that is not there. */
export function known<T>(values: ReadonlyMap<string, T>, name: string): T {
  const value = values.get(name);
  if (value === undefined) throw new RangeError(`the history names ${name}, which is not there`);
  return value;
}
