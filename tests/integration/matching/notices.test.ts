/** Waves of notices about requests: who is told, when, and that nobody is told twice whatever is interrupted. */
import { describe, expect, test } from 'vitest';
import { transact, type Actor } from '../../../src/marketplace/core/index.js';
import { listNotices } from '../../../src/marketplace/notices/index.js';
import { makeOffer, publishRequest, withdrawRequest } from '../../../src/marketplace/requests/index.js';
import {
  changeNoticeWishes,
  notifyOfRequests,
  readFeed,
  readNoticeExposure,
  sendDigests,
  type NotifyOptions,
  type SuitedSeller,
} from '../../../src/matching/notices/index.js';
import { testDatabase, testMarket } from '../../support/index.js';
import { listedService } from '../marketplace/orders/support.js';

type Seller = Actor & { readonly accountId: number; readonly sellerId: number };

/** A market of so many sellers, all of whom each request suits, the first the most. */
async function marketOf(count: number) {
  const { db } = await testDatabase();
  const market = testMarket(db);
  const sellers: Seller[] = [];
  for (let index = 0; index < count; index += 1) {
    const seller = await market.seller(`بائع ${index}`);
    await listedService(market, seller);
    sellers.push(seller);
  }
  const suited = sellers.map(({ sellerId }, place): SuitedSeller => ({
    sellerId,
    listingId: null,
    score: 1 - place / (2 * count),
    reasons: ['يطلب ما تقدمه في التصميم.'],
  }));
  const options: NotifyOptions = {
    core: market.core,
    match: () => Promise.resolve(suited),
    onError: (error) => {
      throw error;
    },
  };
  const buyer = await market.buyer();
  const publish = (title = 'أحتاج إلى شعار لمقهى') =>
    transact(market.core, (work) => publishRequest(work, buyer, { title }));
  const told = async () => {
    const rows = await db.selectFrom('request_notice').selectAll().orderBy('seller_id').execute();
    return rows.map(({ seller_id: id, wave }) => [
      sellers.findIndex(({ sellerId }) => sellerId === id),
      wave,
    ]);
  };
  return { db, market, sellers, options, buyer, publish, told };
}

describe('a request', () => {
  test('is told to the best at once, to more after hours, and to nobody twice', async () => {
    const { market, options, publish, told } = await marketOf(25);
    await publish();
    expect(await notifyOfRequests(options)).toBe(1);
    expect((await told()).map(([place]) => place)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(await notifyOfRequests(options)).toBe(0);
    market.pass(4);
    await notifyOfRequests(options);
    expect(await told()).toHaveLength(20);
    market.pass(4);
    await notifyOfRequests(options);
    expect(await told()).toHaveLength(25);
  });

  test('is told of in Arabic, with why, and leads to its page', async () => {
    const { db, sellers, options, publish } = await marketOf(1);
    const id = await publish();
    await notifyOfRequests(options);
    const [notice] = await listNotices(db, sellers[0] ?? { accountId: null, sellerId: null, roles: [] }, {
      limit: 5,
    });
    expect(notice).toMatchObject({
      kind: 'request-match',
      title: 'طلب يناسبك: أحتاج إلى شعار لمقهى',
      text: '• يطلب ما تقدمه في التصميم.',
      path: `/requests?request=${id}`,
    });
  });

  test('with enough offers is told to no more', async () => {
    const { market, sellers, options, publish, told } = await marketOf(20);
    const requestId = await publish();
    await notifyOfRequests(options);
    const offer = { requestId, cents: 2000, deliveryDays: 2, text: 'أنفذه كما تريد' };
    for (const seller of sellers.slice(0, 3))
      await transact(market.core, (work) => makeOffer(work, seller, offer));
    market.pass(4);
    await notifyOfRequests(options);
    expect(await told()).toHaveLength(8);
  });

  test('that was withdrawn is told to no more', async () => {
    const { market, options, buyer, publish, told } = await marketOf(20);
    const id = await publish();
    await notifyOfRequests(options);
    await transact(market.core, (work) => withdrawRequest(work, buyer, id));
    market.pass(4);
    await notifyOfRequests(options);
    expect(await told()).toHaveLength(8);
  });

  test('by night is matched for the feeds, and told in the morning', async () => {
    const { db, market, sellers, options, publish, told } = await marketOf(2);
    // 23:30 in Riyadh.
    market.pass(11.5);
    const id = await publish();
    await notifyOfRequests(options);
    expect(await told()).toEqual([]);
    const feed = await readFeed(db, sellers[0]?.sellerId ?? 0, market.core.clock.now(), {
      limit: 5,
      offset: 0,
    });
    expect(feed.map((entry) => entry.id)).toEqual([id]);
    market.pass(8.5);
    await notifyOfRequests(options);
    expect(await told()).toHaveLength(2);
  });
});

describe('a seller', () => {
  test('hears of no more requests a day than the cap, and of more the next day', async () => {
    const { market, options, publish, told } = await marketOf(1);
    for (let index = 0; index < 7; index += 1) await publish(`أحتاج إلى شعار رقم ${index}`);
    await notifyOfRequests(options);
    expect(await told()).toHaveLength(5);
    market.pass(24);
    await notifyOfRequests(options);
    expect(await told()).toHaveLength(7);
  });

  test('who wants to hear nothing is left alone, one who wants a digest hears once', async () => {
    const { db, market, sellers, options, publish } = await marketOf(2);
    const [off, daily] = sellers;
    if (off === undefined || daily === undefined) throw new TypeError('two sellers');
    await transact(market.core, (work) => changeNoticeWishes(work, off, { notices: 'off', letters: false }));
    await transact(market.core, (work) =>
      changeNoticeWishes(work, daily, { notices: 'daily', letters: false }),
    );
    await publish();
    await publish('أحتاج إلى هوية بصرية');
    await notifyOfRequests(options);
    expect(await listNotices(db, daily, { limit: 5 })).toEqual([]);
    expect(await sendDigests(market.core)).toBe(0);
    market.pass(24);
    expect(await sendDigests(market.core)).toBe(1);
    expect(await sendDigests(market.core)).toBe(0);
    expect(await listNotices(db, daily, { limit: 5 })).toMatchObject([
      { kind: 'request-digest', title: 'طلبان يناسبانك من أمس' },
    ]);
    expect(await listNotices(db, off, { limit: 5 })).toEqual([]);
  });

  test('finds in the feed what they have not answered, the best and newest first', async () => {
    const { db, market, sellers, options, publish } = await marketOf(1);
    const [seller] = sellers;
    if (seller === undefined) throw new TypeError('a seller');
    const old = await publish('أحتاج إلى شعار قديم');
    await notifyOfRequests(options);
    market.pass(48);
    const fresh = await publish('أحتاج إلى شعار جديد');
    await notifyOfRequests(options);
    const feed = async () => {
      const page = { limit: 5, offset: 0 };
      return (await readFeed(db, seller.sellerId, market.core.clock.now(), page)).map(({ id }) => id);
    };
    expect(await feed()).toEqual([fresh, old]);
    const offer = { requestId: fresh, cents: 2000, deliveryDays: 2, text: 'أنفذه كما تريد' };
    await transact(market.core, (work) => makeOffer(work, seller, offer));
    expect(await feed()).toEqual([old]);
  });
});

test('requests are told once each, by workers that run at once and are killed on the way', async () => {
  const { db, options, publish } = await marketOf(60);
  const total = 100;
  for (let index = 0; index < total; index += 1) await publish(`أحتاج إلى شعار رقم ${index}`);
  let matched = 0;
  const dying: NotifyOptions = {
    ...options,
    match: (id) => {
      matched += 1;
      return matched % 17 === 0 ? Promise.reject(new Error('killed')) : options.match(id);
    },
    onError: () => undefined,
  };
  await Promise.all([notifyOfRequests(dying), notifyOfRequests(dying), notifyOfRequests(options)]);
  await notifyOfRequests(options);
  const waves = await db.selectFrom('request_wave').select('waves').execute();
  expect(waves.map((row) => row.waves)).toEqual(Array.from({ length: total }, () => 1));
  const exposure = await readNoticeExposure(db, new Date(0));
  expect(exposure).toMatchObject({ sellers: 60, told: 60 });
  const perSeller = await db
    .selectFrom('request_notice')
    .select(({ fn }) => fn.countAll<number>().as('notices'))
    .groupBy('seller_id')
    .execute();
  expect(Math.max(...perSeller.map(({ notices }) => notices))).toBe(5);
});
