import { expect, test } from 'vitest';
import { createApiKey } from '../../../src/api/auth.js';
import { explanationResponse } from '../../../src/api/contracts/explanation.js';
import { similarResponse } from '../../../src/api/contracts/listings.js';
import { searchResponse, type SearchResponse } from '../../../src/api/contracts/search.js';
import { suggestResponse } from '../../../src/api/contracts/suggest.js';
import { applyBatch } from '../../../src/api/apply-batch.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { testDatabase, testSearch } from '../../support/index.js';
import { authorization, now, smallMarketplace, testApp } from './support.js';

const database = await testDatabase();
const { db } = database;
const clock = fixedClock(now);
await smallMarketplace(db);
await applyBatch(
  db,
  clock,
  Array.from({ length: 5 }, (_, index) => ({
    type: 'listing',
    id: `logo-${index + 2}`,
    sellerId: 'omar',
    categoryId: 'design/logo',
    title: `تصميم شعار لمتجرك ${index + 2} مع ملفات المصدر`,
    tags: ['شعار'],
    status: 'published',
  })),
);
let looks = 0;
/** A minute later at every look: whoever looks twice in one request sees two times. */
const hurrying = { now: () => new Date(now.getTime() + 60_000 * (looks += 1)) };
const { search } = await testSearch(database, hurrying);
const { app, eventLog, metrics } = await testApp(db, { search });

const product = authorization(await createApiKey(db, { role: 'product', label: 'product team' }));
const seller = authorization(await createApiKey(db, { role: 'seller', label: 'salma', sellerId: 'salma' }));
const logo = encodeURIComponent('شعار');

async function ask(query: string, headers = {}): Promise<SearchResponse> {
  const response = await app.inject({ url: `/v1/search?${query}`, headers });
  expect(response.statusCode, response.body).toBe(200);
  return searchResponse.strict().parse(response.json());
}

test('a search is answered in the shape of the contract', async () => {
  const answer = await ask(`q=${logo}`);
  expect(answer.match).toBe('exact');
  expect(answer.hits).toHaveLength(6);
  expect(answer.hits.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(answer.hits.find(({ id }) => id === 'logo-1')).toMatchObject({
    title: 'سأصمم شعاراً احترافياً لمشروعك بثلاثة نماذج',
    titleHighlighted: expect.stringContaining('<mark>شعاراً</mark>') as string,
    seller: { id: 'salma', displayName: 'سلمى', level: 'distinguished' },
    categoryId: 'design/logo',
    basePriceCents: 1000,
    deliveryDays: 3,
    rating: { mean: 4.5, count: 2 },
  });
  expect(answer.debug).toBeUndefined();
});

test('the answer carries nothing of the inside', async () => {
  const { body } = await app.inject({ url: `/v1/search?q=${logo}` });
  for (const inside of ['served', 'debug', 'score', 'generationId', 'listingId'])
    expect(body).not.toContain(`"${inside}"`);
});

test('filters of the address reach the search', async () => {
  const ids = async (query: string): Promise<string[]> => (await ask(query)).hits.map(({ id }) => id);
  expect(await ids(`q=${logo}&levelMin=distinguished`)).toEqual(['logo-1']);
  expect(await ids(`q=${logo}&priceMax=${encodeURIComponent('١٠٠٠')}`)).toEqual(['logo-1']);
  expect(await ids('category=audio')).toEqual(['voice-1']);
  expect(await ids('category=design')).toHaveLength(6);
});

test('pages neither repeat nor skip, and each is recorded as it was shown', async () => {
  const first = await ask(`q=${logo}&limit=4`);
  const second = await ask(`q=${logo}&limit=4&cursor=${first.cursor ?? ''}`);
  expect(second.queryId).toBe(first.queryId);
  expect(second.cursor).toBeNull();
  const shown = [...first.hits, ...second.hits];
  expect(new Set(shown.map(({ id }) => id)).size).toBe(6);
  await eventLog.flush();
  const pages = await db
    .selectFrom('served_page')
    .selectAll()
    .where('query_id', '=', first.queryId)
    .orderBy('page')
    .execute();
  expect(pages).toMatchObject([
    { page: 1, query: 'شعار', match: 'exact', served_at: now, request: { limit: 4, sort: 'relevance' } },
    { page: 2, query: 'شعار', match: 'exact', served_at: now },
  ]);
  const ids = await db.selectFrom('listing').select(['id', 'external_id']).execute();
  const external = new Map(ids.map((row) => [row.id, row.external_id]));
  const entries = pages.flatMap((page) => page.entries);
  expect(entries.map(({ listingId, position }) => [external.get(listingId), position])).toEqual(
    shown.map(({ id, position }) => [id, position]),
  );
  expect(pages.every((page) => page.generation_id > 0 && page.profile_version !== '')).toBe(true);
});

test('the product team sees scores and contributions that sum to them', async () => {
  const { debug, hits } = await ask(`q=${logo}&debug=1`, product);
  expect(debug?.map(({ id }) => id)).toEqual(hits.map(({ id }) => id));
  for (const { score, contributions } of debug ?? []) {
    expect(contributions.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score);
  }
});

test.each(['xyz', '%00', '-----'])('the cursor %s is refused', async (cursor) => {
  const response = await app.inject({ url: `/v1/search?q=${logo}&cursor=${cursor}` });
  expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([400, 'CURSOR_INVALID']);
});

test.each([
  ['half a surrogate pair', '%ED%A0%80'],
  ['a broken escape', '%E0%A4%A'],
  ['NUL', '%00'],
  ['marks of direction', '%E2%80%AE%E2%80%8F'],
  ['something like SQL', "'%20or%201=1;--"],
  ['something like a filter of the engine', '%22%20OR%20price%20EXISTS'],
  ['a text of 500 characters', encodeURIComponent('ش '.repeat(250))],
])('%s is searched as any other text', async (_name, text) => {
  const { queryId } = await ask(`q=${text}`);
  await eventLog.flush();
  const row = await db
    .selectFrom('served_page')
    .select('page')
    .where('query_id', '=', queryId)
    .executeTakeFirst();
  expect(row).toEqual({ page: 1 });
});

test('suggestions complete what is typed', async () => {
  const response = await app.inject({ url: `/v1/suggest?q=${encodeURIComponent('شعا')}` });
  expect(response.statusCode).toBe(200);
  suggestResponse.strict().parse(response.json());
});

test('similar listings leave out the listing itself', async () => {
  const response = await app.inject({ url: '/v1/listings/logo-2/similar?limit=3' });
  const { hits } = similarResponse.strict().parse(response.json());
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.length).toBeLessThanOrEqual(3);
  expect(hits.map(({ id }) => id)).not.toContain('logo-2');
  expect((await app.inject({ url: '/v1/listings/none/similar' })).statusCode).toBe(404);
});

test.each([
  ['its seller', seller],
  ['the product team', product],
])('%s learns why a listing stands where it does', async (_name, headers) => {
  const response = await app.inject({ url: `/v1/listings/logo-1/explanation?q=${logo}`, headers });
  expect(response.statusCode).toBe(200);
  const { rank, score, contributions } = explanationResponse.strict().parse(response.json());
  expect(rank).toBeGreaterThan(0);
  expect(contributions.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score);
  for (const { sentence } of contributions) expect(sentence).toMatch(/\p{Script=Arabic}/u);
});

test('searches are counted by how they matched', async () => {
  const count = async (): Promise<number> =>
    (await metrics.searches.get()).values.find(({ labels }) => labels.match === 'exact')?.value ?? 0;
  const before = await count();
  await ask(`q=${logo}`);
  expect(await count()).toBe(before + 1);
});
