/** What an order's money does: held at purchase, released 80 to 20, given back whole or in part, available in time. */
import { describe, expect, test } from 'vitest';
import { sweepDue, transact } from '../../../../src/marketplace/core/index.js';
import {
  holdForOrder,
  ledgerDue,
  refundOrder,
  releaseOrder,
} from '../../../../src/marketplace/ledger/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { give, newOrder, on } from './support.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { core } = market;

const hold = (orderId: number, buyerAccountId: number, cents: number) =>
  transact(core, (work) => holdForOrder(work, { orderId, buyerAccountId, cents }));

/** A buyer with 100 dollars, a seller, and an order that holds some of it, or nothing yet. */
async function heldOrder(cents: number) {
  const [buyer, { sellerId }] = [await market.buyer(), await market.seller()];
  const orderId = await newOrder(core, buyer.accountId, sellerId);
  await give(core, buyer.accountId, 10_000);
  if (cents !== 0) await hold(orderId, buyer.accountId, cents);
  const balances = async () => ({
    wallet: await on(db, `wallet:${buyer.accountId}`),
    escrow: await on(db, `escrow:${orderId}`),
    pending: await on(db, `pending:${sellerId}`),
    withdrawable: await on(db, `withdrawable:${sellerId}`),
  });
  return { buyer, sellerId, orderId, balances };
}

const earned = async (): Promise<number> => on(db, 'commission');

describe('a purchase', () => {
  test('holds the money for the order', async () => {
    const { balances } = await heldOrder(5000);
    expect(await balances()).toEqual({ wallet: 5000, escrow: 5000, pending: 0, withdrawable: 0 });
  });

  test('that costs more than the balance is refused and says what is missing', async () => {
    const [buyer, { sellerId }] = [await market.buyer(), await market.seller()];
    await give(core, buyer.accountId, 500);
    const orderId = await newOrder(core, buyer.accountId, sellerId);
    await expect(hold(orderId, buyer.accountId, 750)).rejects.toMatchObject({
      code: 'BALANCE_TOO_LOW',
      details: { balance: '5', missing: '2.50' },
    });
    expect(await on(db, `wallet:${buyer.accountId}`)).toBe(500);
    expect(await on(db, `escrow:${orderId}`)).toBe(0);
  });

  test.each([0, -500, 0.5, 500.01, Number.NaN, Infinity, 100_000_001, 2 ** 60])(
    'of %d cents is refused and nothing moves',
    async (cents) => {
      const { buyer, orderId } = await heldOrder(0);
      await expect(hold(orderId, buyer.accountId, cents)).rejects.toMatchObject({
        code: 'AMOUNT_INVALID',
      });
      expect(await on(db, `wallet:${buyer.accountId}`)).toBe(10_000);
    },
  );

  test('is paid once, however often it is asked for', async () => {
    const { buyer, orderId, sellerId, balances } = await heldOrder(3000);
    const again = hold(orderId, buyer.accountId, 3000);
    await expect(again).rejects.toMatchObject({ code: 'MONEY_MOVED_BEFORE' });
    await transact(core, (work) => refundOrder(work, { orderId, sellerId }));
    const afterwards = hold(orderId, buyer.accountId, 3000);
    await expect(afterwards).rejects.toMatchObject({ code: 'MONEY_MOVED_BEFORE' });
    expect(await balances()).toMatchObject({ wallet: 10_000, escrow: 0 });
  });
});

describe('acceptance', () => {
  test.each([
    [500, 400, 100],
    [5000, 4000, 1000],
    [1, 1, 0],
    [3, 2, 1],
    [6500, 5200, 1300],
  ])('of %d cents brings the seller %d and the platform %d', async (total, sellerCents, commissionCents) => {
    const { orderId, sellerId, balances } = await heldOrder(total);
    const before = await earned();
    const settled = await transact(core, (work) => releaseOrder(work, { orderId, sellerId }));
    expect(settled).toEqual({ refundedCents: 0, sellerCents, commissionCents });
    expect(await balances()).toEqual({
      wallet: 10_000 - total,
      escrow: 0,
      pending: sellerCents,
      withdrawable: 0,
    });
    expect((await earned()) - before).toBe(commissionCents);
  });

  test('is paid once', async () => {
    const { orderId, sellerId, balances } = await heldOrder(5000);
    await transact(core, (work) => releaseOrder(work, { orderId, sellerId }));
    for (const again of [releaseOrder, refundOrder]) {
      const refused = transact(core, (work) => again(work, { orderId, sellerId }));
      await expect(refused).rejects.toMatchObject({ code: 'MONEY_MOVED_BEFORE' });
    }
    expect(await balances()).toMatchObject({ wallet: 5000, pending: 4000 });
  });

  test('of an order that nobody paid moves nothing', async () => {
    const { orderId, sellerId } = await heldOrder(0);
    for (const settle of [releaseOrder, refundOrder]) {
      const refused = transact(core, (work) => settle(work, { orderId, sellerId }));
      await expect(refused).rejects.toMatchObject({ code: 'MONEY_MOVED_BEFORE' });
    }
    expect(await on(db, `pending:${sellerId}`)).toBe(0);
  });
});

describe('a refund', () => {
  test('of the whole gives the buyer every cent back', async () => {
    const { orderId, sellerId, balances } = await heldOrder(5000);
    const settled = await transact(core, (work) => refundOrder(work, { orderId, sellerId }));
    expect(settled).toEqual({ refundedCents: 5000, sellerCents: 0, commissionCents: 0 });
    expect(await balances()).toEqual({ wallet: 10_000, escrow: 0, pending: 0, withdrawable: 0 });
  });

  test('of a part releases the rest, with the commission of the rest', async () => {
    const { orderId, sellerId, balances } = await heldOrder(5000);
    const settled = await transact(core, (work) => refundOrder(work, { orderId, sellerId, cents: 2000 }));
    expect(settled).toEqual({ refundedCents: 2000, sellerCents: 2400, commissionCents: 600 });
    expect(await balances()).toEqual({ wallet: 7000, escrow: 0, pending: 2400, withdrawable: 0 });
  });

  test.each([5001, 0, -1, 10.5])('of %d out of 5000 is refused and nothing moves', async (cents) => {
    const { orderId, sellerId, balances } = await heldOrder(5000);
    const refused = transact(core, (work) => refundOrder(work, { orderId, sellerId, cents }));
    await expect(refused).rejects.toMatchObject({ code: 'AMOUNT_INVALID' });
    expect(await balances()).toMatchObject({ wallet: 5000, escrow: 5000 });
  });
});

describe('after the holding period', () => {
  const sweep = () =>
    sweepDue(core, ledgerDue, (error) => {
      throw error;
    });

  test('what an order brought can be withdrawn, not an hour before', async () => {
    const { orderId, sellerId, balances } = await heldOrder(5000);
    await transact(core, (work) => releaseOrder(work, { orderId, sellerId }));
    market.pass(14 * 24 - 1);
    await sweep();
    expect(await balances()).toMatchObject({ pending: 4000, withdrawable: 0 });
    market.pass(1);
    await sweep();
    await sweep();
    expect(await balances()).toMatchObject({ pending: 0, withdrawable: 4000 });
  });

  test('so can what was left of a partial refund', async () => {
    const { orderId, sellerId, balances } = await heldOrder(5000);
    await transact(core, (work) => refundOrder(work, { orderId, sellerId, cents: 4000 }));
    market.pass(14 * 24);
    await sweep();
    expect(await balances()).toMatchObject({ pending: 0, withdrawable: 800 });
  });
});
