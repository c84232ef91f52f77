import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createApiKey } from '../../../src/api/auth.js';
import { forgetIdempotencyKeys } from '../../../src/api/idempotency.js';
import { testDatabase } from '../../support/index.js';
import { authorization, now, smallMarketplace, testApp } from './support.js';

const { db } = await testDatabase();
await smallMarketplace(db);
const { app } = await testApp(db);
const service = authorization(await createApiKey(db, { role: 'service', label: 'marketplace' }));
const seller = authorization(await createApiKey(db, { role: 'seller', label: 'salma', sellerId: 'salma' }));

interface Answer {
  readonly status: number;
  readonly replayed: boolean;
  readonly body: Record<string, unknown>;
}

async function publish(key: string, payload: object, who: object = {}): Promise<Answer> {
  const headers = { 'idempotency-key': key, ...who };
  const answer = await app.inject({ method: 'POST', url: '/v1/requests', headers, payload });
  const replayed = answer.headers['idempotency-replayed'] === 'true';
  return { status: answer.statusCode, replayed, body: answer.json() };
}

async function countOf(title: string): Promise<number> {
  return (await db.selectFrom('request').select('id').where('title', '=', title).execute()).length;
}

test('the same request with the same key is answered as before and creates nothing anew', async () => {
  const key = randomUUID();
  const payload = { title: 'تصميم شعار لمخبز', budgetCents: 5000 };
  const first = await publish(key, payload);
  expect(first).toMatchObject({ status: 201, replayed: false });
  expect(await publish(key, payload)).toEqual({ ...first, replayed: true });
  expect(await countOf(payload.title)).toBe(1);
});

test('the same key with another request is refused, and the first stands', async () => {
  const key = randomUUID();
  await publish(key, { title: 'ترجمة عقد' });
  const answer = await publish(key, { title: 'ترجمة عقدين' });
  expect(answer).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  expect(await countOf('ترجمة عقدين')).toBe(0);
});

test('another key, or the same key of another caller, is another request', async () => {
  const key = randomUUID();
  const payload = { title: 'تفريغ مقابلة صوتية' };
  const answers = [
    await publish(key, payload),
    await publish(randomUUID(), payload),
    await publish(key, payload, seller),
  ];
  expect(answers.map(({ replayed }) => replayed)).toEqual([false, false, false]);
  expect(await countOf(payload.title)).toBe(3);
});

test('sent many times at once, it is done once', async () => {
  const key = randomUUID();
  const payload = { title: 'مونتاج مقطع قصير' };
  const answers = await Promise.all(Array.from({ length: 10 }, () => publish(key, payload)));
  for (const { status, body } of answers) {
    expect(status === 201 || body['code'] === 'IDEMPOTENCY_KEY_BUSY').toBe(true);
  }
  expect(answers.filter(({ status, replayed }) => status === 201 && !replayed)).toHaveLength(1);
  expect(await countOf(payload.title)).toBe(1);
});

test('a refusal is an answer too; a request that was not valid leaves its key free', async () => {
  const key = randomUUID();
  const unknown = { title: 'شعار', categoryId: 'nowhere' };
  expect(await publish(key, unknown)).toMatchObject({ status: 400, replayed: false });
  expect(await publish(key, unknown)).toMatchObject({ status: 400, replayed: true });
  const other = randomUUID();
  expect(await publish(other, { title: '' })).toMatchObject({ status: 400 });
  expect(await publish(other, { title: 'شعار' })).toMatchObject({ status: 201, replayed: false });
});

test('a request that was broken off can be sent again after a minute, and meets what it left behind', async () => {
  const key = randomUUID();
  const payload = { title: 'كتابة سيرة ذاتية' };
  const first = await publish(key, payload);
  await db
    .updateTable('idempotency_key')
    .set({ status: null, begun_at: new Date(now.getTime() - 61_000) })
    .where('key', '=', key)
    .execute();
  expect(await publish(key, payload)).toEqual(first);
  expect(await countOf(payload.title)).toBe(1);
});

test('a key is forgotten after a day', async () => {
  const key = randomUUID();
  await publish(key, { title: 'تعليق صوتي' });
  await forgetIdempotencyKeys(db, new Date(now.getTime() + 23 * 3_600_000));
  expect(await publish(key, { title: 'تعليق صوتي' })).toMatchObject({ replayed: true });
  await forgetIdempotencyKeys(db, new Date(now.getTime() + 25 * 3_600_000));
  expect(await publish(key, { title: 'تعليق صوتي' })).toMatchObject({ status: 201, replayed: false });
});

test('an ingestion sent twice with one key answers what the first did', async () => {
  const send = async (): Promise<unknown> => {
    const headers = { 'idempotency-key': 'batch-1', ...service };
    const records = [{ type: 'seller', id: 'mona', displayName: 'منى' }];
    return (await app.inject({ method: 'POST', url: '/v1/ingest', headers, payload: { records } })).json();
  };
  expect(await send()).toMatchObject({ applied: 1, unchanged: 0 });
  expect(await send()).toMatchObject({ applied: 1, unchanged: 0 });
});
