/** Sellers by their name, for rules that name one. */
import { expect, test } from 'vitest';
import { applyBatch } from '../../../src/api/apply-batch.js';
import { createApiKey } from '../../../src/api/auth.js';
import { sellersResponse, type SellersResponse } from '../../../src/api/contracts/people.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { testDatabase, testSearch } from '../../support/index.js';
import { authorization, now, smallMarketplace, testApp } from './support.js';

const database = await testDatabase();
const { db } = database;
const clock = fixedClock(now);
await smallMarketplace(db);
await applyBatch(db, clock, [
  ...[
    ['nour', 'نور الهدى'],
    ['anwar', 'أنوار للتصميم'],
    ['mohammed', 'محمّد نور'],
    ['nour-2', 'نور الهدى'],
    ['left', 'نور الدين'],
    ['omar-2', 'Omar Designs'],
    ['mark', '100% شعارات'],
  ].map(([id, displayName]) => ({ type: 'seller', id, displayName })),
  {
    type: 'listing',
    id: 'nour-1',
    sellerId: 'nour-2',
    categoryId: 'audio',
    title: 'تعليق صوتي لإعلانك',
    tags: [],
    status: 'published',
  },
  { type: 'seller', id: 'left', deleted: true },
]);
// What sellers have is counted with the documents.
await testSearch(database, clock);
const { app } = await testApp(db);
const product = authorization(await createApiKey(db, { role: 'product', label: 'فريق المنتج' }));

async function find(q: string, more = ''): Promise<SellersResponse['sellers']> {
  const answer = await app.inject({ url: `/v1/sellers?q=${encodeURIComponent(q)}${more}`, headers: product });
  expect(answer.statusCode, answer.body).toBe(200);
  return sellersResponse.strict().parse(answer.json()).sellers;
}

const idsOf = (sellers: SellersResponse['sellers']): string[] => sellers.map(({ id }) => id);

test('finds a part of a name: where it begins first, of equals the one who offers more', async () => {
  expect(await find('نور')).toEqual([
    { id: 'nour-2', displayName: 'نور الهدى', listings: 1 },
    { id: 'nour', displayName: 'نور الهدى', listings: 0 },
    { id: 'mohammed', displayName: 'محمّد نور', listings: 0 },
  ]);
  expect(idsOf(await find('وار'))).toEqual(['anwar']);
  expect(idsOf(await find('نور', '&limit=2'))).toEqual(['nour-2', 'nour']);
});

test.each([
  ['محمد', 'mohammed'],
  ['انوار', 'anwar'],
  ['  نُورُ   الهدي ', 'nour-2'],
  ['omar des', 'omar-2'],
])('finds «%s» in another spelling', async (q, id) => {
  expect(idsOf(await find(q))[0]).toBe(id);
});

test('finds an id, and only the whole of it', async () => {
  expect(idsOf(await find('nour'))).toEqual(['nour']);
  expect(await find('nou')).toEqual([]);
});

test.each(['%', '_', '…', 'زياد'])('finds nobody by «%s»', async (q) => {
  expect(await find(q)).toEqual([]);
});

test('is for the product team, and asks for a text', async () => {
  const service = authorization(await createApiKey(db, { role: 'service', label: 'service' }));
  const url = `/v1/sellers?q=${encodeURIComponent('نور')}`;
  expect((await app.inject({ url, headers: service })).json()).toMatchObject({ code: 'FORBIDDEN' });
  expect((await app.inject({ url })).json()).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect((await app.inject({ url: '/v1/sellers', headers: product })).statusCode).toBe(400);
});
