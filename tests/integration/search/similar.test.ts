/** What is like a listing: the same work in the same category at a like price, by several sellers. */
import { expect, test } from 'vitest';
import { indexedMarket } from '../recommendation/support.js';

const { search, bring, index } = await indexedMarket();

const logo = (id: string, sellerId: string, change: Readonly<Record<string, unknown>> = {}) => ({
  ...{
    type: 'listing',
    id,
    sellerId,
    categoryId: 'logo',
    title: 'تصميم شعار',
    tags: [],
    status: 'published',
  },
  ...{ basePriceCents: 1000, ...change },
});

await bring(
  { type: 'category', id: 'design', name: 'تصميم' },
  { type: 'category', id: 'logo', name: 'شعارات', parentId: 'design' },
  { type: 'category', id: 'cover', name: 'أغلفة', parentId: 'design' },
  { type: 'category', id: 'video', name: 'فيديو' },
  ...['one', 'many', 'dear', 'near', 'far'].map((id) => ({ type: 'seller', id, displayName: id })),
  logo('this', 'one'),
  ...[1, 2, 3, 4].map((number) => logo(`many-${number}`, 'many')),
  logo('dear', 'dear', { basePriceCents: 40_000 }),
  logo('near', 'near', { categoryId: 'cover' }),
  logo('far', 'far', { categoryId: 'video' }),
);
await index();

test('category and price decide among equals, and no seller fills the list', async () => {
  const found = (await search.similar('this', 10)).map(({ id }) => id);
  expect(found.slice(0, 2)).toEqual(['many-1', 'many-2']);
  expect(found.filter((id) => id.startsWith('many'))).toHaveLength(2);
  expect(found.indexOf('near')).toBeLessThan(found.indexOf('far'));
  expect(found.indexOf('dear')).toBeGreaterThan(1);
  expect(found).not.toContain('this');
});
