/** Fifty at once on one thing: exactly one wins, nothing is lost, the ledger balances. */
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { sweepDue, transact, type Core, type Work } from '../../../../src/marketplace/core/index.js';
import {
  acceptOrder,
  cancelOrder,
  deliverOrder,
  orderDue,
  payOrder,
  placeOrder,
  reviseOrder,
} from '../../../../src/marketplace/orders/index.js';
import { openDatabase } from '../../../../src/platform/database/database.js';
import { AppError } from '../../../../src/platform/errors/app-error.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { deals, work } from './flow.js';
import { balance, fund, listedService } from './support.js';

const { db, url } = await testDatabase();
const market = testMarket(db);
const { run, deal, read } = deals(market);

/** Connections enough that the fifty really meet. */
const crowd = openDatabase(url, () => undefined, 25);
const core: Core = { ...market.core, db: crowd };
afterAll(() => crowd.destroy());

interface Outcome {
  readonly won: number;
  /** The codes of the refusals, each once. */
  readonly refused: readonly string[];
}

const fifty = async (deed: (work: Work, index: number) => Promise<unknown>): Promise<Outcome> => {
  const all = await Promise.allSettled(
    Array.from({ length: 50 }, (_, index) => transact(core, (w) => deed(w, index))),
  );
  const failures = all.flatMap((one) => (one.status === 'rejected' ? [codeOf(one.reason)] : []));
  return { won: 50 - failures.length, refused: [...new Set(failures)].toSorted() };
};
const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : String(error));
const ledgerSum = async (): Promise<number> => {
  const { rows } = await sql<{
    sum: number;
  }>`select coalesce(sum(cents), 0)::bigint as sum from ledger_posting`.execute(db);
  return rows[0]?.sum ?? Number.NaN;
};

describe('fifty at once', () => {
  test('buyers of one listing all buy it, each at its price', async () => {
    const seller = await market.seller();
    const listing = await listedService(market, seller);
    const buyers = await Promise.all(Array.from({ length: 50 }, () => market.buyer()));
    const { won } = await fifty((w, index) => {
      const buyer = buyers[index];
      if (buyer === undefined) throw new Error('no buyer');
      return placeOrder(w, buyer, { listingId: listing.externalId, expectedTotalCents: 500 });
    });
    const orders = await db
      .selectFrom('market_order')
      .select('total_cents')
      .where('listing_id', '=', listing.id)
      .execute();
    expect([won, orders.length, new Set(orders.map((order) => order.total_cents))]).toEqual([
      50,
      50,
      new Set([500]),
    ]);
  });

  test('payments out of one balance that is enough for one pay one order', async () => {
    const seller = await market.seller();
    const buyer = await market.buyer();
    const listing = await listedService(market, seller);
    await fund(market, buyer.accountId, 500);
    const orders = await Promise.all(
      Array.from({ length: 50 }, () => run((w) => placeOrder(w, buyer, { listingId: listing.externalId }))),
    );
    const outcome = await fifty((w, index) => payOrder(w, buyer, orders[index]?.externalId ?? ''));
    expect(outcome).toEqual({ won: 1, refused: ['BALANCE_TOO_LOW'] });
    expect(await balance(market, `wallet:${buyer.accountId}`)).toBe(0);
    expect(await ledgerSum()).toBe(0);
  });

  test('payments of one order pay it once', async () => {
    const { buyer, orderId, id } = await deal('awaiting_payment');
    await fund(market, buyer.accountId, 10_000);
    const outcome = await fifty((w) => payOrder(w, buyer, orderId));
    expect(outcome).toEqual({ won: 1, refused: ['STEP_REFUSED'] });
    expect([
      await balance(market, `escrow:${id}`),
      await balance(market, `wallet:${buyer.accountId}`),
    ]).toEqual([500, 10_000]);
  });

  test('acceptances of one order pay its seller once', async () => {
    const { buyer, seller, orderId } = await deal('delivered');
    const outcome = await fifty((w) => acceptOrder(w, buyer, orderId));
    expect(outcome).toEqual({ won: 1, refused: ['STEP_REFUSED'] });
    expect(await balance(market, `pending:${seller.sellerId}`)).toBe(400);
  });

  test('deliveries of one order leave one', async () => {
    const { seller, orderId, id } = await deal('in_progress');
    const outcome = await fifty((w) => deliverOrder(w, seller, { orderId, ...work }));
    expect(outcome).toEqual({ won: 1, refused: ['STEP_REFUSED'] });
    const left = await db.selectFrom('delivery').select('number').where('order_id', '=', id).execute();
    expect(left).toEqual([{ number: 1 }]);
  });

  test('cancellations, revisions and acceptances of one order: one of them wins, and the money goes one way', async () => {
    const { buyer, seller, orderId, id } = await deal('delivered');
    const support = await market.staff('support');
    const outcome = await fifty((w, index) => {
      if (index % 3 === 0) return acceptOrder(w, buyer, orderId);
      if (index % 3 === 1) return reviseOrder(w, buyer, { orderId, text: 'تعديل' });
      return cancelOrder(w, support, { orderId, reason: 'support_decision', fault: 'none' });
    });
    const { state } = await read(id);
    // A revision may still be cancelled after it.
    expect(outcome.won).toBe(state === 'cancelled' && (await revisions(id)) === 1 ? 2 : 1);
    const [back, earned, held] = [
      await balance(market, `wallet:${buyer.accountId}`),
      await balance(market, `pending:${seller.sellerId}`),
      await balance(market, `escrow:${id}`),
    ];
    const ends = { accepted: [0, 400, 0], cancelled: [500, 0, 0], revision_requested: [0, 0, 500] };
    expect([back, earned, held]).toEqual(ends[state as keyof typeof ends]);
    expect(await ledgerSum()).toBe(0);
  });

  test('acceptances of fifty orders of one listing are all counted', async () => {
    const seller = await market.seller();
    const listing = await listedService(market, seller);
    const made = await Promise.all(Array.from({ length: 50 }, () => deal('delivered', { seller, listing })));
    const { won } = await fifty((w, index) => {
      const one = made[index];
      if (one === undefined) throw new Error('no order');
      return acceptOrder(w, one.buyer, one.orderId);
    });
    const signal = await db
      .selectFrom('listing_signal')
      .select('orders')
      .where('listing_id', '=', listing.id)
      .executeTakeFirst();
    expect([won, signal?.orders]).toEqual([50, 50]);
    expect(await balance(market, `pending:${seller.sellerId}`)).toBe(20_000);
  });
});

test('fifty deliveries of one seller at once, each of another listing, are all counted', async () => {
  const seller = await market.seller();
  const made = await Promise.all(Array.from({ length: 50 }, () => deal('in_progress', { seller })));
  await fifty((w, index) => deliverOrder(w, seller, { orderId: made[index]?.orderId ?? '', ...work }));
  const signal = await db
    .selectFrom('seller_signal')
    .select(['delivered', 'open_orders'])
    .where('seller_id', '=', seller.sellerId)
    .executeTakeFirst();
  expect(signal).toMatchObject({ delivered: 50 });
});

test('sweeps beside the buyers who accept: every order is accepted once', async () => {
  const made = await Promise.all(Array.from({ length: 30 }, () => deal('delivered')));
  market.pass(24 * 3 + 1);
  const failures: unknown[] = [];
  const sweep = () => sweepDue(core, orderDue, (error) => failures.push(error), 2);
  const accepting = made.map(({ buyer, orderId }) => transact(core, (w) => acceptOrder(w, buyer, orderId)));
  const outcomes = await Promise.allSettled([...accepting, sweep(), sweep()]);
  await sweep();
  const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [codeOf(one.reason)] : []));
  expect(refused.filter((code) => code !== 'STEP_REFUSED')).toEqual([]);
  expect(failures).toEqual([]);
  for (const { id, seller } of made) {
    expect((await read(id)).state).toBe('accepted');
    expect(await balance(market, `pending:${seller.sellerId}`)).toBe(400);
  }
});

async function revisions(id: number): Promise<number> {
  return (await read(id)).revisions;
}
