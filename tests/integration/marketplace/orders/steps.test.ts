/** The way of an order from purchase to acceptance, step by step. */
import { describe, expect, test } from 'vitest';
import { sweepDue } from '../../../../src/marketplace/core/index.js';
import {
  acceptOrder,
  briefOrder,
  deliverOrder,
  orderDue,
  payOrder,
  placeOrder,
  reviseOrder,
  startOrder,
} from '../../../../src/marketplace/orders/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { brief, deals, work } from './flow.js';
import { balance, fund, listedService } from './support.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { run, deal, read } = deals(market);

const sweep = () =>
  sweepDue(market.core, orderDue, (error) => {
    throw error;
  });
const DAY = 24;

describe('payment', () => {
  test('escrow: the buyer pays at purchase and the money is held', async () => {
    const { id, orderId, buyer } = await deal('awaiting_payment');
    await run((w) => payOrder(w, buyer, orderId));
    expect((await read(id)).state).toBe('awaiting_instructions');
    expect([
      await balance(market, `wallet:${buyer.accountId}`),
      await balance(market, `escrow:${id}`),
    ]).toEqual([0, 500]);
  });

  test('without enough money is refused, and the order still awaits payment', async () => {
    const seller = await market.seller();
    const buyer = await market.buyer();
    const listing = await listedService(market, seller);
    await fund(market, buyer.accountId, 499);
    const { id, externalId } = await run((w) => placeOrder(w, buyer, { listingId: listing.externalId }));
    await expect(run((w) => payOrder(w, buyer, externalId))).rejects.toMatchObject({
      code: 'BALANCE_TOO_LOW',
    });
    expect((await read(id)).state).toBe('awaiting_payment');
    expect(await balance(market, `wallet:${buyer.accountId}`)).toBe(499);
  });

  test('an order that is not paid in time is cancelled, and not before', async () => {
    const { id } = await deal('awaiting_payment');
    market.pass(71);
    await sweep();
    expect((await read(id)).state).toBe('awaiting_payment');
    market.pass(2);
    await sweep();
    expect(await read(id)).toMatchObject({ state: 'cancelled', reason: 'unpaid', fault: 'buyer' });
  });
});

describe('the brief', () => {
  test('may be changed until work starts; then the scope is frozen and a changed demand is a new order', async () => {
    const { id, orderId, buyer, seller } = await deal('awaiting_instructions');
    const say = (text: string) => run((w) => briefOrder(w, buyer, { orderId, brief: { text, files: [] } }));
    await say('شعار');
    await say('شعار وبطاقة');
    await run((w) => startOrder(w, seller, { orderId }));
    await expect(say('شعار وبطاقة وموقع')).rejects.toMatchObject({ code: 'ORDER_SCOPE_FROZEN' });
    expect((await read(id)).brief).toEqual({ text: 'شعار وبطاقة', files: [] });
    const byHand = db
      .updateTable('market_order')
      .set({ brief: JSON.stringify(brief) })
      .where('id', '=', id)
      .execute();
    await expect(byHand).rejects.toThrow('once work has started');
  });

  test('is given after payment, by the buyer alone', async () => {
    const unpaid = await deal('awaiting_payment');
    await expect(
      run((w) => briefOrder(w, unpaid.buyer, { orderId: unpaid.orderId, brief })),
    ).rejects.toMatchObject({ code: 'ORDER_UNPAID' });
    const paid = await deal('awaiting_instructions');
    await expect(
      run((w) => briefOrder(w, paid.seller, { orderId: paid.orderId, brief })),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('work does not start without it', async () => {
    const { orderId, seller } = await deal('awaiting_instructions');
    await expect(run((w) => startOrder(w, seller, { orderId }))).rejects.toMatchObject({
      code: 'ORDER_BRIEF_MISSING',
    });
  });

  test('an order whose buyer never says what is needed is cancelled and refunded', async () => {
    const { id, buyer } = await deal('awaiting_instructions');
    market.pass(15 * DAY);
    await sweep();
    expect(await read(id)).toMatchObject({
      state: 'cancelled',
      reason: 'no_brief',
      fault: 'buyer',
      counts_against_seller: false,
    });
    expect(await balance(market, `wallet:${buyer.accountId}`)).toBe(500);
  });
});

describe('work and delivery', () => {
  test('the deadline is the promised delivery, counted from the start of the work', async () => {
    const { id } = await deal('in_progress');
    const order = await read(id);
    expect(order.due_at?.getTime()).toBe((order.started_at?.getTime() ?? 0) + 3 * DAY * 3_600_000);
  });

  test('a deadline that passes makes the order late, though it is delivered afterwards', async () => {
    const { id, orderId, seller } = await deal('in_progress');
    market.pass(3 * DAY + 1);
    await sweep();
    const late = await read(id);
    expect(late.late_at).toEqual(late.due_at);
    await run((w) => deliverOrder(w, seller, { orderId, ...work }));
    expect(await read(id)).toMatchObject({ state: 'delivered', late_at: late.due_at });
  });

  test('a late delivery is late without a sweep having seen it', async () => {
    const { id, orderId, seller } = await deal('in_progress');
    market.pass(3 * DAY + 1);
    await run((w) => deliverOrder(w, seller, { orderId, ...work }));
    const order = await read(id);
    expect(order.late_at).toEqual(order.due_at);
  });

  test('delivery is only through the deliver action, with its text and files recorded', async () => {
    const { id, orderId, seller } = await deal('in_progress');
    const files = [
      { name: 'logo.svg', size: 12_000, mediaType: 'image/svg+xml', url: 'https://files.example/logo.svg' },
    ];
    await run((w) => deliverOrder(w, seller, { orderId, text: 'الملفات النهائية', files }));
    const deliveries = await db.selectFrom('delivery').selectAll().where('order_id', '=', id).execute();
    expect(deliveries).toMatchObject([{ number: 1, text: 'الملفات النهائية', files }]);
  });
});

describe('revisions', () => {
  test('within the scope are counted, each with what is to change and a deadline of its own', async () => {
    const { id, orderId, buyer, seller } = await deal('delivered');
    await run((w) => reviseOrder(w, buyer, { orderId, text: 'لون أدفأ' }));
    const order = await read(id);
    expect(order).toMatchObject({ state: 'revision_requested', revisions: 1 });
    expect(order.due_at?.getTime()).toBe(market.core.clock.now().getTime() + 3 * DAY * 3_600_000);
    await run((w) => startOrder(w, seller, { orderId }));
    await run((w) => deliverOrder(w, seller, { orderId, ...work }));
    const deliveries = await db
      .selectFrom('delivery')
      .select(['number', 'revision_text'])
      .where('order_id', '=', id)
      .orderBy('number')
      .execute();
    expect(deliveries).toEqual([
      { number: 1, revision_text: 'لون أدفأ' },
      { number: 2, revision_text: null },
    ]);
  });

  test('beyond those included are refused', async () => {
    const { orderId, buyer, seller } = await deal('delivered');
    for (let round = 0; round < 5; round += 1) {
      await run((w) => reviseOrder(w, buyer, { orderId, text: 'مرة أخرى' }));
      await run((w) => startOrder(w, seller, { orderId }));
      await run((w) => deliverOrder(w, seller, { orderId, ...work }));
    }
    await expect(run((w) => reviseOrder(w, buyer, { orderId, text: 'مرة أخرى' }))).rejects.toMatchObject({
      code: 'ORDER_REVISIONS_USED',
    });
  });
});

describe('acceptance', () => {
  test('releases 80 % to the seller’s pending balance and 20 % to the platform', async () => {
    const before = await balance(market, 'commission');
    const { id, seller } = await deal('accepted');
    expect((await read(id)).state).toBe('accepted');
    expect([
      await balance(market, `escrow:${id}`),
      await balance(market, `pending:${seller.sellerId}`),
      (await balance(market, 'commission')) - before,
    ]).toEqual([0, 400, 100]);
  });

  test('comes by itself after the configured time when the buyer says nothing', async () => {
    const { id, seller } = await deal('delivered');
    market.pass(3 * DAY - 1);
    await sweep();
    expect((await read(id)).state).toBe('delivered');
    market.pass(2);
    await sweep();
    expect((await read(id)).state).toBe('accepted');
    expect(await balance(market, `pending:${seller.sellerId}`)).toBe(400);
  });

  test('each step is kept with who took it, and told as an event', async () => {
    const { id, orderId } = await deal('accepted');
    const steps = await db
      .selectFrom('step')
      .select(['step', 'party'])
      .where('machine', '=', 'order')
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute();
    expect(steps).toEqual([
      { step: 'pay', party: 'buyer' },
      { step: 'start', party: 'seller' },
      { step: 'deliver', party: 'seller' },
      { step: 'accept', party: 'buyer' },
    ]);
    const events = await db
      .selectFrom('outbox')
      .selectAll()
      .where('type', 'like', 'order.%')
      .orderBy('id')
      .execute();
    expect(events.filter(({ payload }) => payload['id'] === orderId).map(({ type }) => type)).toEqual([
      'order.placed',
      'order.paid',
      'order.briefed',
      'order.started',
      'order.delivered',
      'order.accepted',
    ]);
  });

  test.each([
    ['an unknown order', 'none', 'ORDER_UNKNOWN'],
    ['somebody else’s order', null, 'FORBIDDEN'],
  ])('of %s is refused and changes nothing', async (_whose, unknown, code) => {
    const { id, orderId } = await deal('delivered');
    const stranger = await market.buyer();
    await expect(run((w) => acceptOrder(w, stranger, unknown ?? orderId))).rejects.toMatchObject({ code });
    expect((await read(id)).state).toBe('delivered');
  });

  test('twice is refused, and the seller is paid once', async () => {
    const { orderId, buyer, seller } = await deal('accepted');
    await expect(run((w) => acceptOrder(w, buyer, orderId))).rejects.toMatchObject({ code: 'STEP_REFUSED' });
    expect(await balance(market, `pending:${seller.sellerId}`)).toBe(400);
  });
});
