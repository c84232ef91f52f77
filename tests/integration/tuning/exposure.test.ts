import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createApiKey } from '../../../src/api/auth.js';
import { applyBatch } from '../../../src/api/apply-batch.js';
import { exposureResponse } from '../../../src/api/contracts/ranking-exposure.js';
import { fixedClock } from '../../../src/platform/clock.js';
import type { HitDebug, SearchResult } from '../../../src/search/types.js';
import { countExposure, exposureReport } from '../../../src/tuning/exposure/index.js';
import { authorization, now, testApp } from '../api/support.js';
import { testDatabase, testSearch } from '../../support/index.js';

/** Sixty sellers with a logo each, known for a year; twenty more who came last week; and one with many listings. */
const database = await testDatabase();
const { db } = database;
const clock = fixedClock(now);
const DAY = 86_400_000;
const logo = (id: string, sellerId: string, ageDays: number, more = {}): Record<string, unknown> => ({
  type: 'listing',
  id,
  sellerId,
  categoryId: 'design',
  title: 'تصميم شعار',
  tags: ['شعار', `وسم ${id}`],
  status: 'published',
  createdAt: new Date(now.getTime() - ageDays * DAY).toISOString(),
  ...more,
});
const known = Array.from({ length: 60 }, (_, index) => `known-${index}`);
const fresh = Array.from({ length: 20 }, (_, index) => `fresh-${index}`);
await applyBatch(db, clock, [
  { type: 'category', id: 'design', name: 'تصميم' },
  ...[...known, ...fresh, 'many'].map((id) => ({ type: 'seller', id, displayName: id })),
  ...known.map((id) => logo(id, id, 400, { history: { orders: 80, reviews: 60, ratingMean: 4.8 } })),
  ...fresh.map((id) => logo(id, id, 7)),
  ...['a', 'b', 'c', 'd', 'e'].map((id) =>
    logo(`many-${id}`, 'many', 500, {
      title: `تصميم شعار ${id === 'a' || id === 'b' ? '' : id}`,
      history: { orders: 400, reviews: 300, ratingMean: 5 },
    }),
  ),
]);
const { search } = await testSearch(database, clock);
const { app, eventLog } = await testApp(db, { search });
const product = authorization(await createApiKey(db, { role: 'product', label: 'product team' }));

async function ask(
  more = '',
): Promise<Pick<SearchResult, 'queryId' | 'hits' | 'cursor'> & { debug?: readonly HitDebug[] }> {
  const response = await app.inject({
    url: `/v1/search?q=${encodeURIComponent('تصميم شعار')}${more}`,
    headers: product,
  });
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}

const idsOf = ({ hits }: Pick<SearchResult, 'hits'>): string[] => hits.map(({ id }) => id);

beforeAll(async () => {
  await search.newcomers.refresh();
});

test('new listings get their share of the first page, the same at every reload', async () => {
  const first = await ask();
  expect(idsOf(first).filter((id) => id.startsWith('fresh'))).toHaveLength(4);
  expect(idsOf(await ask())).toEqual(idsOf(first));
});

test('another day another draw', async () => {
  const drawn = new Set<string>();
  for (let day = 1; day <= 8; day += 1) {
    clock.set(new Date(now.getTime() - day * DAY + DAY / 2));
    for (const id of idsOf(await ask())) if (id.startsWith('fresh')) drawn.add(id);
  }
  clock.set(now);
  expect(drawn.size).toBeGreaterThan(3);
});

test('no page but the last has more than three listings of a seller, one of two with the same title is folded, nobody is lost', async () => {
  const seen: string[] = [];
  let page = await ask();
  expect(page.hits.find(({ seller }) => seller.id === 'many')).toBeDefined();
  expect(page.hits.some(({ foldedOfSeller }) => foldedOfSeller === 1)).toBe(true);
  for (;;) {
    seen.push(...idsOf(page));
    if (page.cursor === null) break;
    const ofMany = page.hits.filter(({ seller }) => seller.id === 'many');
    expect(ofMany.length).toBeLessThanOrEqual(3);
    page = await ask(`&cursor=${page.cursor}`);
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect([...seen].sort()).toEqual(
    [...known, ...fresh, ...['a', 'b', 'c', 'd', 'e'].map((id) => `many-${id}`)].sort(),
  );
});

test('the debug view tells where the score alone would have put a listing', async () => {
  const { hits, debug } = await ask('&debug=1');
  const explored = hits.find(({ id }) => id.startsWith('fresh'));
  const organic = debug?.find(({ id }) => id === explored?.id)?.organicPosition;
  expect(organic).toBeGreaterThan(20);
});

test('what was shown and clicked is counted once, with what exploration spent', async () => {
  const [one, other] = [await ask(), await ask()];
  const explored = idsOf(one).find((id) => id.startsWith('fresh'));
  await eventLog.flush();
  const click = (id: string | undefined, queryId: string): Record<string, unknown> => ({
    id: randomUUID(),
    type: 'click',
    occurredAt: now.toISOString(),
    listingId: id,
    queryId,
  });
  const events = [
    click(explored, one.queryId),
    click(explored, one.queryId),
    click('known-0', randomUUID()),
    click(explored, other.queryId),
  ];
  const sent = await app.inject({ method: 'POST', url: '/v1/events', headers: product, payload: { events } });
  expect(sent.json()).toMatchObject({ accepted: 4 });
  const counted = new Date(now.getTime() + 240_000);
  await Promise.all([countExposure(db, counted), countExposure(db, counted)]);
  await countExposure(db, counted);
  const after = await exposureReport(db, counted, 7);
  expect(after.total.clicks).toBe(2);
  expect(after.total.newClicks).toBe(2);
  expect(after.total.explored / after.total.firstPage).toBeCloseTo(0.2, 1);
  expect(after.total.newNow).toBe(20);
  expect(after.gini).toBeGreaterThan(0.3);
});

test('the report is for the product team', async () => {
  const response = await app.inject({ url: '/v1/ranking/exposure', headers: product });
  const report = exposureResponse.strict().parse(response.json());
  expect(report.budget).toBe(0.2);
  expect(report.categories[0]).toMatchObject({ id: 'design', name: 'تصميم', listings: 85 });
  expect((await app.inject({ url: '/v1/ranking/exposure' })).statusCode).toBe(401);
});

test('a listing that was seen often enough is no longer explored', async () => {
  await db
    .insertInto('listing_exposure')
    .columns(['day', 'listing_id', 'shown'])
    .expression((select) =>
      select
        .selectFrom('listing')
        .select(({ val, ref }) => [
          val(new Date('2026-10-01')).as('day'),
          ref('id').as('listing_id'),
          val(200).as('shown'),
        ])
        .where('external_id', 'like', 'fresh-%'),
    )
    .execute();
  await search.newcomers.refresh();
  expect(idsOf(await ask()).filter((id) => id.startsWith('fresh'))).toEqual([]);
});
