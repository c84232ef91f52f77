/** Matches, understanding and offers of a request over HTTP: who may see what, corrections, and bad input. */
import { describe, expect, test } from 'vitest';
import { createApiKey } from '../../../src/api/auth.js';
import { createCore, transact, type Actor } from '../../../src/marketplace/core/index.js';
import { openSession } from '../../../src/marketplace/people/sessions.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { testDatabase, testMarket } from '../../support/index.js';
import { matchingOver, tradeRecords } from '../matching/support.js';
import { authorization, now, testApp } from './support.js';

const database = await testDatabase();
const { db } = database;
const clock = fixedClock(now);
const matching = await matchingOver(database, clock, tradeRecords());
const { app } = await testApp(db, { matching });
const market = testMarket(db);
const core = createCore(db, clock);

type Headers = Record<string, string>;
const signIn = async ({ accountId }: Actor & { readonly accountId: number }): Promise<Headers> => {
  const { accessToken } = await transact(core, (work) => openSession(work, accountId));
  return authorization(accessToken);
};
const call = async (method: 'GET' | 'POST' | 'PUT', headers: Headers, url: string, payload?: object) => {
  const { statusCode, json } = await app.inject({
    method,
    url: `/v1${url}`,
    headers: { 'accept-language': 'ar', ...headers },
    ...(payload && { payload }),
  });
  return { status: statusCode, body: json<Record<string, unknown>>() };
};

const [buyerIn, strangerIn] = [await signIn(await market.buyer()), await signIn(await market.buyer())];
const keyOf = async (role: 'product' | 'service'): Promise<Headers> =>
  authorization(await createApiKey(db, { role, label: role }));
const publish = async (request: object): Promise<string> =>
  String((await call('POST', buyerIn, '/requests', request)).body['id']);

interface MatchBody {
  readonly sellerId: string;
  readonly listingId: string;
  readonly categoryId: string;
  readonly score: number;
  readonly reasons: readonly string[];
}
const matchesOf = async (id: string, headers = buyerIn): Promise<MatchBody[]> =>
  (await call('GET', headers, `/requests/${id}/matches`)).body['matches'] as MatchBody[];

describe('matches over HTTP', () => {
  test('are the sellers of the trade, with reasons, for the buyer and for keys', async () => {
    const id = await publish({ title: 'السلام عليكم محتاج لوجو لمطاعم' });
    const matches = await matchesOf(id);
    expect(matches).toHaveLength(10);
    for (const match of matches) {
      expect(match.categoryId).toBe('design/logo');
      expect(match.reasons.length).toBeGreaterThan(0);
      expect(Math.round(match.score * 100)).toBeCloseTo(match.score * 100, 9);
    }
    expect(await matchesOf(id, await keyOf('product'))).toEqual(matches);
    expect(await matchesOf(id, await keyOf('service'))).toEqual(matches);
  });

  test('are not for others', async () => {
    const id = await publish({ title: 'محتاج لوجو لمطاعم' });
    expect((await call('GET', strangerIn, `/requests/${id}/matches`)).status).toBe(403);
    expect((await call('GET', {}, `/requests/${id}/matches`)).status).toBe(401);
    expect((await call('GET', buyerIn, '/requests/none/matches')).body).toMatchObject({
      code: 'REQUEST_UNKNOWN',
    });
    expect((await call('PUT', strangerIn, `/requests/${id}/understanding`, { needs: ['صوت'] })).status).toBe(
      403,
    );
  });

  test('heed what the buyer corrects', async () => {
    const id = await publish({ title: 'محتاج لوجو لمطاعم' });
    const corrected = await call('PUT', buyerIn, `/requests/${id}/understanding`, {
      categories: ['audio/voice'],
      needs: ['تعليق صوتي'],
      budgetCents: 5000,
    });
    expect(corrected.body).toMatchObject({
      budgetCents: 5000,
      categories: [{ id: 'audio/voice' }],
    });
    expect((await matchesOf(id))[0]?.categoryId).toBe('audio/voice');
    const { body } = await call('GET', buyerIn, `/requests/${id}/understanding`);
    expect(body).toEqual(corrected.body);
    const refused = await call('PUT', buyerIn, `/requests/${id}/understanding`, { categories: ['nowhere'] });
    expect(refused.body).toMatchObject({ code: 'CATEGORY_UNKNOWN' });
  });
});

test('a text is understood before it is published', async () => {
  const { body } = await call('POST', {}, '/requests/understand', {
    title: 'السلام عليكم، عايز حد شاطر يعمل 3 تصاميم لوجو بالفوتوشوب',
    description: 'الميزانية بحدود 30 دولار والتسليم خلال 3 أيام وشكراً لكم',
  });
  expect(body).toMatchObject({
    budgetCents: 3000,
    deliveryDays: 3,
    tools: ['photoshop'],
    quantities: [{ value: 3, unit: 'design' }],
  });
  expect(body['categories']).toMatchObject([{ id: 'design/logo' }]);
  const needs = (body['needs'] as { text: string }[]).map(({ text }) => text);
  expect(needs).toContain('لوجو');
  for (const polite of ['السلام', 'عليكم', 'عايز', 'حد', 'شاطر', 'وشكراً', 'لكم'])
    expect(needs).not.toContain(polite);
});

describe('bad input', () => {
  const title = 'محتاج تصميم شعار';
  const long = 'تصميم شعار '.repeat(10_000);
  test.each([
    ['an empty title', { title: '' }, 'VALIDATION'],
    ['a title of spaces', { title: '     ' }, 'VALIDATION'],
    ['a title of 100 kB', { title: long }, 'VALIDATION'],
    ['a description of 100 kB', { title, description: long }, 'VALIDATION'],
    ['a budget of nothing', { title, budgetCents: 0 }, 'VALIDATION'],
    ['a budget below the least price', { title, budgetCents: 100 }, 'REQUEST_BUDGET_TOO_LOW'],
    ['a deadline in the past', { title, deadlineAt: '2020-01-01T00:00:00Z' }, 'REQUEST_DEADLINE_PAST'],
    ['an address inside', { title, description: 'راسلني على me@example.com' }, 'CONTACT_DETAILS_FOUND'],
    [
      'a number in words',
      { title, description: 'واتس صفر خمسة خمسة واحد اثنين ثلاثة أربعة خمسة ستة سبعة' },
      'CONTACT_DETAILS_FOUND',
    ],
  ])('%s is refused in Arabic', async (_, request, code) => {
    const { status, body } = await call('POST', buyerIn, '/requests', request);
    expect(status).toBe(400);
    expect(String(body['code'])).toContain(code);
    expect(String(body['detail'] ?? body['title'])).toMatch(/[\u0600-\u06FF]{3,} [\u0600-\u06FF]{2,}/u);
  });

  test.each([
    ['an empty title', { title: '' }],
    ['a text of 100 kB', { title, description: long }],
    ['no corrections that are known', { title, corrections: { nonsense: true } }],
  ])('%s is not understood but refused', async (_, request) => {
    const { status } = await call('POST', {}, '/requests/understand', request);
    expect(status).toBe(400);
  });
});

describe('offers', () => {
  const text = 'أصمم شعار المطعم بثلاث أفكار مختلفة مع ملفات المصدر وتعديلات حتى ترضى عن النتيجة النهائية';

  async function offering(): Promise<{ actor: Headers; sellerId: string }> {
    const seller = await market.seller();
    const { external_id: sellerId } = await db
      .selectFrom('seller')
      .select('external_id')
      .where('id', '=', seller.sellerId)
      .executeTakeFirstOrThrow();
    return { actor: await signIn(seller), sellerId };
  }
  const ranked = async (id: string) =>
    (await call('GET', buyerIn, `/requests/${id}/offers/ranked`)).body['offers'] as {
      sellerId: string;
      warnings: { code: string; text: string }[];
    }[];

  test('stand by worth, not by who came first, and a copy is named', async () => {
    const id = await publish({ title: 'محتاج تصميم شعار لمطعم', budgetCents: 5000 });
    const [careless, careful, copier] = [await offering(), await offering(), await offering()];
    const offer = (actor: Headers, body: object) => call('POST', actor, `/requests/${id}/offers`, body);
    await offer(careless.actor, { cents: 9000, deliveryDays: 3, text: 'جاهز للعمل' });
    await offer(careful.actor, { cents: 4000, deliveryDays: 3, text });
    await offer(copier.actor, { cents: 4000, deliveryDays: 3, text: text.replace('أصمم', 'اصمم') });
    const offers = await ranked(id);
    expect(offers.map(({ sellerId }) => sellerId)).toEqual([
      careful.sellerId,
      copier.sellerId,
      careless.sellerId,
    ]);
    const codes = offers.map(({ warnings }) => warnings.map(({ code }) => code));
    expect(codes).toEqual([[], ['TEXT_OF_ANOTHER'], ['PRICE_OVER_BUDGET', 'TEXT_SHORT']]);
    expect((await call('GET', strangerIn, `/requests/${id}/offers/ranked`)).status).toBe(403);
  });

  test('are checked before they are made', async () => {
    const id = await publish({
      title: 'محتاج تصميم شعار لمطعم خلال 3 أيام',
      budgetCents: 5000,
    });
    const { actor } = await offering();
    const check = async (body: object) =>
      (await call('POST', actor, `/requests/${id}/offers/check`, body)).body['warnings'];
    const own = text
      .replace('بثلاث', 'بخمس')
      .replace('مختلفة', 'جديدة تماماً')
      .replace('المصدر', 'العمل كلها');
    expect(await check({ cents: 4000, deliveryDays: 2, text: own })).toEqual([]);
    expect(await check({ cents: 500, deliveryDays: 9, text: own })).toMatchObject([
      { code: 'PRICE_FAR_BELOW_BUDGET' },
      { code: 'LATER_THAN_ASKED' },
    ]);
    const others = 'نكتب لك مقالات حصرية متوافقة مع محركات البحث بلغة سليمة وأسلوب جذاب للقراء';
    expect(await check({ cents: 4000, deliveryDays: 2, text: others })).toMatchObject([
      { code: 'TEXT_OFF_TOPIC' },
    ]);
    expect(
      (await call('POST', {}, `/requests/${id}/offers/check`, { cents: 4000, deliveryDays: 2, text })).status,
    ).toBe(401);
  });
});
