/** Sorts by price, date, delivery or rating order what answers the words: they never bring up what does not. */
import { expect, test } from 'vitest';
import { applyBatch } from '../../../src/api/apply-batch.js';
import { fixedClock } from '../../../src/platform/clock.js';
import type { SearchRequest, SearchResult, SortKey } from '../../../src/search/types.js';
import { testDatabase, testSearch } from '../../support/index.js';
import { smallMarketplace } from '../api/support.js';

const database = await testDatabase();
const { db } = database;
const clock = fixedClock(new Date('2026-11-21T10:00:00Z'));
await smallMarketplace(db);

const COUNT = 320;
const logos = Array.from({ length: COUNT }, (_, index) => ({
  type: 'listing',
  id: `logo-${String(index + 10)}`,
  sellerId: index % 2 === 0 ? 'omar' : 'salma',
  categoryId: 'design/logo',
  title: 'تصميم شعار لمتجرك مع ملفات المصدر',
  tags: ['شعار'],
  basePriceCents: 1000 + 500 * (index % 7),
  deliveryDays: 1 + (index % 9),
  status: 'published',
  createdAt: new Date(Date.UTC(2026, 0, 1 + (index % 200))).toISOString(),
}));
/** Cheaper, newer, faster and better rated than all of them, and no answer. */
const stranger = {
  type: 'listing',
  id: 'stranger',
  sellerId: 'omar',
  categoryId: 'audio',
  title: 'تصميم غلاف كتاب',
  tags: ['غلاف'],
  basePriceCents: 500,
  deliveryDays: 1,
  status: 'published',
  createdAt: '2026-11-20T00:00:00Z',
  history: { orders: 900, reviews: 900, ratingMean: 5 },
};
await applyBatch(db, clock, [...logos.slice(0, 200), stranger]);
await applyBatch(db, clock, logos.slice(200));
const { search: service } = await testSearch(database, clock);

const ask = (text: string, sort: SortKey, more: Partial<SearchRequest> = {}): Promise<SearchResult> =>
  service.search({ text, sort, limit: 100, filters: {}, ...more });

async function whole(text: string, sort: SortKey): Promise<SearchResult['hits']> {
  const hits: SearchResult['hits'][number][] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page: SearchResult = await ask(text, sort, { cursor });
    hits.push(...page.hits);
    ({ cursor } = page);
  }
  return hits;
}

test.each(['price', 'newest', 'delivery', 'rating'] as const)(
  'by %s, what does not hold every word is not in the list, however well it would stand',
  async (sort) => {
    expect((await ask('تصميم', sort)).hits[0]?.id).toBe('stranger');
    const { hits, sorting } = await ask('تصميم شعار', sort);
    expect(hits.map(({ id }) => id)).not.toContain('stranger');
    expect(sorting).toMatchObject({ asked: sort, by: sort, keeps: 'everyWord' });
  },
);

test('the order is the one asked for, and the list tells how many are beyond its end, on every page', async () => {
  const first = await ask('تصميم شعار', 'price');
  expect(first.sorting.beyond).toBe(first.estimatedTotal - 300);
  expect(first.sorting.beyond).toBeGreaterThan(0);
  const second = await ask('تصميم شعار', 'price', { cursor: first.cursor ?? '' });
  expect(second.sorting).toEqual(first.sorting);
  const hits = await whole('تصميم شعار', 'price');
  expect(hits).toHaveLength(300);
  const prices = hits.map(({ basePriceCents }) => basePriceCents ?? 0);
  expect(prices).toEqual([...prices].sort((a, b) => a - b));
});

test('where nothing holds every word the list is by relevance, and says so', async () => {
  const { sorting, hits } = await ask('شعار غلاف', 'price');
  expect(hits.length).toBeGreaterThan(0);
  expect(sorting).toEqual({ asked: 'price', by: 'relevance', keeps: 'relevanceFloor', beyond: 0 });
});

test('without words a sorted list is held to nothing but the filters', async () => {
  const { sorting, hits } = await ask('', 'price');
  expect(sorting).toMatchObject({ by: 'price', keeps: 'filters' });
  expect(hits[0]?.id).toBe('stranger');
  const dearer = await ask('', 'price', { filters: { category: 'audio', ratingMin: 4.9 } });
  expect(dearer.hits.map(({ id }) => id)).toEqual(['stranger']);
});
