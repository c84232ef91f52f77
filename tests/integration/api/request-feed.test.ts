/** The feed of requests over HTTP, and how a seller hears of them. */
import { expect, test } from 'vitest';
import { createApiKey } from '../../../src/api/auth.js';
import { createCore, transact, type Actor } from '../../../src/marketplace/core/index.js';
import { openSession } from '../../../src/marketplace/people/sessions.js';
import { publishRequest } from '../../../src/marketplace/requests/index.js';
import { notifyOfRequests } from '../../../src/matching/notices/index.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { testDatabase, testMarket } from '../../support/index.js';
import { listedService } from '../marketplace/orders/support.js';
import { authorization, now, testApp } from './support.js';

const { db } = await testDatabase();
const { app } = await testApp(db);
const market = testMarket(db);
const core = createCore(db, fixedClock(now));

const signIn = async ({ accountId }: Actor & { readonly accountId: number }) => {
  const { accessToken } = await transact(core, (work) => openSession(work, accountId));
  return { ...authorization(accessToken), 'accept-language': 'ar' };
};

const seller = await market.seller();
const sellerIn = await signIn(seller);
const { externalId: listingId, id } = await listedService(market, seller);
const buyer = await market.buyer();
const buyerIn = await signIn(buyer);

test('a seller finds the requests that suit them, with why and with what', async () => {
  const request = await transact(core, (work) =>
    publishRequest(work, buyer, { title: 'أحتاج إلى شعار', budgetCents: 3000 }),
  );
  const reasons = ['الميزانية ضمن أسعارك.'];
  await notifyOfRequests({
    core,
    match: () => Promise.resolve([{ sellerId: seller.sellerId, listingId: id, score: 0.8, reasons }]),
    onError: (error) => {
      throw error;
    },
  });
  const answer = await app.inject({ url: '/v1/me/request-feed', headers: sellerIn });
  expect(answer.json()).toEqual({
    requests: [
      {
        id: request,
        title: 'أحتاج إلى شعار',
        description: null,
        categoryId: null,
        budgetCents: 3000,
        deadlineAt: null,
        createdAt: now.toISOString(),
        offers: 0,
        listingId,
        reasons,
      },
    ],
  });
  const second = await app.inject({ url: '/v1/me/request-feed?offset=1', headers: sellerIn });
  expect(second.json()).toEqual({ requests: [] });
});

test('a seller chooses how to hear of requests; who sells nothing has nothing to choose', async () => {
  const url = '/v1/me/request-notices';
  expect((await app.inject({ url, headers: sellerIn })).json()).toEqual({ notices: 'now', letters: false });
  const payload = { notices: 'daily', letters: true };
  expect((await app.inject({ method: 'PUT', url, headers: sellerIn, payload })).json()).toEqual(payload);
  expect((await app.inject({ url, headers: sellerIn })).json()).toEqual(payload);
  const wrong = await app.inject({
    method: 'PUT',
    url,
    headers: sellerIn,
    payload: { notices: 'hourly', letters: true },
  });
  expect(wrong.json()).toMatchObject({ code: 'VALIDATION_FAILED' });
  for (const path of [url, '/v1/me/request-feed']) {
    expect((await app.inject({ url: path, headers: buyerIn })).json()).toMatchObject({ code: 'FORBIDDEN' });
    expect((await app.inject({ url: path })).json()).toMatchObject({ code: 'UNAUTHENTICATED' });
  }
});

test('the product team sees how notices are spread, nobody else does', async () => {
  const url = '/v1/requests/notices/exposure?days=7';
  const product = authorization(await createApiKey(db, { role: 'product', label: 'weights' }));
  expect((await app.inject({ url, headers: product })).json()).toEqual({
    notices: 1,
    sellers: 1,
    told: 1,
    gini: 0,
  });
  expect((await app.inject({ url, headers: sellerIn })).statusCode).toBe(403);
});
