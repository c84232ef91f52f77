/** Many at once on one balance or one order: what fits succeeds, the rest is told why, nothing happens twice. */
import { afterAll, describe, expect, test } from 'vitest';
import { transact, type Work } from '../../../../src/marketplace/core/index.js';
import {
  holdForOrder,
  refundOrder,
  releaseOrder,
  requestWithdrawal,
  verifyLedger,
} from '../../../../src/marketplace/ledger/index.js';
import { openDatabase } from '../../../../src/platform/database/database.js';
import { AppError } from '../../../../src/platform/errors/app-error.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { give, newOrder, on } from './support.js';

const { url } = await testDatabase();
const db = openDatabase(url, () => undefined, 25);
afterAll(() => db.destroy());
const market = testMarket(db);
const { core } = market;

/** How the commands ended, each in a transaction of its own, all at once: `done`, or the code of the refusal. */
async function atOnce(deeds: readonly ((work: Work) => Promise<unknown>)[]): Promise<Record<string, number>> {
  const ends: Record<string, number> = {};
  await Promise.all(
    deeds.map(async (deed) => {
      const end = await transact(core, deed).then(
        () => 'done',
        (error: unknown) => (error instanceof AppError ? error.code : String(error)),
      );
      ends[end] = (ends[end] ?? 0) + 1;
    }),
  );
  return ends;
}

const fifty = <T>(make: (index: number) => T): T[] => Array.from({ length: 50 }, (_, index) => make(index));

async function people() {
  const [{ accountId }, seller] = [await market.buyer(), await market.seller()];
  await give(core, accountId, 10_000);
  const order = () => newOrder(core, accountId, seller.sellerId);
  return { accountId, seller, order };
}

describe('fifty at once', () => {
  test('spend one balance: exactly as many as it pays for', async () => {
    const { accountId, order } = await people();
    const orders = await Promise.all(fifty(order));
    const ends = await atOnce(
      orders.map(
        (orderId) => (work: Work) => holdForOrder(work, { orderId, buyerAccountId: accountId, cents: 700 }),
      ),
    );
    expect(ends).toEqual({ done: 14, BALANCE_TOO_LOW: 36 });
    expect(await on(db, `wallet:${accountId}`)).toBe(200);
    expect(await verifyLedger(db)).toEqual([]);
  });

  test('pay for one order: once', async () => {
    const { accountId, order } = await people();
    const orderId = await order();
    const pay = (work: Work) => holdForOrder(work, { orderId, buyerAccountId: accountId, cents: 100 });
    expect(await atOnce(fifty(() => pay))).toEqual({ done: 1, MONEY_MOVED_BEFORE: 49 });
    expect(await on(db, `escrow:${orderId}`)).toBe(100);
  });

  test('release and refund one order: one of them', async () => {
    const { accountId, seller, order } = await people();
    const orderId = await order();
    await atOnce([(work) => holdForOrder(work, { orderId, buyerAccountId: accountId, cents: 5000 })]);
    const settle = { orderId, sellerId: seller.sellerId };
    const ends = await atOnce(
      fifty(
        (index) => (work: Work) => (index % 2 === 0 ? releaseOrder(work, settle) : refundOrder(work, settle)),
      ),
    );
    expect(ends).toEqual({ done: 1, MONEY_MOVED_BEFORE: 49 });
    expect(await on(db, `escrow:${orderId}`)).toBe(0);
    expect([5000, 10_000]).toContain(await on(db, `wallet:${accountId}`));
    expect(await verifyLedger(db)).toEqual([]);
  });

  test('earn for one seller who never earned before: all of it', async () => {
    const { accountId, seller, order } = await people();
    const orders = await Promise.all(fifty(order));
    const deeds = orders.map((orderId) => async (work: Work) => {
      await holdForOrder(work, { orderId, buyerAccountId: accountId, cents: 103 });
      await releaseOrder(work, { orderId, sellerId: seller.sellerId });
    });
    expect(await atOnce(deeds)).toEqual({ done: 50 });
    expect(await on(db, `pending:${seller.sellerId}`)).toBe(50 * 82);
    expect(await verifyLedger(db)).toEqual([]);
  });

  test('withdraw one balance: exactly as many as it holds', async () => {
    const { seller } = await people();
    await give(core, `withdrawable:${seller.sellerId}`, 10_000);
    const wish = { cents: 2500, currency: 'USD', method: 'paypal', destination: 'khalid@example.com' };
    const ends = await atOnce(fifty(() => (work: Work) => requestWithdrawal(work, seller, wish)));
    expect(ends).toEqual({ done: 4, WITHDRAWABLE_TOO_LOW: 46 });
    expect(await on(db, `withdrawing:${seller.sellerId}`)).toBe(10_000);
  });
});
