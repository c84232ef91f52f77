import { expect, test } from 'vitest';
import { categoriesResponse } from '../../../src/api/contracts/categories.js';
import { listingResponse } from '../../../src/api/contracts/listings.js';
import { testDatabase } from '../../support/index.js';
import { smallMarketplace, testApp } from './support.js';

const { db } = await testDatabase();
await smallMarketplace(db);
const { app } = await testApp(db);

test('a listing is answered with its seller, categories, rating and reviews, and no more', async () => {
  const response = await app.inject({ url: '/v1/listings/logo-1' });
  expect(response.statusCode).toBe(200);
  const body: unknown = response.json();
  expect(listingResponse.strict().parse(body)).toEqual(body);
  expect(body).toMatchObject({
    id: 'logo-1',
    title: 'سأصمم شعاراً احترافياً لمشروعك بثلاثة نماذج',
    categoryId: 'design/logo',
    categoryPath: [
      { id: 'design', name: 'تصميم' },
      { id: 'design/logo', name: 'تصميم شعارات' },
    ],
    seller: { id: 'salma', displayName: 'سلمى', level: 'distinguished', skills: ['فوتوشوب'] },
    basePriceCents: 1000,
    deliveryDays: 3,
    upgrades: [{ title: 'ملفات المصدر', priceCents: 1000 }],
    rating: { mean: 4.5, count: 2 },
    reviews: [
      { stars: 4, comment: null },
      { stars: 5, comment: 'عمل متقن وسريع' },
    ],
  });
  expect(response.body).not.toContain('b1');
});

test('a listing without reviews, price and delivery says so', async () => {
  const body = (await app.inject({ url: '/v1/listings/voice-1' })).json<Record<string, unknown>>();
  expect(body).toMatchObject({
    basePriceCents: null,
    deliveryDays: null,
    rating: { mean: null, count: 0 },
    reviews: [],
    seller: { level: null },
  });
});

test('the categories are a tree, siblings by their Arabic names', async () => {
  const body = categoriesResponse.parse((await app.inject({ url: '/v1/categories' })).json());
  expect(body.categories).toEqual([
    {
      id: 'design',
      name: 'تصميم',
      children: [{ id: 'design/logo', name: 'تصميم شعارات', children: [] }],
    },
    { id: 'audio', name: 'صوتيات', children: [] },
  ]);
});
