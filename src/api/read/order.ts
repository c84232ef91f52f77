import { sql } from 'kysely';
import { partiesOf, permit, type Actor, type Core, type MarketRules } from '../../marketplace/core/index.js';
import {
  boughtOrders,
  buyerRisk,
  cancellationReasons,
  linkedCoverage,
  nextDue,
  openReasons,
  orderMachine,
  type OrderRow,
} from '../../marketplace/orders/index.js';
import type { Db } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { OrderResponse, OrdersQuery, OrdersResponse, OrderSummary } from '../contracts/orders.js';

interface Around {
  readonly listingExternalId: string | null;
  readonly buyer: OrderSummary['buyer'];
  readonly seller: OrderSummary['seller'];
  readonly disputeId: string | null;
  readonly reviewId: string | null;
}

const around = sql`
  l.external_id as "listingExternalId",
  json_build_object('id', b.external_id, 'displayName', b.display_name) as buyer,
  json_build_object('id', s.external_id, 'displayName', s.display_name) as seller,
  (select external_id from dispute where order_id = o.id) as "disputeId",
  (select external_id from review where order_id = o.id and deleted_at is null) as "reviewId"
  from market_order o
  join account b on b.id = o.buyer_account_id
  join seller s on s.id = o.seller_id
  left join listing l on l.id = o.listing_id`;

/** Reads an order as its sides and support see it. Throws ORDER_UNKNOWN, FORBIDDEN. */
export function orderReader(core: Core): (actor: Actor, externalId: string) => Promise<OrderResponse> {
  return (actor, externalId) => readOrder(core, actor, externalId);
}

async function readOrder(
  { db, rules, clock }: Core,
  actor: Actor,
  externalId: string,
): Promise<OrderResponse> {
  const { rows } = await sql<OrderRow & Around>`
    select o.*, ${around} where o.external_id = ${externalId}`.execute(db);
  const [order] = rows;
  if (order === undefined) throw new AppError('ORDER_UNKNOWN', { order: externalId });
  const owners = { buyerAccountId: order.buyer_account_id, sellerId: order.seller_id };
  const party = permit(actor, ['buyer', 'seller', 'support'], owners);
  const parties = partiesOf(actor, owners);
  const steps = Object.entries(orderMachine.steps)
    .filter(([, step]) => (step.from as readonly string[]).includes(order.state))
    .filter(([, step]) => step.by.some((by) => parties.includes(by)));
  return {
    ...summaryOf(order, rules.order),
    lines: order.lines,
    quantity: order.quantity,
    deliveryDays: order.delivery_days,
    brief: order.brief,
    revisions: order.revisions,
    deliveries: await readDeliveries(db, order.id),
    paidAt: iso(order.paid_at),
    startedAt: iso(order.started_at),
    deliveredAt: iso(order.delivered_at),
    acceptedAt: iso(order.accepted_at),
    closedAt: iso(order.closed_at),
    reason: order.reason,
    reasonLabel: reasonLabelOf(order),
    fault: order.fault,
    disputeId: order.disputeId,
    reviewId: order.reviewId,
    steps: steps.map(([step, { ar, en }]) => ({ step, label: { ar, en } })),
    cancellationReasons: openReasons(order, parties, clock.now(), rules.order),
    linked: party === 'buyer' ? null : await linkedCoverage({ trx: db, rules }, order),
    buyerRisk: party === 'support' ? await riskOf(db, order.buyer_account_id, rules) : null,
  };
}

/** The caller's own orders, newest first. */
export async function readOrders(
  { db, rules }: Core,
  actor: Actor,
  { as, state, open, limit, after }: OrdersQuery,
): Promise<OrdersResponse> {
  if (actor.accountId === null && actor.sellerId === null) throw new AppError('UNAUTHENTICATED');
  const mine =
    as === 'buyer' ? sql`o.buyer_account_id = ${actor.accountId}` : sql`o.seller_id = ${actor.sellerId}`;
  const { rows } = await sql<OrderRow & Around>`
    select o.*, ${around}
    where ${mine}
      and (${state ?? null}::text is null or o.state = ${state ?? null})
      and (${open ?? false} is false or o.state not in ('accepted', 'cancelled', 'resolved'))
      and (${as === 'buyer'} or o.paid_at is not null)
      and (${after ?? null}::text is null
        or o.id < (select id from market_order where external_id = ${after ?? null}))
    order by o.id desc limit ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  return {
    orders: page.map((row) => summaryOf(row, rules.order)),
    next: rows.length > limit ? (page.at(-1)?.external_id ?? null) : null,
  };
}

function summaryOf(order: OrderRow & Around, rules: MarketRules['order']): OrderSummary {
  const { ar, en } = orderMachine.states[order.state];
  return {
    id: order.external_id,
    state: order.state,
    stateLabel: { ar, en },
    title: order.title,
    listingId: order.listingExternalId,
    buyer: order.buyer,
    seller: order.seller,
    totalCents: order.total_cents,
    placedAt: order.placed_at.toISOString(),
    dueAt: iso(order.due_at),
    late: order.late_at !== null,
    nextAt: iso(nextDue(order, rules)),
    proposal: proposalOf(order),
  };
}

function proposalOf({
  proposed_by: by,
  proposed_reason: reason,
  proposed_at: at,
}: OrderRow): OrderSummary['proposal'] {
  return by === null || reason === null || at === null ? null : { by, reason, at: at.toISOString() };
}

function reasonLabelOf({ reason }: OrderRow): OrderResponse['reasonLabel'] {
  const found = Object.entries(cancellationReasons).find(([code]) => code === reason)?.[1];
  return found === undefined ? null : { ar: found.ar, en: found.en };
}

async function readDeliveries(db: Db, orderId: number): Promise<OrderResponse['deliveries']> {
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('number')
    .execute();
  return rows.map(({ number, text, files, delivered_at: at, revision_text: revision }) => ({
    number,
    text,
    files,
    deliveredAt: at.toISOString(),
    revision,
  }));
}

async function riskOf(db: Db, accountId: number, rules: MarketRules): Promise<number> {
  return buyerRisk(await boughtOrders({ trx: db }, accountId), rules.order.linkedDays).risk;
}

function iso(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}
