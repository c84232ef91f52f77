/** People over HTTP: from registration to leaving, each with what is theirs. */
import { describe, expect, test } from 'vitest';
import { createApiKey } from '../../../src/api/auth.js';
import { testDatabase } from '../../support/index.js';
import { authorization, smallMarketplace, testApp } from './support.js';

const { db } = await testDatabase();
await smallMarketplace(db);
const { app, letters } = await testApp(db);

type Body = Record<string, unknown>;
interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

const post = (url: string, payload: Body = {}, token?: string) =>
  app.inject({
    method: 'POST',
    url: `/v1${url}`,
    payload,
    ...(token !== undefined && { headers: authorization(token) }),
  });
const get = (url: string, token?: string) =>
  app.inject({ url: `/v1${url}`, ...(token !== undefined && { headers: authorization(token) }) });

/** Letters are sent while the answer is on its way. */
const letterTo = async (address: string, count = 1): Promise<string> => {
  const mine = () => letters.filter(({ to }) => to === address);
  await expect.poll(() => mine().length, { timeout: 20_000 }).toBe(count);
  return mine().at(-1)?.text ?? '';
};
const tokenIn = (text: string): string => /#token=(\S+)/u.exec(text)?.[1] ?? '';

let people = 0;
/** Somebody new, signed in through a provider. */
const signedIn = async (): Promise<string> => {
  people += 1;
  const response = await post('/auth/social/test', { code: `person${people}` });
  return response.json<Tokens>().accessToken;
};
const staff = async (role: 'moderator' | 'product' | 'support'): Promise<string> => {
  const token = await signedIn();
  const { id } = (await get('/me', token)).json<{ id: string }>();
  await db
    .updateTable('account')
    .set({ roles: [role] })
    .where('external_id', '=', id)
    .execute();
  return token;
};

describe('signing in', () => {
  const sara = { email: 'Sara@example.com', password: 'شعار جميل 2026', displayName: 'سارة' };

  test('a person registers, confirms by the link of the letter, signs in, refreshes and signs out', async () => {
    expect((await post('/auth/register', sara)).statusCode).toBe(202);
    const letter = await letterTo('Sara@example.com');
    expect(letter).toContain('https://mizan.example/confirm#token=');
    expect(
      (await post('/auth/sign-in', { email: sara.email, password: sara.password })).json(),
    ).toMatchObject({
      code: 'EMAIL_UNCONFIRMED',
    });
    expect((await post('/auth/confirm', { token: tokenIn(letter) })).statusCode).toBe(200);
    const signIn = await post('/auth/sign-in', { email: 'sara@EXAMPLE.com', password: sara.password });
    expect(signIn.headers['cache-control']).toBe('no-store');
    const first = signIn.json<Tokens>();
    expect((await get('/me', first.accessToken)).json()).toMatchObject({
      displayName: 'سارة',
      email: 'Sara@example.com',
      roles: [],
      sellerId: null,
    });
    const second = (await post('/auth/refresh', { refreshToken: first.refreshToken })).json<Tokens>();
    expect((await get('/me', first.accessToken)).json()).toMatchObject({ code: 'SESSION_ENDED' });
    expect((await get('/me', second.accessToken)).statusCode).toBe(200);
    await post('/auth/sign-out', { refreshToken: second.refreshToken });
    expect((await get('/me', second.accessToken)).statusCode).toBe(401);
  });

  test('a forgotten password is chosen anew by letter', async () => {
    await post('/auth/password/letter', { email: sara.email });
    const token = tokenIn(await letterTo('Sara@example.com', 2));
    const password = 'كلمة أخرى طويلة';
    expect((await post('/auth/password', { token, password })).statusCode).toBe(200);
    expect((await post('/auth/sign-in', { email: sara.email, password })).statusCode).toBe(200);
    expect((await post('/auth/password', { token, password })).json()).toMatchObject({
      code: 'TOKEN_INVALID',
    });
  });

  test('nobody learns from the answers who has an account', async () => {
    const unknown = { ...sara, email: 'nobody@example.com' };
    const answersTo = async (url: string, of: (one: typeof sara) => Body) => {
      const [known, other] = [await post(url, of(sara)), await post(url, of(unknown))];
      return [
        [known.statusCode, known.json<Body>()['code']],
        [other.statusCode, other.json<Body>()['code']],
      ];
    };
    for (const url of ['/auth/password/letter', '/auth/confirm/letter']) {
      const [known, other] = await answersTo(url, ({ email }) => ({ email }));
      expect(known).toEqual(other);
    }
    const [known, other] = await answersTo('/auth/sign-in', ({ email }) => ({
      email,
      password: 'wrong password',
    }));
    expect([known, other]).toEqual([
      [401, 'SIGN_IN_FAILED'],
      [401, 'SIGN_IN_FAILED'],
    ]);
    const [again, fresh] = await answersTo('/auth/register', (one) => one);
    expect(again).toEqual(fresh);
    expect(await letterTo('Sara@example.com', 4)).toContain('ولديك حساب به من قبل');
  });

  test.each([
    ['a password that is easy to guess', { password: 'aaaaaaaaaaaa' }, 'PASSWORD_WEAK'],
    ['a short one', { password: 'abc123' }, 'PASSWORD_WEAK'],
    ['no address', { email: 'sara' }, 'EMAIL_INVALID'],
    ['a name without letters', { displayName: '12345' }, 'VALIDATION_FAILED'],
    ['what is not asked for', { roles: ['product'] }, 'VALIDATION_FAILED'],
  ])('%s is refused', async (_what, change, code) => {
    expect(
      (await post('/auth/register', { ...sara, email: 'x@example.com', ...change })).json(),
    ).toMatchObject({ code });
  });

  test('letters to one address are few', async () => {
    const email = 'flooded@example.com';
    const responses = [];
    for (let count = 0; count < 7; count += 1) responses.push(await post('/auth/password/letter', { email }));
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202, 202, 202, 429, 429]);
    expect(responses.at(-1)?.json()).toMatchObject({ title: 'كثرت المحاولات. أعد المحاولة بعد 60 دقيقة.' });
  });

  test('a provider lets in whom it knows, and only providers of the house are asked', async () => {
    expect((await post('/auth/social/test', { code: 'huda' })).statusCode).toBe(200);
    expect((await post('/auth/social/test', { code: 'unknown' })).json()).toMatchObject({
      code: 'SIGN_IN_FAILED',
    });
    expect((await post('/auth/social/other', { code: 'huda' })).statusCode).toBe(404);
  });
});

describe('a seller', () => {
  test('is made of a person, says who they are, and sees what is missing', async () => {
    const token = await signedIn();
    expect((await get('/me/seller', token)).json()).toMatchObject({ code: 'FORBIDDEN' });
    const created = await post('/me/seller', { bio: 'مصممة منذ ٨ سنوات', skills: ['شعارات'] }, token);
    expect(created.statusCode).toBe(201);
    const { id } = created.json<{ id: string }>();
    const own = await get('/me/seller', token);
    expect(own.json()).toMatchObject({
      id,
      level: 'new',
      listingCap: 6,
      onlineNow: true,
      completeness: {
        share: 0.15,
        missing: [{ part: 'bio' }, { part: 'photo' }, { part: 'skills' }, { part: 'certificates' }],
      },
    });
    const changed = await app.inject({
      method: 'PATCH',
      url: '/v1/me/seller',
      headers: authorization(token),
      payload: { photo: '/media/me.jpg', certificates: [{ name: 'دبلوم تصميم', year: 2019 }] },
    });
    expect(changed.json()).toMatchObject({
      photo: '/media/me.jpg',
      bio: 'مصممة منذ ٨ سنوات',
      completeness: { share: 0.5 },
      specialities: [],
      capacity: { openOrders: 0, weeksOfWork: 0, share: 1 },
    });
    const visitor = await get(`/sellers/${id}`);
    expect(visitor.json()).toMatchObject({
      id,
      photo: '/media/me.jpg',
      completedOrders: 0,
      rating: { mean: null, count: 0 },
    });
    expect(visitor.json()).not.toHaveProperty('nextLevel');
    expect((await post('/me/seller', {}, token)).json()).toMatchObject({ code: 'ALREADY_SELLER' });
  });

  test('is told in Arabic which contact detail has to go', async () => {
    const token = await signedIn();
    const refused = await post('/me/seller', { bio: 'تواصلوا على 00966551234567' }, token);
    expect(refused.json()).toMatchObject({ code: 'CONTACT_DETAILS_FOUND' });
    expect(refused.json<{ title: string }>().title).toContain('00966551234567');
  });

  test('that was imported is shown as well, and one who is not there is not', async () => {
    expect((await get('/sellers/salma')).json()).toMatchObject({
      level: 'distinguished',
      skills: ['فوتوشوب'],
      listings: 1,
      specialities: [{ id: 'design', name: 'تصميم' }],
    });
    expect((await get('/sellers/none')).json()).toMatchObject({ code: 'SELLER_UNKNOWN' });
  });
});

describe('reports', () => {
  test('are made by users and decided by moderators', async () => {
    const user = await signedIn();
    const moderator = await staff('moderator');
    const made = await post('/reports', { kind: 'listing', id: 'logo-1', reason: 'copied' }, user);
    expect(made.statusCode).toBe(201);
    const { id } = made.json<{ id: string }>();
    expect((await get('/reports', user)).statusCode).toBe(403);
    expect((await get('/reports', moderator)).json()).toMatchObject({
      reports: [{ id, kind: 'listing', subject: 'logo-1', reasonText: 'منسوخ من غيره', state: 'open' }],
    });
    const decision = { decision: 'dismiss', note: 'الخدمة أصلية' };
    expect((await post(`/reports/${id}/decision`, decision, moderator)).statusCode).toBe(200);
    expect((await post(`/reports/${id}/decision`, decision, moderator)).statusCode).toBe(409);
    expect((await get('/reports?state=dismissed', moderator)).json()).toMatchObject({
      reports: [{ id, decision: 'الخدمة أصلية' }],
    });
  });
});

describe('what is whose', () => {
  const doors = [
    ['GET', '/me'],
    ['DELETE', '/me'],
    ['GET', '/me/export'],
    ['POST', '/me/heartbeat'],
    ['GET', '/me/seller'],
    ['POST', '/me/seller'],
    ['PATCH', '/me/seller'],
    ['POST', '/reports'],
    ['GET', '/reports'],
    ['POST', '/reports/x/decision'],
    ['POST', '/accounts/x/roles'],
    ['POST', '/accounts/x/suspension'],
  ] as const;
  const payloads: Readonly<Record<string, Body>> = {
    '/reports': { kind: 'listing', id: 'logo-1', reason: 'fraud' },
    '/reports/x/decision': { decision: 'uphold', note: 'x' },
    '/accounts/x/roles': { role: 'product', granted: true },
    '/accounts/x/suspension': { suspended: true },
  };
  const knock = (method: (typeof doors)[number][0], url: string, token?: string) =>
    app.inject({
      method,
      url: `/v1${url}`,
      ...(method !== 'GET' && method !== 'DELETE' && { payload: payloads[url] ?? {} }),
      ...(token !== undefined && { headers: authorization(token) }),
    });

  test.each(doors)('%s %s is closed to strangers', async (method, url) => {
    expect((await knock(method, url)).statusCode).toBe(401);
  });

  test.each(doors)('%s %s is closed to a key of the marketplace', async (method, url) => {
    const key = await createApiKey(db, { role: 'service', label: 'shop' });
    expect((await knock(method, url, key)).statusCode).toBe(403);
  });

  test('the product team makes moderators, who shut accounts out', async () => {
    const product = await staff('product');
    const person = await signedIn();
    const other = await signedIn();
    const idOf = async (token: string) => (await get('/me', token)).json<{ id: string }>().id;
    const grant = { role: 'moderator', granted: true };
    expect((await post(`/accounts/${await idOf(person)}/roles`, grant, other)).statusCode).toBe(403);
    expect((await post(`/accounts/${await idOf(person)}/roles`, grant, product)).statusCode).toBe(200);
    const suspension = { suspended: true };
    expect((await post(`/accounts/${await idOf(other)}/suspension`, suspension, person)).statusCode).toBe(
      200,
    );
    expect((await get('/me', other)).statusCode).toBe(401);
  });

  test('a person takes their data along and leaves', async () => {
    const token = await signedIn();
    const data = await get('/me/export', token);
    expect(data.headers['content-disposition']).toContain('attachment');
    expect(data.json()).toMatchObject({ account: { email: `person${people}@example.com` }, orders: [] });
    expect((await post('/me/heartbeat', {}, token)).statusCode).toBe(200);
    const left = await app.inject({ method: 'DELETE', url: '/v1/me', headers: authorization(token) });
    expect(left.statusCode).toBe(200);
    expect((await get('/me', token)).statusCode).toBe(401);
  });
});
