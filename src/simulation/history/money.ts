import { sql } from 'kysely';
import type { Work } from '../../marketplace/core/index.js';
import {
  commission,
  escrow,
  lockAccounts,
  outside,
  pending,
  wallet,
  type AccountRef,
  type OpenAccount,
} from '../../marketplace/ledger/accounts.js';
import { scheduleAvailable } from '../../marketplace/ledger/available.js';
import { postAll, type Entry } from '../../marketplace/ledger/post.js';
import { splitOrder } from '../../marketplace/ledger/shares.js';
import type { OrderRow } from '../../marketplace/orders/order-row.js';
import type { Placed } from './beside-orders.js';

const PROVIDER = 'test';

/**
 * The money of past orders: each buyer topped up once what all their orders cost; it was held, and then released or
 * refunded. What was released more than the holding period ago becomes available with the next sweep.
 */
export async function payForAll(work: Work, placed: readonly Placed[]): Promise<void> {
  const orders = placed.map(({ row }) => row);
  const refs = [
    outside(PROVIDER),
    commission,
    ...orders.flatMap((order) => [
      wallet(order.buyer_account_id),
      escrow(order.id),
      pending(order.seller_id),
    ]),
  ];
  const opened = await lockAccounts(work, [...new Map(refs.map((ref) => [ref.code, ref])).values()]);
  const accounts = new Map(opened.map((account) => [account.code, account]));
  const of = ({ code }: AccountRef): OpenAccount => {
    const account = accounts.get(code);
    if (account === undefined) throw new RangeError(`not opened: ${code}`);
    return account;
  };
  const entries = [
    ...(await toppedUp(work, orders, of)),
    ...orders.flatMap((order) => entriesOf(work, order, of)),
  ];
  await postAll(
    work,
    entries.toSorted((one, other) => (one.at?.getTime() ?? 0) - (other.at?.getTime() ?? 0)),
  );
}

type Of = (ref: AccountRef) => OpenAccount;

async function toppedUp(work: Work, orders: readonly OrderRow[], of: Of): Promise<Entry[]> {
  const needs = new Map<number, { cents: number; at: Date }>();
  for (const { buyer_account_id: buyer, total_cents: cents, placed_at: placedAt } of orders) {
    const known = needs.get(buyer);
    needs.set(buyer, {
      cents: cents + (known?.cents ?? 0),
      at: known === undefined || placedAt < known.at ? placedAt : known.at,
    });
  }
  const wanted = [...needs].map(([buyer, { cents, at }]) => ({
    external_id: work.newId(),
    account_id: buyer,
    provider: PROVIDER,
    cents,
    state: 'paid',
    reference: `history ${buyer}`,
    requested_at: at,
    settled_at: at,
  }));
  const { rows } = await sql<{ id: number; account_id: number }>`
    insert into top_up (external_id, account_id, provider, cents, state, reference, requested_at, settled_at)
    select external_id, account_id, provider, cents, state, reference, requested_at, settled_at
    from jsonb_populate_recordset(null::top_up, ${JSON.stringify(wanted)}::jsonb)
    returning id, account_id`.execute(work.trx);
  return rows.flatMap(({ id, account_id: buyer }): Entry[] => {
    const need = needs.get(buyer);
    if (need === undefined) return [];
    const moves = [
      { account: of(outside(PROVIDER)), cents: -need.cents },
      { account: of(wallet(buyer)), cents: need.cents },
    ];
    return [{ kind: 'top_up.pay', subjectId: id, moves, at: need.at }];
  });
}

/** Held when it was paid; then released with the acceptance, or what support or the cancellation decided. */
function entriesOf(work: Work, order: OrderRow, of: Of): Entry[] {
  const { id, total_cents: cents, seller_id: sellerId, paid_at: paidAt } = order;
  if (paidAt === null) return [];
  const [from, held] = [of(wallet(order.buyer_account_id)), of(escrow(id))];
  const hold: Entry = {
    ...{ kind: 'order.hold', subjectId: id, at: paidAt },
    moves: [
      { account: from, cents: -cents },
      { account: held, cents },
    ],
  };
  const endedAt = order.accepted_at ?? order.closed_at;
  if (endedAt === null) return [hold];
  const isReleased = order.state === 'accepted' || order.reason === 'release';
  if (!isReleased) {
    const moves = [
      { account: held, cents: -cents },
      { account: from, cents },
    ];
    return [hold, { kind: 'order.refund', subjectId: id, moves, at: endedAt }];
  }
  const { sellerCents, commissionCents } = splitOrder(cents, work.rules.order.commission);
  scheduleAvailable(work, id, endedAt);
  const moves = [
    { account: held, cents: -cents },
    { account: of(pending(sellerId)), cents: sellerCents },
    { account: of(commission), cents: commissionCents },
  ];
  return [hold, { kind: 'order.release', subjectId: id, moves, at: endedAt }];
}
