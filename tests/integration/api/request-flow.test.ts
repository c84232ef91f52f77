/** A search that finds nothing becomes a request that finds its sellers: over HTTP, on the engine and the database. */
import { describe, expect, test } from 'vitest';
import { applyBatch } from '../../../src/api/apply-batch.js';
import { createCore, transact, type Actor } from '../../../src/marketplace/core/index.js';
import { openSession } from '../../../src/marketplace/people/sessions.js';
import { openMatching } from '../../../src/matching/index.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { testDatabase, testSearch, testMarket } from '../../support/index.js';
import { authorization, now, smallMarketplace, testApp } from './support.js';

const database = await testDatabase();
const { db } = database;
const clock = fixedClock(now);
await smallMarketplace(db);
await applyBatch(
  db,
  clock,
  Array.from({ length: 6 }, (_, index) => ({
    type: 'listing',
    id: `voice-${index + 2}`,
    sellerId: index % 2 === 0 ? 'omar' : 'salma',
    categoryId: index % 2 === 0 ? 'audio' : 'design/logo',
    title: index % 2 === 0 ? `تعليق صوتي للإعلانات رقم ${index}` : `تصميم شعار للمتاجر رقم ${index}`,
    tags: [],
    basePriceCents: 1000,
    deliveryDays: 2,
    status: 'published',
  })),
);
const { search, engine } = await testSearch(database, clock);
const { app } = await testApp(db, { search, matching: openMatching({ db, engine, clock, ...search }) });

const core = createCore(db, clock);
const market = testMarket(db);
const signIn = async ({ accountId }: Actor & { readonly accountId: number }) => {
  const { accessToken } = await transact(core, (work) => openSession(work, accountId));
  return authorization(accessToken);
};
const buyerIn = await signIn(await market.buyer());
const strangerIn = await signIn(await market.buyer('غريب'));

/** What the answers of these routes hold, each its part. */
interface Body {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly hits: readonly object[];
  readonly needs: readonly { readonly text: string }[];
  readonly matches: readonly { readonly sellerId: string; readonly reasons: readonly string[] }[];
  readonly requests: readonly object[];
}
const call = async (method: 'GET' | 'POST', url: string, headers: object, payload?: object) => {
  const answer = await app.inject({
    method,
    url: `/v1${url}`,
    headers: { ...headers },
    ...(payload && { payload }),
  });
  return { status: answer.statusCode, body: answer.json<Body>() };
};

const voice = { title: 'أحتاج إلى تعليق صوتي لإعلان شعار شركتي', budgetCents: 2000 };

describe('a search that finds nothing', () => {
  test('becomes a request that is understood, corrected, published, and finds its sellers', async () => {
    const filtered = new URLSearchParams({ q: 'تعليق صوتي', priceMax: '500' });
    const { body: found } = await call('GET', `/search?${filtered.toString()}`, {});
    expect(found.hits).toEqual([]);

    const understood = await call('POST', '/requests/understand', {}, voice);
    const needs = understood.body.needs.map(({ text }) => text);
    expect(needs).toEqual(expect.arrayContaining(['تعليق', 'صوتي', 'شعار']));
    expect(understood.body).toMatchObject({ budgetCents: 2000 });

    const corrections = { needs: ['تعليق', 'صوتي'], categories: ['audio'] };
    const published = await call('POST', '/requests', buyerIn, { ...voice, corrections });
    expect(published.status).toBe(201);
    const { id } = published.body;

    const kept = await call('GET', `/requests/${id}/understanding`, buyerIn);
    expect(kept.body.needs.map(({ text }) => text)).toEqual(['تعليق', 'صوتي']);

    const { body } = await call('GET', `/requests/${id}/matches`, buyerIn);
    expect(body.matches[0]?.sellerId).toBe('omar');
    for (const { reasons } of body.matches) {
      for (const reason of reasons) expect(reason).toMatch(/\p{Script=Arabic}/u);
    }
  });

  test('shows a visitor who could do it, without scores, and keeps what they asked for', async () => {
    const { status, body } = await call('POST', '/requests/matches', {}, voice);
    expect(status).toBe(200);
    expect(body.matches.map(({ sellerId }) => sellerId)).toContain('omar');
    expect(body.matches[0]).not.toHaveProperty('score');
    const kept = await call('POST', '/requests', {}, { ...voice, corrections: { tools: [] } });
    expect(kept.status).toBe(201);
    expect((await call('GET', `/requests/${kept.body.id}/matches`, {})).status).toBe(401);
  });

  test('leaves nothing published where a corrected category is not known', async () => {
    const before = await call('GET', '/me/requests', buyerIn);
    const refused = await call('POST', '/requests', buyerIn, {
      ...voice,
      corrections: { categories: ['nowhere'] },
    });
    expect(refused.body.code).toBe('CATEGORY_UNKNOWN');
    expect((await call('GET', '/me/requests', buyerIn)).body).toEqual(before.body);
  });

  test.each([
    ['a blank title', { title: '  ' }],
    ['a title of one letter', { title: 'س' }],
    ['a text of 100 kB', { title: 'تعليق صوتي', description: 'ا'.repeat(100_000) }],
    ['a budget of nothing', { title: 'تعليق صوتي', budgetCents: 0 }],
  ])('is refused in Arabic with %s', async (_what, payload) => {
    const headers = { 'accept-language': 'ar' };
    const { status, body } = await call('POST', '/requests/matches', headers, payload);
    expect(status).toBe(400);
    expect(body.title).toMatch(/\p{Script=Arabic}/u);
  });
});

describe("one's own requests", () => {
  test('are listed with what became of them, and are known as own', async () => {
    const { body } = await call('POST', '/requests', strangerIn, voice);
    await call('POST', `/requests/${body.id}/withdraw`, strangerIn);
    const second = await call('POST', '/requests', strangerIn, voice);
    const own = await call('GET', '/me/requests', strangerIn);
    expect(own.body.requests).toMatchObject([
      { id: second.body.id, state: 'open', mine: true },
      { id: body.id, state: 'withdrawn', mine: true },
    ]);
    const older = await call('GET', `/me/requests?before=${second.body.id}`, strangerIn);
    expect(older.body.requests).toMatchObject([{ id: body.id }]);
    expect((await call('GET', `/requests/${second.body.id}`, buyerIn)).body).toMatchObject({ mine: false });
    expect((await call('GET', '/me/requests', {})).status).toBe(401);
  });
});
