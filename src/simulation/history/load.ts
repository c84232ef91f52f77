import { sql } from 'kysely';
import { schedule, transact, type Core, type Work } from '../../marketplace/core/index.js';
import { nextDue } from '../../marketplace/orders/next-due.js';
import { ORDER_DUE } from '../../marketplace/orders/order.js';
import { measureResponses } from '../../marketplace/people/sellers/replies.js';
import {
  insertDeliveries,
  insertQuestions,
  insertReviews,
  recordSteps,
  type At,
  type Placed,
} from './beside-orders.js';
import { payForAll } from './money.js';
import { known, orderRow, type Listing } from './order-row.js';
import type { History, PastBuyer, PastOrder } from './record.js';

/**
 * Makes the history part of the market, as if it had ended just now: accounts of the buyers, orders with steps and
 * deliveries, reviews, replies, the money of all of it in the ledger, and what is due next; signals are counted from the
 * rows. All in one transaction. Tells nobody: these events are past. Listings must be there under the names of the file.
 */
export async function loadHistory(core: Core, history: History): Promise<void> {
  await transact(core, async (work) => {
    const at = (minutes: number): Date => new Date(work.now.getTime() - minutes * 60_000);
    const accounts = await openAccounts(work, history.buyers, at);
    const listings = await readListings(work, history.orders);
    const placed = await insertOrders(
      work,
      history.orders.map((past) => ({ past, row: orderRow(work, past, { accounts, listings, at }) })),
    );
    recordSteps(work, placed, at);
    await insertDeliveries(work, placed, at);
    await insertReviews(work, placed, at);
    await insertQuestions(work, placed, at);
    await payForAll(work, placed);
    await seeSellers(work);
    await measureResponses(work);
    for (const { row } of placed) {
      if (row.listing_id !== null) work.recountListing(row.listing_id);
      work.recountSeller(row.seller_id);
      const due = nextDue(row, work.rules.order);
      if (due !== null) schedule(work, ORDER_DUE, row.id, due);
    }
  });
}

async function openAccounts(
  work: Work,
  buyers: readonly PastBuyer[],
  at: At,
): Promise<ReadonlyMap<string, number>> {
  const people = buyers.map(({ id, name, joined }) => ({
    name: id,
    external_id: work.newId(),
    display_name: name,
    created_at: at(joined),
  }));
  const { rows } = await sql<{ id: number; external_id: string }>`
    insert into account (external_id, display_name, created_at)
    select external_id, display_name, created_at
    from jsonb_populate_recordset(null::account, ${JSON.stringify(people)}::jsonb)
    returning id, external_id`.execute(work.trx);
  const ids = new Map(rows.map(({ id, external_id: externalId }) => [externalId, id]));
  return new Map(people.map((person) => [person.name, known(ids, person.external_id)]));
}

async function readListings(work: Work, orders: readonly PastOrder[]): Promise<ReadonlyMap<string, Listing>> {
  const names = [...new Set(orders.map(({ listing }) => listing))];
  const { rows } = await sql<Listing & { external_id: string }>`
    select external_id, id, seller_id, title, base_price_cents, delivery_days, upgrades, packages
    from listing where external_id = any(${names}::text[])`.execute(work.trx);
  return new Map(rows.map((row) => [row.external_id, row]));
}

const orderColumns = sql.raw(
  [
    'external_id, buyer_account_id, seller_id, listing_id, state, title, lines, quantity, total_cents, delivery_days',
    'brief, revisions, placed_at, paid_at, briefed_at, started_at, due_at, late_at, first_delivered_at, delivered_at',
    'accepted_at, closed_at, reason, fault, awaited_since, linked_acknowledged_at',
  ].join(', '),
);

async function insertOrders(work: Work, placed: readonly Placed[]): Promise<Placed[]> {
  const { rows } = await sql<{ id: number; external_id: string }>`
    insert into market_order (${orderColumns})
    select ${orderColumns}
    from jsonb_populate_recordset(null::market_order, ${JSON.stringify(placed.map(({ row }) => row))}::jsonb)
    returning id, external_id`.execute(work.trx);
  const ids = new Map(rows.map(({ id, external_id: externalId }) => [externalId, id]));
  return placed.map(({ past, row }) => ({ past, row: { ...row, id: known(ids, row.external_id) } }));
}

/** Who worked was there. */
async function seeSellers(work: Work): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    update seller set last_active_at = o.at
    from (
      select seller_id, max(greatest(started_at, delivered_at)) as at from market_order group by seller_id) o
    where seller.id = o.seller_id and (seller.last_active_at is null or seller.last_active_at < o.at)
    returning seller.id`.execute(work.trx);
  for (const { id } of rows) work.touchSeller(id);
}
