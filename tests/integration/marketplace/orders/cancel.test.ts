/** Why an order is cancelled, by whom, who is at fault, and what becomes of the money. */
import { describe, expect, test } from 'vitest';
import { sweepDue, type Actor } from '../../../../src/marketplace/core/index.js';
import {
  acceptOrder,
  answerCancellation,
  briefOrder,
  cancelOrder,
  orderDue,
  type Cancellation,
} from '../../../../src/marketplace/orders/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { brief, deals, type Deal } from './flow.js';
import { balance } from './support.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { run, deal, read } = deals(market);
const support = await market.staff('support');

const DAY = 24;
const sweep = () =>
  sweepDue(market.core, orderDue, (error) => {
    throw error;
  });
const cancel = (
  actor: Actor,
  { orderId }: Deal,
  reason: Cancellation['reason'],
  fault?: Cancellation['fault'],
) => run((w) => cancelOrder(w, actor, { orderId, reason, fault }));
const answer = (actor: Actor, { orderId }: Deal, agree: boolean) =>
  run((w) => answerCancellation(w, actor, { orderId, agree, text: 'نفذت ما طلبه' }));
const walletOf = ({ buyer }: Deal) => balance(market, `wallet:${buyer.accountId}`);

describe('the buyer may cancel', () => {
  test('before work starts, and gets the whole back', async () => {
    const made = await deal('awaiting_instructions');
    expect(await cancel(made.buyer, made, 'changed_mind')).toBe('cancelled');
    expect(await read(made.id)).toMatchObject({
      state: 'cancelled',
      fault: 'buyer',
      counts_against_seller: false,
    });
    expect(await walletOf(made)).toBe(500);
  });

  test('for late delivery, which is the fault of the seller and counts', async () => {
    const made = await deal('in_progress');
    await expect(cancel(made.buyer, made, 'late_delivery')).rejects.toMatchObject({
      code: 'CANCELLATION_REASON_REFUSED',
    });
    market.pass(3 * DAY + 1);
    await cancel(made.buyer, made, 'late_delivery');
    expect(await read(made.id)).toMatchObject({
      state: 'cancelled',
      fault: 'seller',
      counts_against_seller: true,
    });
    expect([await walletOf(made), await balance(market, `escrow:${made.id}`)]).toEqual([500, 0]);
  });

  test('for a seller who is silent for 48 hours while the buyer waits', async () => {
    const made = await deal('revision_requested');
    market.pass(47);
    await expect(cancel(made.buyer, made, 'seller_silent')).rejects.toMatchObject({
      code: 'CANCELLATION_REASON_REFUSED',
    });
    market.pass(1);
    await cancel(made.buyer, made, 'seller_silent');
    expect(await read(made.id)).toMatchObject({ fault: 'seller', counts_against_seller: true });
  });

  test('not for a reason that is the seller’s to give', async () => {
    const made = await deal('in_progress');
    await expect(cancel(made.buyer, made, 'seller_unable')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await read(made.id)).state).toBe('in_progress');
  });

  test('not out of mere change of mind once work has started', async () => {
    const made = await deal('in_progress');
    await expect(cancel(made.buyer, made, 'changed_mind')).rejects.toMatchObject({
      code: 'CANCELLATION_REASON_REFUSED',
    });
  });
});

describe('work that differs from what was agreed', () => {
  test('cancels when the seller agrees', async () => {
    const made = await deal('delivered');
    expect(await cancel(made.buyer, made, 'different_work')).toBe('proposed');
    expect((await read(made.id)).state).toBe('delivered');
    expect(await answer(made.seller, made, true)).toBe('cancelled');
    expect(await read(made.id)).toMatchObject({
      reason: 'different_work',
      fault: 'seller',
      counts_against_seller: true,
    });
    expect(await walletOf(made)).toBe(500);
  });

  test('cancels when the seller says nothing, and is not accepted meanwhile', async () => {
    const made = await deal('delivered');
    market.pass(2 * DAY);
    await cancel(made.buyer, made, 'different_work');
    market.pass(2 * DAY - 1);
    await sweep();
    expect((await read(made.id)).state).toBe('delivered');
    market.pass(2);
    await sweep();
    expect(await read(made.id)).toMatchObject({ state: 'cancelled', fault: 'seller' });
  });

  test('is a dispute when the seller refuses', async () => {
    const made = await deal('delivered');
    await cancel(made.buyer, made, 'different_work');
    expect(await answer(made.seller, made, false)).toBe('disputed');
    expect((await read(made.id)).state).toBe('disputed');
    const dispute = await db
      .selectFrom('dispute')
      .selectAll()
      .where('order_id', '=', made.id)
      .executeTakeFirstOrThrow();
    expect(dispute).toMatchObject({ opened_by: 'seller', evidence: { cancellation: 'different_work' } });
  });

  test('is off the table when the buyer accepts after all', async () => {
    const made = await deal('delivered');
    await cancel(made.buyer, made, 'different_work');
    await run((w) => acceptOrder(w, made.buyer, made.orderId));
    expect(await read(made.id)).toMatchObject({ state: 'accepted', proposed_by: null });
  });

  test('is not answered by the side that said it, nor twice put', async () => {
    const made = await deal('delivered');
    await cancel(made.buyer, made, 'different_work');
    await expect(answer(made.buyer, made, true)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(cancel(made.seller, made, 'mutual')).rejects.toMatchObject({ code: 'CANCELLATION_PENDING' });
  });
});

describe('by agreement', () => {
  test('nobody is at fault, and nothing counts against the seller', async () => {
    const made = await deal('in_progress');
    await cancel(made.seller, made, 'mutual');
    await answer(made.buyer, made, true);
    expect(await read(made.id)).toMatchObject({
      state: 'cancelled',
      fault: 'none',
      counts_against_seller: false,
    });
    expect(await walletOf(made)).toBe(500);
  });

  test('a refusal leaves the order as it was', async () => {
    const made = await deal('in_progress');
    await cancel(made.seller, made, 'mutual');
    expect(await answer(made.buyer, made, false)).toBe('declined');
    expect(await read(made.id)).toMatchObject({ state: 'in_progress', proposed_by: null });
    await expect(answer(made.buyer, made, true)).rejects.toMatchObject({ code: 'CANCELLATION_NOT_PROPOSED' });
  });
});

describe('what counts against the seller', () => {
  test('a cancellation of the seller’s own', async () => {
    const made = await deal('in_progress');
    await cancel(made.seller, made, 'seller_unable');
    expect(await read(made.id)).toMatchObject({ fault: 'seller', counts_against_seller: true });
  });

  test('an order that was never in progress never counts, whoever cancels it and why', async () => {
    const silent = await deal('awaiting_instructions');
    await run((w) => briefOrder(w, silent.buyer, { orderId: silent.orderId, brief }));
    market.pass(3 * DAY);
    await cancel(silent.buyer, silent, 'seller_silent');
    const unable = await deal('awaiting_instructions');
    await cancel(unable.seller, unable, 'seller_unable');
    const decided = await deal('awaiting_instructions');
    await cancel(support, decided, 'support_decision', 'seller');
    for (const { id } of [silent, unable, decided]) {
      expect(await read(id)).toMatchObject({
        state: 'cancelled',
        fault: 'seller',
        counts_against_seller: false,
      });
    }
  });
});

describe('support', () => {
  test('cancels with the party at fault that it names, and has to name one', async () => {
    const made = await deal('delivered');
    await expect(cancel(support, made, 'support_decision')).rejects.toMatchObject({
      code: 'CANCELLATION_REASON_REFUSED',
    });
    await cancel(support, made, 'support_decision', 'buyer');
    expect(await read(made.id)).toMatchObject({ fault: 'buyer', counts_against_seller: false });
  });

  test('does not decide about an order of its own', async () => {
    const buyer = { ...(await market.buyer()), roles: ['support' as const] };
    const made = await deal('in_progress', { buyer });
    await expect(cancel(buyer, made, 'support_decision', 'seller')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

test('an accepted order is not cancelled any more, and the money stays where it went', async () => {
  const made = await deal('accepted');
  await expect(cancel(support, made, 'support_decision', 'seller')).rejects.toMatchObject({
    code: 'CANCELLATION_REASON_REFUSED',
  });
  expect(await walletOf(made)).toBe(0);
});
