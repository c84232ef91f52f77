/** Saved searches and notices over HTTP: what somebody keeps, changes, hears of and has read. */
import { expect, test } from 'vitest';
import { transact } from '../../../src/marketplace/core/index.js';
import { notify } from '../../../src/marketplace/notices/index.js';
import { createCore } from '../../../src/marketplace/core/index.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { testDatabase } from '../../support/index.js';
import { authorization, now, smallMarketplace, testApp } from './support.js';

const { db } = await testDatabase();
await smallMarketplace(db);
const { app } = await testApp(db);
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Somebody new, signed in. */
async function signedIn(code: string) {
  const signIn = await app.inject({ method: 'POST', url: '/v1/auth/social/test', payload: { code } });
  const headers = authorization(signIn.json<{ accessToken: string }>().accessToken);
  return async (method: Method, url: string, payload?: Record<string, unknown>) => {
    const response = await app.inject({ method, url: `/v1/me/${url}`, headers, ...(payload && { payload }) });
    return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
  };
}

test('a search is kept, renamed, paused and forgotten by its owner', async () => {
  const ask = await signedIn('sara');
  const { status, body } = await ask('POST', 'searches', {
    q: ' تصميم شعار ',
    filters: { category: 'design', priceMax: 2000 },
  });
  expect(status).toBe(201);
  expect(body).toEqual({
    id: body['id'],
    name: 'تصميم شعار',
    q: 'تصميم شعار',
    filters: { category: 'design', priceMax: 2000 },
    letter: false,
    paused: false,
    createdAt: now.toISOString(),
  });
  const url = `searches/${String(body['id'])}`;
  const changed = await ask('PATCH', url, { name: 'شعار لمشروعي', paused: true, letter: true });
  expect(changed.body).toMatchObject({ name: 'شعار لمشروعي', paused: true, letter: true });
  const other = await signedIn('huda');
  expect(await other('GET', 'searches')).toEqual({ status: 200, body: { searches: [] } });
  expect((await other('DELETE', url)).status).toBe(404);
  expect(await ask('DELETE', url)).toEqual({ status: 200, body: { searches: [] } });
});

test('a search without words is called by its category', async () => {
  const ask = await signedIn('mona');
  expect((await ask('POST', 'searches', { filters: { category: 'audio' } })).body).toMatchObject({
    name: 'صوتيات',
  });
  expect((await ask('POST', 'searches', { filters: { onlineNow: true } })).status).toBe(400);
  expect((await app.inject({ url: '/v1/me/searches' })).statusCode).toBe(401);
});

test('notices are told in Arabic, counted and marked as read', async () => {
  const ask = await signedIn('amal');
  const account = await db.selectFrom('account').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow();
  const data = { search: 's', name: 'شعار', parameters: 'q=', count: 2, listings: [] };
  await transact(createCore(db, fixedClock(now)), (work) =>
    notify(work, [{ kind: 'saved-search', accountId: account.id, key: 'k', data }]),
  );
  const { body } = await ask('GET', 'notices?unread=1');
  expect(body).toMatchObject({
    unread: 1,
    notices: [{ kind: 'saved-search', title: 'خدمتان جديدتان تناسبان بحثك «شعار»', readAt: null }],
  });
  expect((await ask('POST', 'notices/read', { ids: 'all' })).body).toEqual({ unread: 0 });
  expect((await ask('GET', 'notices')).body).toMatchObject({ notices: [{ readAt: now.toISOString() }] });
});
