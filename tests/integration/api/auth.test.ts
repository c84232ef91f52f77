import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { listApiKeys, revokeApiKey, type ApiKey } from '../../../src/api/api-keys.js';
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

test('a revoked key is no longer let in, also where no key is needed, and the others are', async () => {
  const key = await createApiKey(db, { role: 'product', label: 'temporary' });
  expect((await app.inject({ ...debug, headers: authorization(key) })).statusCode).toBe(503);
  const { id = 0 } = (await listApiKeys(db)).find(({ label }) => label === 'temporary') ?? {};
  await revokeApiKey(db, new Date('2026-11-21'), id, 'leaked');
  for (const request of [debug, { url: '/v1/categories' }]) {
    const refused = await app.inject({ ...request, headers: authorization(key) });
    expect([refused.statusCode, refused.json()]).toEqual([
      401,
      expect.objectContaining({ code: 'API_KEY_REVOKED' }),
    ]);
  }
  expect((await app.inject({ ...debug, headers: headersOf('product') })).statusCode).toBe(503);
});

test('revoking again keeps when and why the key was revoked', async () => {
  await createApiKey(db, { role: 'seller', label: 'twice', sellerId: 'salma' });
  const twice = async (): Promise<ApiKey | undefined> =>
    (await listApiKeys(db)).find(({ label }) => label === 'twice');
  const { id = 0 } = (await twice()) ?? {};
  const revokedAt = new Date('2026-11-21');
  await revokeApiKey(db, revokedAt, id, 'first');
  await revokeApiKey(db, new Date('2026-11-22'), id, 'second');
  expect(await twice()).toMatchObject({
    role: 'seller',
    sellerId: 'salma',
    revokedAt,
    revokedReason: 'first',
  });
  await expect(revokeApiKey(db, revokedAt, 999_999, null)).rejects.toMatchObject({ code: 'API_KEY_UNKNOWN' });
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
