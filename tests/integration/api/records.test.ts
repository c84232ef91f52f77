import { expect, test } from 'vitest';
import { createApiKey } from '../../../src/api/auth.js';
import { ingestResponse } from '../../../src/api/contracts/ingest.js';
import { requestResponse } from '../../../src/api/contracts/requests.js';
import { testDatabase } from '../../support/index.js';
import { authorization, now, smallMarketplace, testApp } from './support.js';

const { db } = await testDatabase();
await smallMarketplace(db);
const { app } = await testApp(db);
const headers = authorization(await createApiKey(db, { role: 'service', label: 'marketplace' }));

test('a request is published with the time of the server and an id of ours', async () => {
  const payload = {
    title: 'أحتاج معلّقاً صوتياً بلهجة خليجية',
    description: 'لإعلان مدته نصف دقيقة',
    categoryId: 'audio',
    budgetCents: 5000,
    deadlineAt: '2026-12-01T00:00:00+03:00',
    buyerId: 'buyer-7',
  };
  const response = await app.inject({ method: 'POST', url: '/v1/requests', payload });
  expect(response.statusCode).toBe(201);
  const { id, createdAt } = requestResponse.strict().parse(response.json());
  expect(createdAt).toBe(now.toISOString());
  const row = await db
    .selectFrom('request')
    .innerJoin('category', 'category.id', 'request.category_id')
    .selectAll('request')
    .select('category.external_id as category')
    .where('request.external_id', '=', id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    title: payload.title,
    description: payload.description,
    category: 'audio',
    budget_cents: 5000,
    buyer_external_id: 'buyer-7',
    deadline_at: new Date('2026-11-30T21:00:00Z'),
    created_at: now,
  });
});

test('a visitor without an account may ask', async () => {
  const payload = { title: 'تحويل ملف صوتي إلى نص' };
  const response = await app.inject({ method: 'POST', url: '/v1/requests', payload });
  expect(response.statusCode).toBe(201);
});

test.each([
  ['no title', {}, 'title'],
  ['a title of blanks', { title: '    ' }, 'title'],
  ['a title of 501 characters', { title: 'أ'.repeat(501) }, 'title'],
  ['half a character', { title: 'شعار \u{D800} جديد' }, 'title'],
  ['a budget of nothing', { title: 'شعار جديد', budgetCents: 0 }, 'budgetCents'],
  ['a part of a cent', { title: 'شعار جديد', budgetCents: 9.5 }, 'budgetCents'],
  ['a budget as text', { title: 'شعار جديد', budgetCents: '500' }, 'budgetCents'],
  ['a deadline that is no time', { title: 'شعار جديد', deadlineAt: 'غداً' }, 'deadlineAt'],
  ['a field that is not known', { title: 'شعار جديد', id: 'mine' }, ''],
])('a request with %s is refused by its field', async (_name, payload, path) => {
  const response = await app.inject({ method: 'POST', url: '/v1/requests', payload });
  expect(response.statusCode).toBe(400);
  expect(response.json()).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ path }] });
});

test('a request for an unknown category is refused in words', async () => {
  const payload = { title: 'شعار جديد', categoryId: 'none' };
  const response = await app.inject({
    method: 'POST',
    url: '/v1/requests',
    payload,
    headers: { 'accept-language': 'en' },
  });
  expect(response.statusCode).toBe(400);
  const { code, title } = response.json<{ code: string; title: string }>();
  expect(code).toBe('VALIDATION_FAILED');
  expect(title).toContain('none');
});

const listing = {
  type: 'listing',
  id: 'new-1',
  sellerId: 'omar',
  categoryId: 'audio',
  title: 'هندسة صوتية لحلقات البودكاست',
  tags: [],
  status: 'published',
  version: 2,
};

test('ingestion takes the good records and names the bad ones', async () => {
  const records = [
    listing,
    { ...listing, id: 'new-2', sellerId: 'nobody' },
    { ...listing, id: 'new-3', colour: 'red' },
    'not an object',
    null,
    { type: 'seller', id: 'huda', displayName: 'هدى' },
  ];
  const response = await app.inject({ method: 'POST', url: '/v1/ingest', headers, payload: { records } });
  expect(response.statusCode).toBe(200);
  const body = ingestResponse.strict().parse(response.json());
  expect(body).toMatchObject({ applied: 2, unchanged: 0, stale: 0 });
  expect(body.outcomes).toEqual(['applied', 'rejected', 'rejected', 'rejected', 'rejected', 'applied']);
  expect(body.rejected.map(({ index, code }) => [index, code])).toEqual([
    [1, 'SELLER_UNKNOWN'],
    [2, 'FIELD_UNKNOWN'],
    [3, 'RECORD_NOT_OBJECT'],
    [4, 'RECORD_NOT_OBJECT'],
  ]);
  for (const { title } of body.rejected) expect(title).toMatch(/\p{Script=Arabic}/u);
  expect((await app.inject({ url: '/v1/listings/new-1' })).statusCode).toBe(200);
  expect((await app.inject({ url: '/v1/listings/new-2' })).statusCode).toBe(404);
});

const send = async (record: object): Promise<unknown> => {
  const payload = { records: [record] };
  return (await app.inject({ method: 'POST', url: '/v1/ingest', headers, payload })).json();
};

test('the same records again change nothing, older ones neither', async () => {
  const record = { ...listing, id: 'again-1' };
  expect(await send(record)).toMatchObject({ applied: 1 });
  expect(await send(record)).toMatchObject({ applied: 0, unchanged: 1 });
  expect(await send({ ...record, title: 'عنوان قديم', version: 1 })).toMatchObject({ stale: 1 });
});

const completed = {
  type: 'order',
  id: 'order-1',
  listingId: 'logo-1',
  buyerId: 'buyer-7',
  state: 'completed',
  onTime: true,
  occurredAt: '2026-11-01T10:00:00Z',
};

test('what happened elsewhere is told record by record, and a replay changes nothing', async () => {
  const records = [
    completed,
    { ...completed, state: 'cancelled', fault: 'seller', occurredAt: '2026-11-02T10:00:00Z' },
    completed,
    { type: 'reply', id: 'reply-1', sellerId: 'salma', minutes: 12, occurredAt: '2026-11-01T09:00:00Z' },
    { type: 'activity', id: 'salma', occurredAt: '2026-11-01T09:00:00Z' },
    { ...completed, id: 'order-2', state: 'refunded' },
    { ...completed, id: 'order-2', state: 'cancelled' },
    { ...completed, id: 'order-2', fault: 'buyer' },
    { ...completed, id: 'order-2', occurredAt: undefined },
    { type: 'activity', id: 'nobody', occurredAt: '2026-11-01T09:00:00Z' },
  ];
  const payload = { format: 1, records };
  const ask = () => app.inject({ method: 'POST', url: '/v1/ingest', headers, payload });
  const body = ingestResponse.strict().parse((await ask()).json());
  expect(body.outcomes.slice(0, 5)).toEqual(['applied', 'applied', 'stale', 'applied', 'applied']);
  expect(body.rejected.map(({ index, code }) => [index, code])).toEqual([
    [5, 'VALUE_NOT_ALLOWED'],
    [6, 'FIELD_MISSING'],
    [7, 'FIELD_UNKNOWN'],
    [8, 'FIELD_MISSING'],
    [9, 'SELLER_UNKNOWN'],
  ]);
  expect(body.rejected[0]?.title).toContain('completed, cancelled');
  const again = ingestResponse.parse((await ask()).json());
  expect(again.outcomes.slice(0, 5)).toEqual(['stale', 'unchanged', 'stale', 'unchanged', 'unchanged']);
  const order = await db
    .selectFrom('external_order')
    .select(['state', 'fault'])
    .where('external_id', '=', 'order-1')
    .executeTakeFirstOrThrow();
  expect(order).toEqual({ state: 'cancelled', fault: 'seller' });
});

test('a format that is not known is refused', async () => {
  const payload = { format: 2, records: [completed] };
  const answer = await app.inject({ method: 'POST', url: '/v1/ingest', headers, payload });
  expect(answer.statusCode).toBe(400);
});
