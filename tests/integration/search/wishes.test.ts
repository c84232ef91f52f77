/** Price and delivery said in words, against a real engine: what is unknown passes, what contradicts stands behind. */
import { expect, test } from 'vitest';
import { applyBatch } from '../../../src/api/apply-batch.js';
import { fixedClock } from '../../../src/platform/clock.js';
import type { SearchRequest, SearchResult } from '../../../src/search/types.js';
import { testDatabase, testSearch } from '../../support/index.js';

const database = await testDatabase();
const { db } = database;
const clock = fixedClock(new Date('2026-11-21T10:00:00Z'));

function logo(id: string, facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const title = `تصميم شعار ${id}`;
  return {
    type: 'listing',
    id,
    sellerId: `s-${id}`,
    categoryId: 'design',
    title,
    tags: [],
    status: 'published',
    ...facts,
  };
}

const ids = ['cheap', 'dear', 'unknown', 'fast', 'slow', 'upgraded'];
await applyBatch(db, clock, [
  { type: 'category', id: 'design', name: 'تصميم' },
  ...ids.map((id) => ({ type: 'seller', id: `s-${id}`, displayName: id })),
  logo('cheap', { basePriceCents: 500 }),
  logo('dear', { basePriceCents: 5000 }),
  logo('unknown', {}),
  logo('fast', { deliveryDays: 1 }),
  logo('slow', { deliveryDays: 9 }),
  logo('upgraded', { deliveryDays: 5, upgrades: [{ title: 'أسرع', priceCents: 500, deliveryDays: 1 }] }),
]);
const { search: service } = await testSearch(database, clock);

function ask(text: string, change: Partial<SearchRequest> = {}): Promise<SearchResult> {
  return service.search({ text, limit: 20, filters: {}, sort: 'relevance', ...change });
}

async function order(text: string, change: Partial<SearchRequest> = {}): Promise<string[]> {
  return (await ask(text, change)).hits.map(({ id }) => id);
}

test('a price in words keeps what fits and what is unknown before what is dearer', async () => {
  const found = await order('تصميم شعار بعشرة دولارات');
  expect(found.at(-1)).toBe('dear');
  expect([...found].sort()).toEqual([...ids].sort());
});

test('urgency keeps what can be delivered within a day, by an upgrade too', async () => {
  const found = await order('تصميم شعار مستعجل');
  expect(found.indexOf('slow')).toBeGreaterThan(found.indexOf('fast'));
  expect(found.indexOf('slow')).toBeGreaterThan(found.indexOf('upgraded'));
  expect(found.indexOf('slow')).toBeGreaterThan(found.indexOf('unknown'));
});

test('the words of a wish are not searched, and the answer says what was understood', async () => {
  const { match, interpretation } = await ask('تصميم شعار بعشرة دولارات خلال يوم');
  expect(match).toBe('exact');
  expect(interpretation.terms.filter(({ ignored }) => ignored).map(({ surface }) => surface)).toEqual([
    'بعشرة',
    'دولارات',
    'خلال',
    'يوم',
  ]);
  expect(interpretation.wishes).toEqual([
    { kind: 'price', text: 'بعشرة دولارات', value: 1000, unit: null, start: 11, end: 24 },
    { kind: 'delivery', text: 'خلال يوم', value: 1, unit: null, start: 25, end: 33 },
  ]);
});

test('a wish that was taken away neither filters nor is searched', async () => {
  const asked = await ask('تصميم شعار بعشرة دولارات', { without: ['price'] });
  expect(asked.interpretation.wishes).toEqual([]);
  expect(asked.match).toBe('exact');
  expect(asked.hits.map(({ id }) => id)).toEqual(await order('تصميم شعار'));
});

test('a filter that the buyer set stands in the place of the wish', async () => {
  expect(await order('تصميم شعار بعشرة دولارات', { filters: { priceMax: 9000 } })).toEqual(
    await order('تصميم شعار', { filters: { priceMax: 9000 } }),
  );
});

test('an order by price keeps what fits', async () => {
  expect(await order('تصميم شعار بعشرة دولارات', { sort: 'price' })).not.toContain('dear');
});

test('a wish alone browses what fits', async () => {
  const found = await order('بعشرة دولارات');
  expect(found).toContain('cheap');
  expect(found.indexOf('dear')).toBe(found.length - 1);
});
