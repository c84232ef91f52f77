/** Listings, their moderation and their pictures over HTTP: the whole way, who may what, and bad input that changes nothing. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createCore, transact, type Actor } from '../../../src/marketplace/core/index.js';
import { openSession } from '../../../src/marketplace/people/sessions.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { testDatabase, testMarket } from '../../support/index.js';
import { authorization, now, smallMarketplace, testApp } from './support.js';

const { db } = await testDatabase();
const { app } = await testApp(db);
await smallMarketplace(db);
const market = testMarket(db);
const core = createCore(db, fixedClock(now));

type Headers = Readonly<Record<string, string>>;
interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

async function signIn(actor: Actor): Promise<Headers> {
  const { accessToken } = await transact(core, (work) => openSession(work, actor.accountId ?? 0));
  return authorization(accessToken);
}
async function send(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  headers: Headers,
  path: string,
  body?: object,
): Promise<Answer> {
  const response = await app.inject({ method, url: `/v1${path}`, headers, ...(body && { payload: body }) });
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
}

const seller = await signIn(await market.seller());
const stranger = await signIn(await market.seller());
const buyer = await signIn(await market.buyer());
const moderator = await signIn(await market.staff('moderator'));

const complete = {
  title: 'سأصمم شعاراً لمتجرك بثلاثة نماذج',
  description: 'شعار بسيط يعبّر عن متجرك.',
  categoryId: 'design/logo',
  tags: ['شعار'],
  basePriceCents: 1000,
  deliveryDays: 3,
  upgrades: [{ title: 'تسليم خلال 24 ساعة', priceCents: 1000, deliveryDays: 1 }],
  packages: [{ name: 'متقدمة', priceCents: 2000, includes: ['خمسة نماذج'] }],
};
let count = 0;
/** A draft of a seller who has none yet, so that no cap is met. */
async function draft(): Promise<{ readonly id: string; readonly owner: Headers }> {
  const owner = await signIn(await market.seller(`بائع ${++count}`));
  const { status, body } = await send('POST', owner, '/me/listings', complete);
  expect(status).toBe(201);
  return { id: String(body['id']), owner };
}
async function published(): Promise<{ readonly id: string; readonly owner: Headers }> {
  const made = await draft();
  await send('POST', made.owner, `/me/listings/${made.id}/submit`);
  await send('POST', moderator, `/moderation/listings/${made.id}/versions/1/approve`, {});
  return made;
}
const picture = (width = 800, height = 600): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#27a' } })
    .jpeg()
    .toBuffer();
const upload = (headers: Headers, payload: Buffer, type = 'image/jpeg') =>
  app.inject({ method: 'POST', url: '/v1/media', payload, headers: { ...headers, 'content-type': type } });

describe('a listing', () => {
  test('goes from draft through review to the public, is paused, resumed and archived', async () => {
    const { id, owner } = await draft();
    expect((await send('GET', {}, `/listings/${id}`)).status).toBe(404);
    const submitted = await send('POST', owner, `/me/listings/${id}/submit`);
    expect(submitted.body).toMatchObject({
      status: 'in_review',
      pending: { version: 1, title: complete.title },
    });
    const approved = await send('POST', moderator, `/moderation/listings/${id}/versions/1/approve`, {
      note: 'جيد',
    });
    expect(approved.body).toMatchObject({ state: 'approved', status: 'published' });
    expect((await send('GET', {}, `/listings/${id}`)).body).toMatchObject({
      title: complete.title,
      upgrades: complete.upgrades,
      packages: complete.packages,
    });
    for (const [step, status] of [
      ['pause', 'paused'],
      ['resume', 'published'],
      ['archive', 'archived'],
    ]) {
      expect((await send('POST', owner, `/me/listings/${id}/${step}`)).body).toMatchObject({ status });
    }
    expect((await send('GET', {}, `/listings/${id}`)).status).toBe(404);
  });

  test('is told why it was rejected, in the language of the caller', async () => {
    const { id, owner } = await draft();
    await send('POST', owner, `/me/listings/${id}/submit`);
    const body = { reasons: ['vague_title'], note: 'اذكر المجال' };
    await send('POST', moderator, `/moderation/listings/${id}/versions/1/reject`, body);
    const arabic = await send('GET', owner, `/me/listings/${id}`);
    expect(arabic.body).toMatchObject({
      status: 'rejected',
      decision: {
        reasons: [{ code: 'vague_title', text: expect.stringContaining('العنوان عام') as string }],
        note: 'اذكر المجال',
      },
    });
    const english = await send('GET', { ...owner, 'accept-language': 'en' }, `/me/listings/${id}`);
    expect(english.body).toMatchObject({
      decision: { reasons: [{ text: expect.stringContaining('vague') as string }] },
    });
  });

  test('stays live while an edit of its title waits, which the moderator reads word by word', async () => {
    const { id, owner } = await published();
    const title = 'سأصمم شعاراً لمطعمك بثلاثة نماذج';
    const edited = await send('PATCH', owner, `/me/listings/${id}`, { title, basePriceCents: 1500 });
    expect(edited.body).toMatchObject({
      title: complete.title,
      basePriceCents: 1500,
      pending: { version: 2, title },
    });
    expect((await send('GET', {}, `/listings/${id}`)).body).toMatchObject({ title: complete.title });
    const review = await send('GET', moderator, `/moderation/listings/${id}/versions/2`);
    expect(review.body).toMatchObject({
      changes: {
        title: [
          { kind: 'same', text: 'سأصمم شعاراً' },
          { kind: 'removed', text: 'لمتجرك' },
          { kind: 'added', text: 'لمطعمك' },
          { kind: 'same', text: 'بثلاثة نماذج' },
        ],
        description: [{ kind: 'same', text: complete.description }],
      },
      earlier: [{ version: 1, state: 'approved' }],
    });
  });

  test('is created once however often the request is sent with one key', async () => {
    const owner = await signIn(await market.seller());
    const headers = { ...owner, 'idempotency-key': 'the same draft' };
    const [one, two] = [
      await send('POST', headers, '/me/listings', complete),
      await send('POST', headers, '/me/listings', complete),
    ];
    expect(two.body['id']).toBe(one.body['id']);
    const { body } = await send('GET', owner, '/me/listings');
    expect(body['listings']).toHaveLength(1);
  });

  test('is listed for its seller, page by page and by state', async () => {
    const { id, owner } = await draft();
    const second = await send('POST', owner, '/me/listings', complete);
    await send('POST', owner, `/me/listings/${id}/archive`);
    const ids = async (query: string): Promise<unknown[]> => {
      const { body } = await send('GET', owner, `/me/listings${query}`);
      return (body['listings'] as { id: string }[]).map((listing) => listing.id);
    };
    expect(await ids('')).toEqual([second.body['id'], id]);
    expect(await ids('?limit=1')).toEqual([second.body['id']]);
    expect(await ids(`?after=${String(second.body['id'])}`)).toEqual([id]);
    expect(await ids('?status=draft')).toEqual([second.body['id']]);
  });

  test('gets advice on its words before it is saved', async () => {
    const { body } = await send('POST', {}, '/me/listings/quality', {
      title: 'تصميم احترافي',
      description: 'أفضل شعار في العالم',
    });
    const codes = (body['hints'] as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['title.vague', 'promise.exaggerated', 'description.needs']),
    );
  });
});

describe('refused over HTTP, with nothing changed', () => {
  test.each<[string, number, string, Headers, object]>([
    ['by nobody', 401, 'UNAUTHENTICATED', {}, complete],
    ['by a buyer', 403, 'FORBIDDEN', buyer, complete],
    ['with a negative price', 400, 'VALIDATION_FAILED', seller, { ...complete, basePriceCents: -500 }],
    [
      'with a price below the minimum',
      400,
      'LISTING_PRICE_TOO_LOW',
      seller,
      { ...complete, basePriceCents: 400 },
    ],
    ['with an unknown category', 400, 'CATEGORY_UNKNOWN', seller, { ...complete, categoryId: 'none' }],
    [
      'with contact details',
      400,
      'CONTACT_DETAILS_FOUND',
      seller,
      { ...complete, title: 'تصميم شعار واتس: 0551234567' },
    ],
    [
      'with a field that does not exist',
      400,
      'VALIDATION_FAILED',
      seller,
      { ...complete, status: 'published' },
    ],
    ['with a picture of another', 400, 'MEDIA_UNKNOWN', seller, { ...complete, mainImage: '/v1/media/none' }],
  ])('a draft %s', async (_what, status, code, headers, body) => {
    const rows = () => db.selectFrom('listing').select('id').execute();
    const before = await rows();
    const answer = await send('POST', headers, '/me/listings', body);
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(await rows()).toEqual(before);
  });

  test('steps of a stranger, and decisions of a seller', async () => {
    const { id, owner } = await draft();
    await send('POST', owner, `/me/listings/${id}/submit`);
    for (const [headers, path] of [
      [stranger, `/me/listings/${id}/withdraw`],
      [owner, `/moderation/listings/${id}/versions/1/approve`],
      [owner, '/moderation/listings/next'],
    ] as const) {
      expect(
        (await send('POST', headers, path, path.endsWith('approve') ? {} : undefined)).body,
      ).toMatchObject({ code: 'FORBIDDEN' });
    }
    for (const path of [
      `/me/listings/${id}`,
      '/moderation/listings',
      `/moderation/listings/${id}/versions/1`,
    ]) {
      expect((await send('GET', stranger, path)).body).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect((await send('GET', owner, `/me/listings/${id}`)).body).toMatchObject({ status: 'in_review' });
  });

  test('a rejection without a reason or with an unknown one', async () => {
    const { id, owner } = await draft();
    await send('POST', owner, `/me/listings/${id}/submit`);
    for (const reasons of [[], ['ugly']]) {
      const answer = await send('POST', moderator, `/moderation/listings/${id}/versions/1/reject`, {
        reasons,
      });
      expect(answer.body).toMatchObject({ code: 'VALIDATION_FAILED' });
    }
  });
});

describe('moderators', () => {
  test('read the queue from the oldest on, take the next in hand, and suspend and reinstate', async () => {
    const { id, owner } = await published();
    await send('PATCH', owner, `/me/listings/${id}`, { title: 'سأصمم هوية كاملة لمتجرك الجديد' });
    const other = await signIn(await market.staff('moderator'));
    const next = await send('POST', other, '/moderation/listings/next');
    const taken = next.body['review'] as { listing: string; version: number };
    const queue = await send('GET', moderator, '/moderation/listings?limit=1');
    expect(queue.body).toMatchObject({ reviews: [{ listing: taken.listing, takenBy: 'فريق الدعم' }] });
    const path = `/moderation/listings/${taken.listing}/versions/${taken.version}`;
    expect((await send('POST', moderator, `${path}/approve`, {})).body).toMatchObject({
      code: 'LISTING_REVIEW_TAKEN',
    });
    expect((await send('POST', other, `${path}/release`)).status).toBe(200);
    expect((await send('POST', moderator, `${path}/take`)).status).toBe(200);

    const suspended = await send('POST', moderator, `/moderation/listings/${id}/suspend`, {
      reason: 'copied_text',
    });
    expect(suspended.body).toMatchObject({ status: 'suspended', suspendedFor: { code: 'copied_text' } });
    const back = await send('POST', moderator, `/moderation/listings/${id}/reinstate`);
    expect(back.body).toMatchObject({ status: 'published', suspendedFor: null });
  });

  test('follow the queue page by page to its end', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await send('GET', moderator, `/moderation/listings?limit=2${cursor}`);
      seen.push(...(body['reviews'] as { listing: string }[]).map(({ listing }) => listing));
      const next = body['next'] as string | null;
      cursor = next === null ? '' : `&cursor=${next}`;
    } while (cursor !== '');
    expect(new Set(seen).size).toBe(seen.length);
    const waiting = await db
      .selectFrom('listing_version')
      .select('id')
      .where('state', '=', 'in_review')
      .execute();
    expect(seen).toHaveLength(waiting.length);
    expect((await send('GET', moderator, '/moderation/listings?cursor=x')).body).toMatchObject({
      code: 'CURSOR_INVALID',
    });
  });

  test('find every reason with its text', async () => {
    const { body } = await send('GET', {}, '/moderation/reasons');
    expect(body['reasons']).toHaveLength(7);
  });
});

describe('a picture', () => {
  test('is uploaded, served with its thumbnail, shown by a listing, and then not deleted', async () => {
    const { id, owner } = await draft();
    const uploaded = await upload(owner, await picture());
    expect(uploaded.statusCode).toBe(201);
    const media = uploaded.json<{ id: string; url: string; width: number }>();
    expect(media).toMatchObject({ url: `/v1/media/${media.id}`, width: 800, height: 600 });
    const served = await app.inject({ url: media.url });
    expect(served.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(await sharp(served.rawPayload).metadata()).toMatchObject({ format: 'webp', width: 800 });
    const thumbnail = await app.inject({ url: `${media.url}?size=thumbnail` });
    expect(await sharp(thumbnail.rawPayload).metadata()).toMatchObject({ width: 480, height: 360 });

    const changed = await send('PATCH', owner, `/me/listings/${id}`, {
      mainImage: media.url,
      samples: [media.url],
    });
    expect(changed.body).toMatchObject({ mainImage: media.url, samples: [media.url] });
    expect((await send('DELETE', owner, `/media/${media.id}`)).body).toMatchObject({ code: 'MEDIA_IN_USE' });
    await send('PATCH', owner, `/me/listings/${id}`, { mainImage: null, samples: [] });
    expect((await send('DELETE', stranger, `/media/${media.id}`)).status).toBe(404);
    expect((await send('DELETE', owner, `/media/${media.id}`)).status).toBe(200);
    expect((await app.inject({ url: media.url })).statusCode).toBe(404);
  });

  test.each<[string, string, Headers, () => Promise<Buffer>, string?]>([
    ['of nobody', '401 UNAUTHENTICATED', {}, picture],
    ['that is too small', '400 MEDIA_TOO_SMALL', seller, () => picture(100, 100)],
    ['that is a text', '400 MEDIA_UNREADABLE', seller, () => Promise.resolve(Buffer.from('text'))],
    ['of 10 MB', '413 BODY_TOO_LARGE', seller, () => Promise.resolve(Buffer.alloc(10_000_000))],
    ['of another type', '415 MEDIA_TYPE_UNSUPPORTED', seller, picture, 'image/svg+xml'],
  ])('%s is refused', async (_what, expected, headers, make, type) => {
    const answer = await upload(headers, await make(), type);
    expect(`${answer.statusCode} ${answer.json<{ code: string }>().code}`).toBe(expected);
  });

  test('beyond the limit of an account is refused', async () => {
    const person = await market.seller();
    const headers = await signIn(person);
    const rows = Array.from({ length: 500 }, (_, index) => ({
      external_id: `full-${index}`,
      account_id: person.accountId,
      content_type: 'image/webp',
      ...{ width: 400, height: 300, bytes: 1000, created_at: now },
    }));
    await db.insertInto('media').values(rows).execute();
    expect((await upload(headers, await picture())).json()).toMatchObject({ code: 'MEDIA_LIMIT' });
  });
});
