import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createApiKey } from '../../../src/api/auth.js';
import { testDatabase } from '../../support/index.js';
import { authorization, smallMarketplace, testApp } from './support.js';

const { db } = await testDatabase();
await smallMarketplace(db);
const { app } = await testApp(db);

const keys = {
  product: await createApiKey(db, { role: 'product', label: 'product team' }),
  service: await createApiKey(db, { role: 'service', label: 'marketplace' }),
  'its seller': await createApiKey(db, { role: 'seller', label: 'salma', sellerId: 'salma' }),
  'another seller': await createApiKey(db, { role: 'seller', label: 'omar', sellerId: 'omar' }),
};
const headersOf = (who: keyof typeof keys | 'anybody'): Record<string, string> =>
  who === 'anybody' ? {} : authorization(keys[who]);

const debug = { method: 'GET', url: '/v1/search?q=%D8%B4%D8%B9%D8%A7%D8%B1&debug=1' } as const;
const explanation = {
  method: 'GET',
  url: '/v1/listings/logo-1/explanation?q=%D8%B4%D8%B9%D8%A7%D8%B1',
} as const;
const ingest = {
  method: 'POST',
  url: '/v1/ingest',
  payload: { records: [{ type: 'category', id: 'x', name: 'س' }] },
} as const;

/** 503: let through, to a search that has no index yet. */
test.each([
  ['anybody', 401, 401, 401],
  ['product', 503, 503, 403],
  ['service', 403, 403, 200],
  ['its seller', 403, 503, 403],
  ['another seller', 403, 403, 403],
] as const)('%s gets what is theirs', async (who, mayDebug, mayExplain, mayIngest) => {
  const ask = async (request: typeof debug | typeof explanation | typeof ingest): Promise<number> =>
    (await app.inject({ ...request, headers: headersOf(who) })).statusCode;
  expect({ debug: await ask(debug), explanation: await ask(explanation), ingest: await ask(ingest) }).toEqual(
    {
      debug: mayDebug,
      explanation: mayExplain,
      ingest: mayIngest,
    },
  );
});

test('a refusal says whether to sign in', async () => {
  const anybody = await app.inject(debug);
  expect(anybody.json()).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(anybody.headers['www-authenticate']).toBe('Bearer');
  const seller = await app.inject({ ...debug, headers: headersOf('its seller') });
  expect(seller.json()).toMatchObject({ code: 'FORBIDDEN' });
});

test('a listing that does not exist is not explained to anybody', async () => {
  const url = '/v1/listings/none/explanation';
  expect((await app.inject({ url, headers: headersOf('product') })).statusCode).toBe(404);
});

test('only the hash of a key is kept', async () => {
  const rows = await db.selectFrom('api_key').selectAll().execute();
  expect(rows.map((row) => row.key_hash)).toContain(createHash('sha256').update(keys.product).digest('hex'));
  expect(JSON.stringify(rows)).not.toContain(keys.product);
});

test('a deleted key is no longer let in', async () => {
  const key = await createApiKey(db, { role: 'product', label: 'temporary' });
  expect((await app.inject({ ...debug, headers: authorization(key) })).statusCode).toBe(503);
  await db.deleteFrom('api_key').where('label', '=', 'temporary').execute();
  expect((await app.inject({ ...debug, headers: authorization(key) })).statusCode).toBe(401);
});

test('a key of a seller needs a seller', async () => {
  await expect(createApiKey(db, { role: 'seller', label: 'x' })).rejects.toThrow(TypeError);
  await expect(createApiKey(db, { role: 'product', label: 'x', sellerId: 'salma' })).rejects.toThrow(
    TypeError,
  );
  await expect(createApiKey(db, { role: 'seller', label: 'x', sellerId: 'none' })).rejects.toMatchObject({
    code: 'SELLER_UNKNOWN',
  });
});
