/** Requests, offers and messages over HTTP: the whole way, and who may what. */
import { describe, expect, test } from 'vitest';
import { createCore, transact, type Actor } from '../../../src/marketplace/core/index.js';
import { openSession } from '../../../src/marketplace/people/sessions.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { testDatabase, testMarket } from '../../support/index.js';
import { listedService } from '../marketplace/orders/support.js';
import { authorization, now, testApp } from './support.js';

const { db } = await testDatabase();
const { app } = await testApp(db);
const market = testMarket(db);
const core = createCore(db, fixedClock(now));

type Headers = Record<string, string>;
const signIn = async ({ accountId }: Actor & { readonly accountId: number }): Promise<Headers> => {
  const { accessToken } = await transact(core, (work) => openSession(work, accountId));
  return authorization(accessToken);
};
const call = async (method: 'GET' | 'POST', headers: Headers, url: string, payload?: object) => {
  const { statusCode, json } = await app.inject({
    method,
    url: `/v1${url}`,
    headers,
    ...(payload && { payload }),
  });
  return { status: statusCode, body: json<Record<string, unknown>>() };
};

const seller = await market.seller();
const [buyerIn, sellerIn, strangerIn] = [
  await signIn(await market.buyer()),
  await signIn(seller),
  await signIn(await market.seller()),
];
const publish = async (): Promise<string> => {
  const { body } = await call('POST', buyerIn, '/requests', {
    title: 'أحتاج إلى مخطط منزل',
    budgetCents: 9000,
  });
  return String(body['id']);
};
const offer = { cents: 8000, deliveryDays: 5, text: 'أنفذه كما تريد' };

describe('a request over HTTP', () => {
  test('takes offers, and the one that is taken becomes an order', async () => {
    const id = await publish();
    const made = await call('POST', sellerIn, `/requests/${id}/offers`, offer);
    expect(made.status).toBe(201);
    const { body } = await call('GET', buyerIn, `/requests/${id}/offers`);
    expect(body['offers']).toMatchObject([
      { cents: 8000, state: 'open', stateLabel: { ar: 'بانتظار المشتري' } },
    ]);
    const taken = await call('POST', buyerIn, `/offers/${String(made.body['id'])}/accept`);
    expect(taken.body).toMatchObject({ totalCents: 8000 });
    const order = await call('GET', buyerIn, `/orders/${String(taken.body['orderId'])}`);
    expect(order.body).toMatchObject({ state: 'awaiting_payment', totalCents: 8000 });
    expect((await call('GET', buyerIn, `/requests/${id}`)).body).toMatchObject({
      state: 'fulfilled',
      offers: 0,
    });
  });

  test('is listed while it is open, and gone for others once withdrawn', async () => {
    const id = await publish();
    const ids = async (): Promise<unknown[]> => {
      const { body } = await call('GET', {}, '/requests');
      return (body['requests'] as { id: string }[]).map((entry) => entry.id);
    };
    expect(await ids()).toContain(id);
    expect((await call('POST', buyerIn, `/requests/${id}/withdraw`)).body).toMatchObject({
      state: 'withdrawn',
    });
    expect(await ids()).not.toContain(id);
    expect((await call('GET', strangerIn, `/requests/${id}`)).status).toBe(404);
  });

  test.each([
    ['POST', '/withdraw', undefined],
    ['POST', '/remove', { reason: 'مكرر' }],
  ] as const)('is not for strangers: %s %s', async (method, step, payload) => {
    const id = await publish();
    const { status, body } = await call(method, strangerIn, `/requests/${id}${step}`, payload);
    expect([status, body['code']]).toEqual([403, 'FORBIDDEN']);
  });

  test.each([
    ['a negative price', { ...offer, cents: -5 }, 400],
    ['no text', { ...offer, text: '  ' }, 400],
    ['another currency', { ...offer, currency: 'EUR' }, 400],
  ])('refuses an offer with %s and keeps none', async (_what, payload, status) => {
    const id = await publish();
    expect((await call('POST', sellerIn, `/requests/${id}/offers`, payload)).status).toBe(status);
    expect((await call('GET', buyerIn, `/requests/${id}/offers`)).body).toEqual({ offers: [] });
  });
});

describe('messages over HTTP', () => {
  test('go to the seller of a listing and back, and contact details are refused with the reason', async () => {
    const { externalId: listing } = await listedService(market, seller);
    const sent = await call('POST', buyerIn, '/messages', { to: { listing }, text: 'هل تعمل يوم الجمعة؟' });
    expect(sent.status).toBe(201);
    const conversation = String(sent.body['conversation']);
    const refused = await call('POST', sellerIn, '/messages', {
      to: { conversation },
      text: 'واتساب: 0551234567',
    });
    expect([refused.status, refused.body['code']]).toEqual([400, 'CONTACT_DETAILS_FOUND']);
    await call('POST', sellerIn, '/messages', { to: { conversation }, text: 'نعم' });
    const { body } = await call('GET', buyerIn, `/conversations/${conversation}/messages`);
    expect(body['messages']).toMatchObject([{ author: 'buyer' }, { author: 'seller', text: 'نعم' }]);
    expect((await call('GET', sellerIn, '/conversations')).body['conversations']).toMatchObject([
      { id: conversation, side: 'seller' },
    ]);
    expect(
      (await call('POST', buyerIn, `/conversations/${conversation}/read`)).body['conversations'],
    ).toMatchObject([{ unread: 0 }]);
  });

  test('are for those who are signed in', async () => {
    const { status } = await call('GET', {}, '/conversations');
    expect(status).toBe(401);
  });
});
