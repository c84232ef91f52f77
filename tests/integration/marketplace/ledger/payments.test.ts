/** Money in and out: top-ups and withdrawals through the test provider, whatever it says and however often. */
import { describe, expect, test } from 'vitest';
import { sweepDue, transact, type Actor } from '../../../../src/marketplace/core/index.js';
import {
  balancesOf,
  cancelWithdrawal,
  catchUp,
  holdForOrder,
  ledgerDue,
  openPayments,
  payOut,
  releaseOrder,
  requestWithdrawal,
  takeNotice,
  topUp,
  verifyLedger,
} from '../../../../src/marketplace/ledger/index.js';
import { signNotice } from '../../../../src/marketplace/ledger/providers/test-provider.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { newOrder, on } from './support.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { core } = market;
const secret = 'between the two of us';
const payments = openPayments(['test'], secret);

const wish = (token: string, cents = 5000) => ({ provider: 'test', cents, currency: 'USD', token });
const walletOf = async (buyer: Actor) => (await balancesOf(db, buyer)).walletCents;

const notify = (notice: Readonly<Record<string, unknown>>, key = secret) => {
  const body = JSON.stringify(notice);
  const headers = { 'x-test-signature': signNotice(body, key) };
  return takeNotice(core, payments, { provider: 'test', body, headers });
};
const about = (id: string, state: string, cents = 5000) => ({
  about: 'top_up',
  id,
  cents,
  currency: 'USD',
  state,
});
const fail = (error: unknown): never => {
  throw error;
};

describe('a top-up', () => {
  test.each([
    ['success', 'paid', 5000],
    ['decline', 'declined', 0],
    ['pending', 'pending', 0],
  ])('that the provider answers with %s is %s', async (token, state, cents) => {
    const buyer = await market.buyer();
    expect(await topUp(core, payments, buyer, wish(token))).toMatchObject({ state, cents: 5000 });
    expect(await walletOf(buyer)).toBe(cents);
  });

  test('that is pending is paid by a notice, once, however often it comes', async () => {
    const buyer = await market.buyer();
    const { external_id: id } = await topUp(core, payments, buyer, wish('pending'));
    await Promise.all([1, 2, 3, 4].map(() => notify(about(id, 'done'))));
    await notify(about(id, 'refused'));
    expect(await walletOf(buyer)).toBe(5000);
  });

  test('that was declined and arrives after all is the buyer’s', async () => {
    const buyer = await market.buyer();
    const { external_id: id } = await topUp(core, payments, buyer, wish('decline'));
    await notify(about(id, 'done'));
    expect(await walletOf(buyer)).toBe(5000);
  });

  test('that is charged back leaves the wallet; what was spent is the platform’s loss', async () => {
    const [buyer, { sellerId }] = [await market.buyer(), await market.seller()];
    const { external_id: id } = await topUp(core, payments, buyer, wish('success'));
    const orderId = await newOrder(core, buyer.accountId, sellerId);
    await transact(core, (work) =>
      holdForOrder(work, { orderId, buyerAccountId: buyer.accountId, cents: 3000 }),
    );
    const [lossBefore, outsideBefore] = [await on(db, 'loss'), await on(db, 'outside:test')];
    await notify(about(id, 'charged_back'));
    await notify(about(id, 'charged_back'));
    expect(await walletOf(buyer)).toBe(0);
    expect((await on(db, 'loss')) - lossBefore).toBe(-3000);
    expect((await on(db, 'outside:test')) - outsideBefore).toBe(5000);
    expect(await verifyLedger(db)).toEqual([]);
  });

  test('whose answer was lost is asked for again', async () => {
    const buyer = await market.buyer();
    const lossy = new Map(payments);
    const provider = payments.get('test');
    if (provider === undefined) throw new Error('no provider');
    const charge = async (...of: Parameters<typeof provider.charge>): Promise<never> => {
      await provider.charge(...of);
      throw new Error('connection reset');
    };
    lossy.set('test', { ...provider, charge });
    await expect(topUp(core, lossy, buyer, wish('success'))).rejects.toThrow('connection reset');
    expect(await walletOf(buyer)).toBe(0);
    market.pass(1);
    await catchUp(core, payments, fail);
    await catchUp(core, payments, fail);
    expect(await walletOf(buyer)).toBe(5000);
  });

  test.each([
    ['a negative amount', { cents: -5000 }, 'AMOUNT_INVALID'],
    ['no amount', { cents: 0 }, 'AMOUNT_INVALID'],
    ['a fraction of a cent', { cents: 99.5 }, 'AMOUNT_INVALID'],
    ['a huge amount', { cents: 1e15 }, 'AMOUNT_INVALID'],
    ['another currency', { currency: 'SAR' }, 'CURRENCY_UNSUPPORTED'],
    ['an unknown provider', { provider: 'bank-of-nowhere' }, 'PAYMENT_PROVIDER_UNKNOWN'],
  ])('with %s is refused and leaves nothing', async (_what, change, code) => {
    const buyer = await market.buyer();
    const refused = topUp(core, payments, buyer, { ...wish('success'), ...change });
    await expect(refused).rejects.toMatchObject({ code });
    const rows = await db
      .selectFrom('top_up')
      .where('account_id', '=', buyer.accountId)
      .selectAll()
      .execute();
    expect(rows).toEqual([]);
  });

  test('by nobody is refused', async () => {
    const nobody = { accountId: null, sellerId: null, roles: [] };
    const refused = topUp(core, payments, nobody, wish('success'));
    await expect(refused).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('a notice', () => {
  test.each([
    ['of another amount', { cents: 500_000 }, 'PAYMENT_NOTICE_DIFFERS'],
    ['in another currency', { currency: 'SAR' }, 'PAYMENT_NOTICE_DIFFERS'],
    ['of an unknown top-up', { id: 'nothing' }, 'NOT_FOUND'],
    ['with an unknown state', { state: 'perhaps' }, 'PAYMENT_NOTICE_INVALID'],
    ['with an unknown field', { wallet: 5 }, 'PAYMENT_NOTICE_INVALID'],
  ])('%s is refused and changes nothing', async (_what, change, code) => {
    const buyer = await market.buyer();
    const { external_id: id } = await topUp(core, payments, buyer, wish('pending'));
    await expect(notify({ ...about(id, 'done'), ...change })).rejects.toMatchObject({ code });
    const row = await db
      .selectFrom('top_up')
      .select('state')
      .where('external_id', '=', id)
      .executeTakeFirst();
    expect([row?.state, await walletOf(buyer)]).toEqual(['pending', 0]);
  });

  test('that is not signed with the secret is refused', async () => {
    const buyer = await market.buyer();
    const { external_id: id } = await topUp(core, payments, buyer, wish('pending'));
    const forged = notify(about(id, 'done'), 'a guess');
    await expect(forged).rejects.toMatchObject({ code: 'PAYMENT_NOTICE_INVALID' });
    const secretless = openPayments(['test']).get('test');
    const headers = { 'x-test-signature': signNotice('{}', '') };
    expect(() => secretless?.readNotice({ body: '{}', headers })).toThrow('not signed');
    expect(() => payments.get('test')?.readNotice({ body: '{}', headers: {} })).toThrow('not signed');
    expect(await walletOf(buyer)).toBe(0);
  });
});

/** A seller with 80 dollars to withdraw. */
async function earner() {
  const [buyer, seller] = [await market.buyer(), await market.seller()];
  await topUp(core, payments, buyer, wish('success', 10_000));
  const orderId = await newOrder(core, buyer.accountId, seller.sellerId);
  const { sellerId } = seller;
  await transact(core, (work) =>
    holdForOrder(work, { orderId, buyerAccountId: buyer.accountId, cents: 10_000 }),
  );
  await transact(core, (work) => releaseOrder(work, { orderId, sellerId }));
  market.pass(14 * 24);
  await sweepDue(core, ledgerDue, fail);
  return seller;
}

describe('a withdrawal', () => {
  const ask = (
    seller: Actor,
    change: Partial<{
      cents: number;
      currency: string;
      method: string;
      destination: string;
      country: string;
    }> = {},
  ) =>
    transact(core, (work) =>
      requestWithdrawal(work, seller, {
        cents: 5000,
        currency: 'USD',
        method: 'paypal',
        destination: 'khalid@example.com',
        ...change,
      }),
    );
  const send = ({ external_id: id, method }: { external_id: string; method: string }) =>
    payOut(core, payments, { id, method });

  test('reserves the money, and pays it out less the fee', async () => {
    const seller = await earner();
    const withdrawal = await ask(seller);
    expect(withdrawal).toMatchObject({ state: 'requested', fee_cents: 100 });
    expect(await balancesOf(db, seller)).toMatchObject({ withdrawableCents: 3000, withdrawingCents: 5000 });
    const [feesBefore, outsideBefore] = [await on(db, 'fees'), await on(db, 'outside:test')];
    expect(await send(withdrawal)).toMatchObject({ state: 'paid', provider: 'test' });
    expect(await send(withdrawal)).toBeNull();
    expect(await balancesOf(db, seller)).toMatchObject({ withdrawableCents: 3000, withdrawingCents: 0 });
    expect((await on(db, 'fees')) - feesBefore).toBe(100);
    expect((await on(db, 'outside:test')) - outsideBefore).toBe(4900);
  });

  test('that fails gives the money back', async () => {
    const seller = await earner();
    const withdrawal = await ask(seller, { destination: 'decline@example.com' });
    expect(await send(withdrawal)).toMatchObject({
      state: 'failed',
      failure: 'declined by the test provider',
    });
    expect(await balancesOf(db, seller)).toMatchObject({ withdrawableCents: 8000, withdrawingCents: 0 });
  });

  test('that is cancelled before it was sent gives the money back, and after it cannot be', async () => {
    const seller = await earner();
    const first = await ask(seller);
    const cancel = (id: string) => transact(core, (work) => cancelWithdrawal(work, seller, id));
    expect(await cancel(first.external_id)).toMatchObject({ state: 'cancelled' });
    expect(await send(first)).toBeNull();
    const second = await ask(seller, { destination: 'pending@example.com' });
    expect(await send(second)).toMatchObject({ state: 'processing' });
    await expect(cancel(second.external_id)).rejects.toMatchObject({ code: 'STEP_REFUSED' });
    await expect(cancel(first.external_id)).rejects.toMatchObject({ code: 'STEP_REFUSED' });
    await expect(cancel('nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await balancesOf(db, seller)).toMatchObject({ withdrawableCents: 3000, withdrawingCents: 5000 });
  });

  test('of another seller cannot be cancelled', async () => {
    const [seller, other] = [await earner(), await market.seller()];
    const { external_id: id } = await ask(seller);
    const refused = transact(core, (work) => cancelWithdrawal(work, other, id));
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await balancesOf(db, seller)).toMatchObject({ withdrawingCents: 5000 });
  });

  test('that the provider takes time over is settled by its notice, once', async () => {
    const seller = await earner();
    const withdrawal = await ask(seller, { destination: 'pending@example.com' });
    await send(withdrawal);
    const notice = {
      about: 'withdrawal',
      id: withdrawal.external_id,
      cents: 4900,
      currency: 'USD',
      state: 'refused',
    };
    await expect(notify({ ...notice, cents: 5000 })).rejects.toMatchObject({
      code: 'PAYMENT_NOTICE_DIFFERS',
    });
    await Promise.all([1, 2, 3].map(() => notify(notice)));
    await notify({ ...notice, state: 'done' });
    expect(await balancesOf(db, seller)).toMatchObject({ withdrawableCents: 8000, withdrawingCents: 0 });
  });

  test('that waits is sent by the sweep, and one that was left in the middle is finished', async () => {
    const seller = await earner();
    const [waiting, left] = [await ask(seller, { cents: 2500 }), await ask(seller, { cents: 2500 })];
    const provider = payments.get('test');
    if (provider === undefined) throw new Error('no provider');
    const broken = new Map([
      ['test', { ...provider, payOut: () => Promise.reject(new Error('connection reset')) }],
    ]);
    const { external_id: id, method } = left;
    await expect(payOut(core, broken, { id, method })).rejects.toThrow('connection reset');
    await catchUp(core, payments, fail);
    const rows = await db
      .selectFrom('withdrawal')
      .select('state')
      .where('external_id', 'in', [id, waiting.external_id])
      .execute();
    expect(rows).toEqual([{ state: 'paid' }, { state: 'paid' }]);
    expect(await balancesOf(db, seller)).toMatchObject({ withdrawableCents: 3000, withdrawingCents: 0 });
  });

  test.each([
    ['more than is withdrawable', { cents: 8001 }, 'WITHDRAWABLE_TOO_LOW'],
    ['less than the minimum of the method', { cents: 2499 }, 'WITHDRAWAL_TOO_SMALL'],
    ['less than the minimum of another method', { cents: 4999, method: 'bank' }, 'WITHDRAWAL_TOO_SMALL'],
    ['an unknown method', { method: 'pigeon' }, 'WITHDRAWAL_METHOD_UNKNOWN'],
    ['a method with the name of what every object has', { method: 'toString' }, 'WITHDRAWAL_METHOD_UNKNOWN'],
    ['a negative amount', { cents: -5000 }, 'AMOUNT_INVALID'],
    ['a fraction of a cent', { cents: 5000.5 }, 'AMOUNT_INVALID'],
    ['a huge amount', { cents: 2 ** 53 }, 'AMOUNT_INVALID'],
    ['another currency', { currency: 'EUR' }, 'CURRENCY_UNSUPPORTED'],
  ])('of %s is refused and reserves nothing', async (_what, change, code) => {
    const seller = await earner();
    await expect(ask(seller, change)).rejects.toMatchObject({ code });
    expect(await balancesOf(db, seller)).toMatchObject({ withdrawableCents: 8000, withdrawingCents: 0 });
  });

  test('is for sellers', async () => {
    await expect(ask(await market.buyer())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('of money that is still in its holding period is refused', async () => {
    const [buyer, seller] = [await market.buyer(), await market.seller()];
    await topUp(core, payments, buyer, wish('success', 10_000));
    const orderId = await newOrder(core, buyer.accountId, seller.sellerId);
    await transact(core, (work) =>
      holdForOrder(work, { orderId, buyerAccountId: buyer.accountId, cents: 10_000 }),
    );
    await transact(core, (work) => releaseOrder(work, { orderId, sellerId: seller.sellerId }));
    await expect(ask(seller)).rejects.toMatchObject({
      code: 'WITHDRAWABLE_TOO_LOW',
      details: { balance: '0' },
    });
  });
});
