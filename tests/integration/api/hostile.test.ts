import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createApiKey } from '../../../src/api/auth.js';
import { problem } from '../../../src/api/contracts/problem.js';
import { testDatabase } from '../../support/index.js';
import { authorization, click, smallMarketplace, testApp } from './support.js';

const { db } = await testDatabase();
await smallMarketplace(db);
const { app } = await testApp(db);
const headers = authorization(await createApiKey(db, { role: 'service', label: 'fuzz' }));

type Response = Awaited<ReturnType<typeof app.inject>>;

/** Whatever comes is answered, or refused as problem details that are not our fault. */
function expectOrderly(response: Response): void {
  if (response.statusCode < 400) return;
  const { status, code } = problem.strict().parse(response.json());
  expect(status).toBe(response.statusCode);
  expect(code).not.toBe('INTERNAL');
}

/** Any string at all: controls, halves of surrogate pairs, marks of direction. */
const anyText = fc.string({ unit: 'binary', maxLength: 40 });
/** Bytes in an address, percent-encoded: mostly text, sometimes none at all. */
const anyBytes = fc
  .oneof(
    anyText.map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
  )
  .map((bytes) => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
const runs = { numRuns: 150 };

test('any id is answered or refused in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyBytes, rawPath()), async (id) => {
      expectOrderly(await app.inject({ url: `/v1/listings/${id}` }));
    }),
    runs,
  );
});

test('any parameters of a search are answered or refused in order', async () => {
  const names = fc.constantFrom(
    'q',
    'limit',
    'cursor',
    'category',
    'priceMax',
    'levelMin',
    'within24h',
    'sort',
    'x',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(names, fc.oneof(anyBytes, rawPath())), { maxLength: 5 }),
      async (pairs) => {
        const query = pairs.map(([name, value]) => `${name}=${value}`).join('&');
        expectOrderly(await app.inject({ url: `/v1/search?${query}` }));
      },
    ),
    runs,
  );
});

test('any JSON sent anywhere is answered or refused in order', async () => {
  const url = fc.constantFrom('/v1/events', '/v1/ingest', '/v1/requests');
  const wrapped = fc
    .jsonValue()
    .chain((value) => fc.constantFrom(value, { events: [value] }, { records: [value] }));
  await fc.assert(
    fc.asyncProperty(url, wrapped, async (path, body) => {
      const payload = JSON.stringify(body);
      const type = { 'content-type': 'application/json' };
      expectOrderly(
        await app.inject({ method: 'POST', url: path, payload, headers: { ...headers, ...type } }),
      );
    }),
    runs,
  );
});

test('a good event or request with any one field replaced is answered or refused in order', async () => {
  const anything = fc.oneof(fc.jsonValue(), anyText);
  const listing = {
    type: 'listing',
    id: 'f',
    sellerId: 'omar',
    categoryId: 'audio',
    title: 'ت',
    tags: [],
    status: 'draft',
  };
  const bodies = [
    {
      url: '/v1/events',
      good: click({ type: 'order', actor: 'a', orderId: 'o' }),
      wrap: (body: object) => ({ events: [body] }),
    },
    {
      url: '/v1/ingest',
      good: { ...listing, description: '', mainImage: '/a' },
      wrap: (body: object) => ({ records: [body] }),
    },
    {
      url: '/v1/requests',
      good: { title: 'طلب جديد', description: '', buyerId: 'b', categoryId: 'audio' },
      wrap: (body: object) => body,
    },
  ];
  const changed = fc.constantFrom(...bodies).chain(({ url, good, wrap }) =>
    fc
      .tuple(fc.constant(url), fc.constantFrom(...Object.keys(good)), anything)
      .map(([path, field, value]) => ({
        url: path,
        payload: wrap({ ...good, [field]: value }),
      })),
  );
  await fc.assert(
    fc.asyncProperty(changed, async (request) => {
      expectOrderly(await app.inject({ method: 'POST', headers, ...request }));
    }),
    { numRuns: 400 },
  );
});

function rawPath(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[\w%.~!*'();:@$,+-]{0,30}$/u);
}
