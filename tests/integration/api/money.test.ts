/** A person's money over HTTP: wallet, top-ups, withdrawals, statements, and what a payment provider tells. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createCore, sweepDue, transact, type Actor } from '../../../src/marketplace/core/index.js';
import { holdForOrder, ledgerDue, releaseOrder } from '../../../src/marketplace/ledger/index.js';
import { signNotice } from '../../../src/marketplace/ledger/providers/test-provider.js';
import { openSession } from '../../../src/marketplace/people/sessions.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { createApiKey } from '../../../src/api/auth.js';
import { testDatabase, testMarket } from '../../support/index.js';
import { newOrder } from '../marketplace/ledger/support.js';
import { authorization, now, paymentsSecret, testApp } from './support.js';

const { db } = await testDatabase();
const { app } = await testApp(db);
const clock = fixedClock(now);
const core = createCore(db, clock);
const market = testMarket(db);

async function signIn(actor: Actor & { readonly accountId: number }) {
  const { accessToken } = await transact(core, (work) => openSession(work, actor.accountId));
  return { ...actor, headers: { ...authorization(accessToken), 'accept-language': 'ar' } };
}
const buyer = async () => signIn(await market.buyer());
const seller = async () => signIn({ ...(await market.seller()), roles: [] });
type Person = Awaited<ReturnType<typeof buyer>>;

const get = ({ headers }: Pick<Person, 'headers'>, url: string) => app.inject({ url: `/v1${url}`, headers });
const post = (
  { headers }: Pick<Person, 'headers'>,
  url: string,
  payload: object = {},
  more: Readonly<Record<string, string>> = {},
) => app.inject({ method: 'POST', url: `/v1${url}`, headers: { ...headers, ...more }, payload });
const wallet = async (person: Person) => (await get(person, '/me/wallet')).json<Record<string, number>>();

const topUpOf = (change: object = {}) => ({
  amountCents: 10_000,
  provider: 'test',
  token: 'card',
  ...change,
});

/** A seller with 80 dollars that can be withdrawn, from an order with this title. */
async function earner(title = 'تصميم شعار') {
  const [from, to] = [await buyer(), await seller()];
  await post(from, '/me/top-ups', topUpOf());
  const { sellerId } = to;
  if (sellerId === null) throw new TypeError('a seller sells');
  const orderId = await newOrder(core, from.accountId, sellerId, title);
  await transact(core, (work) =>
    holdForOrder(work, { orderId, buyerAccountId: from.accountId, cents: 10_000 }),
  );
  await transact(core, (work) => releaseOrder(work, { orderId, sellerId }));
  const later = createCore(db, fixedClock(new Date(now.getTime() + 14 * 86_400_000)));
  await sweepDue(later, ledgerDue, (error) => {
    throw error;
  });
  return to;
}

describe('the wallet', () => {
  test('is empty at first, and tells how money can be withdrawn', async () => {
    expect(await wallet(await buyer())).toEqual({
      currency: 'USD',
      walletCents: 0,
      pendingCents: 0,
      withdrawableCents: 0,
      withdrawingCents: 0,
      withdrawalMethods: [
        { method: 'paypal', minimumCents: 2500, feeCents: 0, feeShare: 0.02 },
        { method: 'bank', minimumCents: 5000, feeCents: 500, feeShare: 0 },
      ],
    });
  });

  test.each(['/me/wallet', '/me/top-ups', '/me/withdrawals', '/me/statement', '/me/statement.csv'])(
    '%s is for its owner: nobody is asked to sign in, a program has none',
    async (url) => {
      expect((await app.inject({ url: `/v1${url}` })).json()).toMatchObject({ code: 'UNAUTHENTICATED' });
      const key = await createApiKey(db, { role: 'service', label: 'a program' });
      expect(
        (await get({ headers: { ...authorization(key), 'accept-language': 'ar' } }, url)).json(),
      ).toMatchObject({
        code: 'FORBIDDEN',
      });
    },
  );
});

describe('a top-up', () => {
  test('is paid and listed', async () => {
    const person = await buyer();
    const answer = await post(person, '/me/top-ups', topUpOf());
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ state: 'paid', amountCents: 10_000, settledAt: now.toISOString() });
    expect((await get(person, '/me/top-ups')).json()).toEqual({ topUps: [answer.json()] });
    expect(await wallet(person)).toMatchObject({ walletCents: 10_000 });
  });

  test('with one key is made once, however often it is sent', async () => {
    const person = await buyer();
    const key = { 'idempotency-key': randomUUID() };
    const first = await post(person, '/me/top-ups', topUpOf(), key);
    const second = await post(person, '/me/top-ups', topUpOf(), key);
    expect(second.json()).toEqual(first.json());
    const other = await post(person, '/me/top-ups', topUpOf({ amountCents: 500 }), key);
    expect(other.json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await wallet(person)).toMatchObject({ walletCents: 10_000 });
  });

  test('whose answer was lost is not charged again under its key', async () => {
    const person = await buyer();
    const key = { 'idempotency-key': randomUUID() };
    const first = await post(person, '/me/top-ups', topUpOf(), key);
    await db.deleteFrom('idempotency_key').where('key', '=', key['idempotency-key']).execute();
    const second = await post(person, '/me/top-ups', topUpOf(), key);
    expect(second.json()).toEqual(first.json());
    expect(await wallet(person)).toMatchObject({ walletCents: 10_000 });
  });

  test.each([
    ['a negative amount', { amountCents: -100 }, 'VALIDATION_FAILED'],
    ['nothing', { amountCents: 0 }, 'VALIDATION_FAILED'],
    ['a fraction of a cent', { amountCents: 10.5 }, 'VALIDATION_FAILED'],
    ['a huge amount', { amountCents: 1e12 }, 'VALIDATION_FAILED'],
    ['an amount in words', { amountCents: 'مئة' }, 'VALIDATION_FAILED'],
    ['another currency', { currency: 'EGP' }, 'CURRENCY_UNSUPPORTED'],
    ['an unknown provider', { provider: 'pigeon' }, 'PAYMENT_PROVIDER_UNKNOWN'],
  ])('of %s is refused and changes nothing', async (_what, change, code) => {
    const person = await buyer();
    expect((await post(person, '/me/top-ups', topUpOf(change))).json()).toMatchObject({ code });
    expect((await get(person, '/me/top-ups')).json()).toEqual({ topUps: [] });
    expect(await wallet(person)).toMatchObject({ walletCents: 0 });
  });
});

describe('a notice of the provider', () => {
  const send = (body: string, signature: string) =>
    app.inject({
      method: 'POST',
      url: '/v1/payments/test/notices',
      headers: { 'content-type': 'application/json', 'x-test-signature': signature },
      payload: body,
    });

  test('confirms a top-up, byte for byte as it was signed, once', async () => {
    const person = await buyer();
    const { id } = (await post(person, '/me/top-ups', topUpOf({ token: 'pending' }))).json<{ id: string }>();
    const body = `{ "about": "top_up",  "id": "${id}", "cents": 1e4, "currency": "USD", "state": "done" }`;
    for (let times = 0; times < 2; times += 1) {
      const answer = await send(body, signNotice(body, paymentsSecret));
      expect([answer.statusCode, answer.json()]).toEqual([200, { taken: true }]);
    }
    expect(await wallet(person)).toMatchObject({ walletCents: 10_000 });
    const forged = await send(body.replace('done', 'charged_back'), signNotice(body, paymentsSecret));
    expect(forged.json()).toMatchObject({ code: 'PAYMENT_NOTICE_INVALID', status: 401 });
    expect(await wallet(person)).toMatchObject({ walletCents: 10_000 });
  });
});

describe('a withdrawal', () => {
  const wish = { amountCents: 5000, method: 'paypal', destination: 'khalid@example.com' };

  test('is reserved, listed, and cancelled', async () => {
    const person = await earner();
    const made = await post(person, '/me/withdrawals', wish);
    expect([made.statusCode, made.json()]).toMatchObject([201, { state: 'requested', feeCents: 100 }]);
    expect(await wallet(person)).toMatchObject({ withdrawableCents: 3000, withdrawingCents: 5000 });
    const { id } = made.json<{ id: string }>();
    expect((await post(person, `/me/withdrawals/${id}/cancel`)).json()).toMatchObject({ state: 'cancelled' });
    expect((await get(person, '/me/withdrawals')).json()).toMatchObject({
      withdrawals: [{ id, state: 'cancelled' }],
    });
    expect(await wallet(person)).toMatchObject({ withdrawableCents: 8000, withdrawingCents: 0 });
  });

  test('with one key is made once, also where the answer was lost', async () => {
    const person = await earner();
    const key = { 'idempotency-key': randomUUID() };
    const first = await post(person, '/me/withdrawals', wish, key);
    await db.deleteFrom('idempotency_key').where('key', '=', key['idempotency-key']).execute();
    expect((await post(person, '/me/withdrawals', wish, key)).json()).toEqual(first.json());
    expect(await wallet(person)).toMatchObject({ withdrawableCents: 3000, withdrawingCents: 5000 });
  });

  test('of another is not theirs to cancel', async () => {
    const [person, other] = [await earner(), await seller()];
    const { id } = (await post(person, '/me/withdrawals', wish)).json<{ id: string }>();
    expect((await post(other, `/me/withdrawals/${id}/cancel`)).json()).toMatchObject({ code: 'FORBIDDEN' });
    expect(await wallet(person)).toMatchObject({ withdrawingCents: 5000 });
  });

  test('by somebody who does not sell is refused', async () => {
    expect((await post(await buyer(), '/me/withdrawals', wish)).json()).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a statement', () => {
  test('tells in Arabic what moved, newest first, with the balance after it', async () => {
    const person = await earner('تصميم هوية');
    await post(person, '/me/withdrawals', {
      amountCents: 5000,
      method: 'paypal',
      destination: 'khalid@example.com',
    });
    const { lines, cursor } = (await get(person, '/me/statement')).json<{
      lines: { description: string; amountCents: number; balanceCents: number; account: string }[];
      cursor: number | null;
    }>();
    expect(cursor).toBeNull();
    expect(
      lines.map((line) => [line.account, line.description, line.amountCents, line.balanceCents]),
    ).toEqual([
      ['withdrawable', 'طلب سحب إلى PayPal', -5000, 3000],
      ['withdrawable', 'أرباح «تصميم هوية» أصبحت قابلة للسحب', 8000, 8000],
      ['pending', 'انتقال أرباح «تصميم هوية» إلى الرصيد القابل للسحب', -8000, 0],
      ['pending', 'أرباح «تصميم هوية» بعد خصم العمولة', 8000, 8000],
    ]);
  });

  test('comes page by page, and nothing twice', async () => {
    const person = await buyer();
    for (let times = 1; times <= 5; times += 1) {
      await post(person, '/me/top-ups', topUpOf({ amountCents: times * 100 }));
    }
    const seen: number[] = [];
    interface Shown {
      readonly lines: readonly { readonly amountCents: number }[];
      readonly cursor: number | null;
    }
    let next = '';
    do {
      const { lines, cursor }: Shown = (await get(person, `/me/statement?limit=2${next}`)).json();
      seen.push(...lines.map(({ amountCents }) => amountCents));
      next = cursor === null ? '' : `&cursor=${cursor}`;
    } while (next !== '');
    expect(seen).toEqual([500, 400, 300, 200, 100]);
  });

  test('is of the period and the balance that are asked for', async () => {
    const person = await buyer();
    await post(person, '/me/top-ups', topUpOf());
    const count = async (query: string) =>
      (await get(person, `/me/statement?${query}`)).json<{ lines: [] }>().lines.length;
    expect(await count('from=2026-11-21&to=2026-11-22')).toBe(1);
    expect(await count('to=2026-11-21')).toBe(0);
    expect(await count('from=2026-11-21T10:00:01Z')).toBe(0);
    expect(await count('account=wallet')).toBe(1);
    expect(await count('account=pending')).toBe(0);
    expect((await get(person, '/me/statement?from=yesterday')).json()).toMatchObject({
      code: 'VALIDATION_FAILED',
    });
  });

  test('of others is not seen', async () => {
    await earner();
    expect((await get(await seller(), '/me/statement')).json()).toEqual({ lines: [], cursor: null });
  });

  test('opens in a spreadsheet, in Arabic, and runs no formula of a title', async () => {
    const person = await earner('=HYPERLINK("http://evil")');
    const { headers, body } = await get(person, '/me/statement.csv?account=pending');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const [first, ...lines] = body.split('\r\n');
    expect(first).toBe(
      '\uFEFF"التاريخ (UTC)","الحساب","البيان","المرجع","المبلغ (دولار)","الرصيد بعد العملية (دولار)"',
    );
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(
      /^2026-12-05 10:00,"رصيد معلّق","انتقال أرباح «=HYPERLINK\(""http:\/\/evil""\)».*,-80\.00,0\.00$/u,
    );
  });
});
