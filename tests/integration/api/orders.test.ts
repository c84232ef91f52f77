/** Orders, disputes and reviews over HTTP: the whole way, who may what, and bad input that changes nothing. */
import { describe, expect, test } from 'vitest';
import { createCore, transact, type Actor } from '../../../src/marketplace/core/index.js';
import { openSession } from '../../../src/marketplace/people/sessions.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { testDatabase, testMarket } from '../../support/index.js';
import { fund, listedService } from '../marketplace/orders/support.js';
import { authorization, now, testApp } from './support.js';

const { db } = await testDatabase();
const { app } = await testApp(db);
const market = testMarket(db);
const core = createCore(db, fixedClock(now));

interface Person {
  readonly actor: Actor & { readonly accountId: number };
  readonly headers: { readonly authorization: string };
}

const signedIn = async <A extends Actor & { readonly accountId: number }>(actor: A) => {
  const { accessToken } = await transact(core, (work) => openSession(work, actor.accountId));
  return { actor, headers: authorization(accessToken) };
};
const staff = async (role: 'support' | 'moderator') =>
  signedIn((await market.staff(role)) as Person['actor']);
const post = async (
  who: Person | null,
  url: string,
  payload: object = {},
  extra: Record<string, string> = {},
) => {
  const headers = { ...who?.headers, ...extra };
  const { statusCode, json } = await app.inject({ method: 'POST', url: `/v1${url}`, payload, headers });
  return { status: statusCode, body: json<Record<string, unknown>>() };
};
const get = async (who: Person | null, url: string) => {
  const { statusCode, json } = await app.inject({ url: `/v1${url}`, headers: { ...who?.headers } });
  return { status: statusCode, body: json<Record<string, unknown>>() };
};

const seller = await signedIn(await market.seller());
const support = await staff('support');
const listing = await listedService(market, seller.actor);

/** A buyer with 100 USD and an order of theirs, as far as asked. */
const bought = async (steps: readonly ('brief' | 'start' | 'deliver' | 'accept')[] = []) => {
  const buyer = await signedIn(await market.buyer());
  await fund(market, buyer.actor.accountId, 10_000);
  const { body } = await post(buyer, '/orders', { listingId: listing.externalId });
  const id = String(body['id']);
  const does = {
    brief: () => post(buyer, `/orders/${id}/brief`, { text: 'شعار لمقهى' }),
    start: () => post(seller, `/orders/${id}/start`),
    deliver: () => post(seller, `/orders/${id}/deliver`, { text: 'تفضّل' }),
    accept: () => post(buyer, `/orders/${id}/accept`),
  };
  for (const step of steps) expect((await does[step]()).status).toBe(200);
  return { buyer, id };
};
const hoursLater = (hours: number): string => new Date(now.getTime() + hours * 3_600_000).toISOString();
const delivered = ['brief', 'start', 'deliver'] as const;

describe('an order', () => {
  test('goes from purchase to acceptance, and each side sees what it can do next', async () => {
    const { buyer, id } = await bought();
    const placed = await get(buyer, `/orders/${id}`);
    expect(placed.body).toMatchObject({
      state: 'awaiting_instructions',
      stateLabel: { ar: 'في انتظار التعليمات' },
      totalCents: 500,
      lines: [{ kind: 'base', cents: 500 }],
      cancellationReasons: [
        { code: 'changed_mind', proposed: false },
        { code: 'mutual', proposed: true },
      ],
    });
    await post(buyer, `/orders/${id}/brief`, { text: 'شعار لمقهى' });
    const atSeller = await get(seller, `/orders/${id}`);
    expect(atSeller.body).toMatchObject({
      brief: { text: 'شعار لمقهى', files: [] },
      linked: null,
      buyerRisk: null,
    });
    expect(atSeller.body['steps']).toEqual([
      { step: 'start', label: { ar: 'بدء التنفيذ', en: 'start work' } },
      { step: 'cancel', label: { ar: 'الإلغاء', en: 'cancel' } },
    ]);
    expect((await post(seller, `/orders/${id}/start`)).body).toMatchObject({ state: 'in_progress' });
    const files = [
      { name: 'logo.svg', size: 1200, mediaType: 'image/svg+xml', url: 'https://files.example/logo.svg' },
    ];
    expect((await post(seller, `/orders/${id}/deliver`, { text: 'تفضّل', files })).body).toMatchObject({
      state: 'delivered',
      deliveries: [{ number: 1, text: 'تفضّل', files, revision: null }],
    });
    await post(buyer, `/orders/${id}/revise`, { text: 'لون أدفأ' });
    // Nothing has to be said with it.
    const resumed = await app.inject({
      method: 'POST',
      url: `/v1/orders/${id}/start`,
      headers: seller.headers,
    });
    expect(resumed.json()).toMatchObject({ state: 'in_progress' });
    await post(seller, `/orders/${id}/deliver`, { text: 'بلون أدفأ' });
    expect((await post(buyer, `/orders/${id}/accept`)).body).toMatchObject({
      state: 'accepted',
      revisions: 1,
      steps: [],
    });
  });

  test('without enough money awaits payment, and is paid later', async () => {
    const buyer = await signedIn(await market.buyer());
    const { status, body } = await post(buyer, '/orders', { listingId: listing.externalId });
    expect([status, body['state'], body['nextAt']]).toEqual([201, 'awaiting_payment', hoursLater(72)]);
    const paying = () => post(buyer, `/orders/${String(body['id'])}/pay`);
    expect((await paying()).body).toMatchObject({ code: 'BALANCE_TOO_LOW' });
    await fund(market, buyer.actor.accountId, 500);
    expect((await paying()).body).toMatchObject({ state: 'awaiting_instructions' });
  });

  test('sent twice with the same key is placed once', async () => {
    const buyer = await signedIn(await market.buyer());
    await fund(market, buyer.actor.accountId, 10_000);
    const send = () =>
      post(buyer, '/orders', { listingId: listing.externalId }, { 'idempotency-key': 'one' });
    const [first, second] = [await send(), await send()];
    expect(second.body['id']).toBe(first.body['id']);
    expect((await get(buyer, '/orders')).body['orders']).toHaveLength(1);
  });

  test('is listed for its buyer and, once paid, for its seller, a page at a time', async () => {
    const one = await signedIn(await market.seller());
    const own = await listedService(market, one.actor);
    const buyer = await signedIn(await market.buyer());
    await fund(market, buyer.actor.accountId, 1000);
    for (let count = 0; count < 3; count += 1) await post(buyer, '/orders', { listingId: own.externalId });
    expect((await get(buyer, '/orders')).body['orders']).toHaveLength(3);
    expect((await get(one, '/orders?as=seller&open=1')).body['orders']).toHaveLength(2);
    const first = await get(buyer, '/orders?limit=2');
    const rest = await get(buyer, `/orders?limit=2&after=${String(first.body['next'])}`);
    expect([
      (first.body['orders'] as unknown[]).length,
      (rest.body['orders'] as unknown[]).length,
      rest.body['next'],
    ]).toEqual([2, 1, null]);
  });

  test('with linked orders that have not begun warns its seller in Arabic', async () => {
    const { buyer, id } = await bought(['brief']);
    await post(buyer, '/orders', { listingId: listing.externalId });
    const warned = await post(seller, `/orders/${id}/start`);
    expect(warned).toMatchObject({ status: 409, body: { code: 'LINKED_ORDERS_WAITING' } });
    expect((await get(seller, `/orders/${id}`)).body).toMatchObject({
      linked: { coveredCents: 0, totalCents: 1000, waiting: 2 },
    });
    expect((await post(seller, `/orders/${id}/start`, { acknowledgeLinked: true })).body).toMatchObject({
      state: 'in_progress',
    });
  });

  test('shows support the risk of its buyer, and nobody else', async () => {
    const { buyer, id } = await bought();
    expect((await get(support, `/orders/${id}`)).body['buyerRisk']).toBe(0);
    expect((await get(buyer, `/orders/${id}`)).body['buyerRisk']).toBeNull();
  });
});

describe('bad input changes nothing', () => {
  test.each([
    ['an unknown listing', { listingId: 'none' }, 404, 'LISTING_UNKNOWN'],
    ['a negative quantity', { listingId: 'x', quantity: -1 }, 400, 'VALIDATION_FAILED'],
    ['an unknown field', { listingId: 'x', currency: 'EUR' }, 400, 'VALIDATION_FAILED'],
    [
      'a price that has changed',
      { listingId: listing.externalId, expectedTotalCents: 1 },
      409,
      'ORDER_PRICE_CHANGED',
    ],
  ])('%s', async (_what, payload, status, code) => {
    const buyer = await signedIn(await market.buyer());
    expect(await post(buyer, '/orders', payload)).toMatchObject({ status, body: { code } });
    expect((await get(buyer, '/orders')).body['orders']).toEqual([]);
  });

  test('a step that the state does not allow is told in the words of the order', async () => {
    const { buyer, id } = await bought();
    const refused = await post(buyer, `/orders/${id}/accept`);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'STEP_REFUSED', title: expect.stringContaining('في انتظار التعليمات') as string },
    });
  });

  test('the order of others, an unknown one, and nobody', async () => {
    const { id } = await bought();
    const stranger = await signedIn(await market.buyer());
    expect(await get(stranger, `/orders/${id}`)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(await post(stranger, `/orders/${id}/cancel`, { reason: 'changed_mind' })).toMatchObject({
      status: 403,
    });
    expect(await get(stranger, '/orders/none')).toMatchObject({
      status: 404,
      body: { code: 'ORDER_UNKNOWN' },
    });
    expect(await post(null, '/orders', { listingId: listing.externalId })).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHENTICATED' },
    });
    expect(await get(null, '/orders')).toMatchObject({ status: 401 });
  });

  test('a brief without text, and a file without an address of the web', async () => {
    const { buyer, id } = await bought();
    for (const payload of [
      { text: '  ' },
      { text: 'نص', files: [{ name: 'a', size: 1, mediaType: 'text/plain', url: 'file:///etc/passwd' }] },
    ]) {
      expect(await post(buyer, `/orders/${id}/brief`, payload)).toMatchObject({
        status: 400,
        body: { code: 'VALIDATION_FAILED' },
      });
    }
    expect((await get(buyer, `/orders/${id}`)).body['brief']).toBeNull();
  });
});

test('a cancellation that the other side has to agree to is proposed and answered', async () => {
  const { buyer, id } = await bought(delivered);
  expect((await post(buyer, `/orders/${id}/cancel`, { reason: 'different_work' })).body).toMatchObject({
    state: 'delivered',
    proposal: { by: 'buyer', reason: 'different_work' },
  });
  expect((await get(buyer, '/orders')).body['orders']).toMatchObject([
    { id, nextAt: hoursLater(48), proposal: { by: 'buyer', reason: 'different_work' } },
  ]);
  expect((await post(seller, `/orders/${id}/cancel/answer`, { agree: true })).body).toMatchObject({
    state: 'cancelled',
    fault: 'seller',
    reason: 'different_work',
    reasonLabel: { ar: 'العمل المُسلَّم مختلف عمّا اتُّفق عليه' },
    proposal: null,
    nextAt: null,
  });
});

test('a dispute goes from its opening to the appeal, and support sees what waits', async () => {
  const { buyer, id } = await bought(delivered);
  const opened = await post(buyer, `/orders/${id}/dispute`, { text: 'ليس ما طلبت' });
  expect(opened).toMatchObject({
    status: 201,
    body: { orderId: id, state: 'open', openedBy: 'buyer', evidence: { totalCents: 500 } },
  });
  const dispute = String(opened.body['id']);
  expect((await get(buyer, `/orders/${id}`)).body).toMatchObject({ state: 'disputed', disputeId: dispute });
  await post(seller, `/disputes/${dispute}/statements`, { text: 'نفذت ما في التعليمات' });
  expect(JSON.stringify((await get(support, '/disputes')).body)).toContain(dispute);
  expect(await get(buyer, '/disputes')).toMatchObject({ status: 403 });
  const decision = { outcome: 'refund', fault: 'seller', explanation: 'العمل ناقص' };
  expect(await post(buyer, `/disputes/${dispute}/decision`, decision)).toMatchObject({ status: 403 });
  expect((await post(support, `/disputes/${dispute}/decision`, decision)).body).toMatchObject({
    state: 'decided',
  });
  expect((await post(seller, `/disputes/${dispute}/appeal`, { text: 'الملفات كاملة' })).body).toMatchObject({
    state: 'appealed',
  });
  const other = await staff('support');
  const closed = await post(other, `/disputes/${dispute}/decision`, {
    outcome: 'release',
    fault: 'none',
    explanation: 'الملفات كاملة',
  });
  expect(closed.body).toMatchObject({
    state: 'closed',
    statements: [{ by: 'buyer' }, { by: 'seller' }, { by: 'seller' }],
    decisions: [{ outcome: 'refund' }, { outcome: 'release' }],
  });
  expect((await get(buyer, `/orders/${id}`)).body).toMatchObject({ state: 'resolved' });
});

test('a review is written, replied to, shown with its aspects, moderated and corrected', async () => {
  const { buyer, id } = await bought([...delivered, 'accept']);
  const written = await post(buyer, `/orders/${id}/review`, {
    stars: 4,
    comment: 'عمل متقن لكن التسليم متأخر',
  });
  expect(written).toMatchObject({
    status: 201,
    body: { state: 'published', aspects: { quality: 'positive', speed: 'negative' } },
  });
  const review = String(written.body['id']);
  expect(await post(buyer, `/orders/${id}/review`, { stars: 5, comment: 'ممتاز' })).toMatchObject({
    status: 409,
    body: { code: 'REVIEW_EXISTS' },
  });
  expect(await post(buyer, `/orders/${id}/review`, { stars: 6, comment: 'ممتاز' })).toMatchObject({
    status: 400,
  });
  expect((await post(seller, `/reviews/${review}/reply`, { text: 'شكراً على صراحتك' })).body).toMatchObject({
    reply: 'شكراً على صراحتك',
  });
  const shown = () => get(null, `/listings/${listing.externalId}/reviews`);
  expect((await shown()).body['reviews']).toMatchObject([{ id: review, stars: 4, reply: 'شكراً على صراحتك' }]);
  expect(
    (await post(support, `/reviews/${review}/correction`, { reason: 'wrong_stars', stars: 5 })).body,
  ).toMatchObject({ stars: 5, version: 2 });
  await post(seller, `/reviews/${review}/appeal`, { text: 'التأخير بطلب من المشتري' });
  const moderator = await staff('moderator');
  expect((await get(moderator, '/reviews/queue')).body['reviews']).toMatchObject([
    { id: review, appeal: 'التأخير بطلب من المشتري' },
  ]);
  expect(
    (await post(moderator, `/reviews/${review}/moderation`, { step: 'remove', reason: 'ثبت ذلك' })).body,
  ).toMatchObject({ state: 'removed' });
  expect((await shown()).body['reviews']).toEqual([]);
  expect(JSON.stringify((await get(null, `/listings/${listing.externalId}`)).body['reviews'])).toBe('[]');
  expect(await get(buyer, '/reviews/queue')).toMatchObject({ status: 403 });
  expect(await get(null, `/reviews/${review}`)).toMatchObject({ status: 401 });
});

test('what a seller has in work takes from what they can still take, and shows what they stand for', async () => {
  const busy = await signedIn(await market.seller());
  const service = await listedService(market, busy.actor);
  const before = await get(busy, '/me/seller');
  expect(before.body['capacity']).toEqual({ openOrders: 0, weeksOfWork: 0, share: 1 });
  const buyer = await signedIn(await market.buyer());
  await fund(market, buyer.actor.accountId, 10_000);
  const { body } = await post(buyer, '/orders', { listingId: service.externalId });
  await post(buyer, `/orders/${String(body['id'])}/brief`, { text: 'شعار لمقهى' });
  await post(busy, `/orders/${String(body['id'])}/start`);
  const after = await get(busy, '/me/seller');
  // Two orders in fourteen weeks are believed of a newcomer: one that is open is seven weeks of work.
  expect(after.body['capacity']).toEqual({ openOrders: 1, weeksOfWork: 7, share: 2 ** -3.5 });
  expect(after.body['specialities']).toEqual([{ id: 'design/logo', name: 'تصميم شعارات' }]);
});
