/** Sellers: profile, level, response time and presence, as the rows say them. */
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import {
  anonymous,
  sweepDue,
  transact,
  type Actor,
  type Work,
} from '../../../../src/marketplace/core/index.js';
import {
  asked,
  becomeSeller,
  heartbeat,
  isOnline,
  peopleDue,
  replied,
  updateProfile,
  type LevelReport,
} from '../../../../src/marketplace/people/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { core } = market;

const program: Actor = { accountId: null, sellerId: null, roles: ['service'] };
const run = <T>(deed: (work: Work) => Promise<T>): Promise<T> => transact(core, deed);
const sweep = (): Promise<number> =>
  sweepDue(core, peopleDue, (error) => {
    throw error;
  });
const sellerRow = (id: number) =>
  db
    .selectFrom('seller')
    .leftJoin('seller_profile', 'seller_id', 'id')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
const eventsOf = async (type: string) =>
  (await db.selectFrom('outbox').select('payload').where('type', '=', type).execute()).map(
    ({ payload }) => payload,
  );

/** A listing with ten good reviews, on which the seller's orders are bought. */
async function listingOf(sellerId: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with category as (
      insert into category (external_id, name) values (${core.newId()}, 'تصميم') returning id)
    insert into listing (external_id, seller_id, category_id, title, status, history_reviews, history_rating_mean)
    select ${core.newId()}, ${sellerId}, id, 'تصميم شعار', 'published', 10, 4.9 from category
    returning id`.execute(db);
  return rows[0]?.id ?? 0;
}

/** Orders that ended well, some of them late. */
async function completeOrders(sellerId: number, listingId: number, orders: number, late = 0): Promise<void> {
  const { accountId } = await market.buyer();
  const now = core.clock.now();
  await sql`
    insert into market_order (external_id, buyer_account_id, seller_id, listing_id, state, title, lines, quantity,
      total_cents, delivery_days, placed_at, started_at, first_delivered_at, accepted_at, late_at)
    select ${core.newId()} || '-' || n, ${accountId}, ${sellerId}, ${listingId}, 'accepted', 'تصميم شعار', '[]', 1,
      500, 3, ${now}, ${now}, ${now}, ${now}, case when n <= ${late} then ${now}::timestamptz end
    from generate_series(1, ${orders}::integer) n`.execute(db);
  await run(async (work) => {
    work.recountListing(listingId);
    await Promise.resolve();
  });
}

describe('a person who becomes a seller', () => {
  test('is new, with what they say of themselves', async () => {
    const person = await market.buyer('ليلى');
    const id = await run((work) =>
      becomeSeller(work, person, {
        bio: 'مترجمة منذ ٧ سنوات',
        skills: ['ترجمة'],
        certificates: [{ name: 'بكالوريوس ترجمة', year: 2018 }],
      }),
    );
    const row = await db
      .selectFrom('seller')
      .innerJoin('seller_profile', 'seller_id', 'id')
      .selectAll()
      .where('external_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      display_name: 'ليلى',
      level: 'new',
      bio: 'مترجمة منذ ٧ سنوات',
      skills: ['ترجمة'],
      certificates: [{ name: 'بكالوريوس ترجمة', year: 2018 }],
      account_id: person.accountId,
    });
  });

  test('is one seller, however many ask at once', async () => {
    const person = await market.buyer();
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, () => run((work) => becomeSeller(work, person, {}))),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'ALREADY_SELLER' },
    });
  });

  test.each([
    ['a program', program, 'FORBIDDEN'],
    ['nobody', anonymous, 'UNAUTHENTICATED'],
  ])('is not %s', async (_who, actor, code) => {
    await expect(run((work) => becomeSeller(work, actor, {}))).rejects.toMatchObject({ code });
  });
});

describe('a profile', () => {
  test('changes in what is given and keeps the rest', async () => {
    const seller = await market.seller('خالد');
    await run((work) => updateProfile(work, seller, { bio: 'مبرمج', skills: ['بايثون'] }));
    await run((work) => updateProfile(work, seller, { photo: 'https://example.com/k.jpg' }));
    await run((work) => updateProfile(work, seller, { bio: null }));
    expect(await sellerRow(seller.sellerId)).toMatchObject({
      display_name: 'خالد',
      bio: null,
      photo: 'https://example.com/k.jpg',
      skills: ['بايثون'],
    });
  });

  test.each([
    ['bio', { bio: 'راسلني على sara@example.com' }],
    ['bio', { bio: 'رقمي ٠٠٩٦٦٥٥١٢٣٤٥٦٧' }],
    ['name', { displayName: 'سارة 00966551234567' }],
    ['certificates', { certificates: [{ name: 'دورة', issuer: 'wa.me/966551234567' }] }],
  ])('holds no way to contact its seller: %s', async (_where, change) => {
    const seller = await market.seller();
    const before = await sellerRow(seller.sellerId);
    await expect(run((work) => updateProfile(work, seller, change))).rejects.toMatchObject({
      code: 'CONTACT_DETAILS_FOUND',
    });
    expect(await sellerRow(seller.sellerId)).toEqual(before);
  });

  test('belongs to sellers', async () => {
    const buyer = await market.buyer();
    await expect(run((work) => updateProfile(work, buyer, {}))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the level of a seller', () => {
  test('follows the counts with the next sweep, with its reasons, and says so', async () => {
    const seller = await market.seller();
    await run((work) => heartbeat(work, seller));
    const listing = await listingOf(seller.sellerId);
    await completeOrders(seller.sellerId, listing, 12, 1);
    await sweep();
    const row = await sellerRow(seller.sellerId);
    expect(row.level).toBe('active');
    expect((row.level_report as LevelReport).next?.requirements).toContainEqual({
      kind: 'orders',
      needed: 50,
      has: 12,
      met: false,
    });
    await completeOrders(seller.sellerId, listing, 8, 8);
    await sweep();
    expect((await sellerRow(seller.sellerId)).level).toBe('new');
    const changes = (await eventsOf('seller.levelChanged')).filter(({ id }) => id === row.external_id);
    expect(changes).toMatchObject([{ to: 'active' }, { from: 'active', to: 'new' }]);
  });

  test('falls with a day that passes without the seller', async () => {
    const seller = await market.seller();
    await run((work) => heartbeat(work, seller));
    await completeOrders(seller.sellerId, await listingOf(seller.sellerId), 200);
    await sweep();
    expect((await sellerRow(seller.sellerId)).level).toBe('expert');
    market.pass(61 * 24);
    await sweep();
    expect((await sellerRow(seller.sellerId)).level).toBe('new');
  });

  test('that another marketplace gave stays', async () => {
    const seller = await market.seller();
    await db
      .updateTable('seller')
      .set({ account_id: null, level: 'expert' })
      .where('id', '=', seller.sellerId)
      .execute();
    await completeOrders(seller.sellerId, await listingOf(seller.sellerId), 1);
    market.pass(25);
    await sweep();
    expect((await sellerRow(seller.sellerId)).level).toBe('expert');
  });

  test('is not decided again where nothing was counted', async () => {
    await sweep();
    expect(await sweep()).toBe(0);
  });
});

describe('the response time', () => {
  test('is the median to the first reply; questions without answer count, later replies do not', async () => {
    const seller = await market.seller();
    const { sellerId } = seller;
    for (const [conversation, minutes] of [
      ['a', 10],
      ['b', 30],
      ['c', 50],
    ] as const) {
      await run((work) => asked(work, { sellerId, conversation }));
      market.pass(minutes / 60);
      await run((work) => replied(work, { sellerId, conversation }));
      market.pass(1 / 60);
      await run((work) => replied(work, { sellerId, conversation }));
    }
    market.pass(24);
    await sweep();
    expect((await sellerRow(sellerId)).response_minutes).toBe(30);
    for (const conversation of ['d', 'e']) await run((work) => asked(work, { sellerId, conversation }));
    market.pass(25);
    await sweep();
    expect((await sellerRow(sellerId)).response_minutes).toBe(50);
  });

  test('is unknown of a seller whom nobody asked, and forgotten with time', async () => {
    const seller = await market.seller();
    const { sellerId } = seller;
    await run((work) => asked(work, { sellerId, conversation: 'x' }));
    await run((work) => replied(work, { sellerId, conversation: 'x' }));
    market.pass(25);
    await sweep();
    expect((await sellerRow(sellerId)).response_minutes).toBe(0);
    market.pass(91 * 24);
    await sweep();
    expect((await sellerRow(sellerId)).response_minutes).toBeNull();
  });

  test('a reply to a question that was never asked is none', async () => {
    const { sellerId } = await market.seller();
    await run((work) => replied(work, { sellerId, conversation: 'none' }));
    expect(await db.selectFrom('reply').selectAll().where('seller_id', '=', sellerId).execute()).toEqual([]);
  });
});

describe('presence', () => {
  const seenAt = async (accountId: number) =>
    (
      await db
        .selectFrom('account')
        .select('last_seen_at')
        .where('id', '=', accountId)
        .executeTakeFirstOrThrow()
    ).last_seen_at;

  test('a person is online until five minutes after the last heartbeat', async () => {
    const person = await market.buyer();
    await run((work) => heartbeat(work, person));
    const last = await seenAt(person.accountId);
    const online = (): boolean => isOnline(last, core.clock.now(), core.rules.seller.onlineMinutes);
    expect(online()).toBe(true);
    market.pass(5 / 60);
    expect([online(), isOnline(null, core.clock.now(), 5)]).toEqual([false, false]);
  });

  test('a second heartbeat within a minute changes nothing', async () => {
    const person = await market.buyer();
    await run((work) => heartbeat(work, person));
    const first = await seenAt(person.accountId);
    market.pass(0.5 / 60);
    await run((work) => heartbeat(work, person));
    expect(await seenAt(person.accountId)).toEqual(first);
    market.pass(1 / 60);
    await run((work) => heartbeat(work, person));
    expect(await seenAt(person.accountId)).not.toEqual(first);
  });

  test('the listings of a seller are told every five minutes at the most', async () => {
    const seller = await market.seller();
    const told = new Set<string>();
    for (let minute = 0; minute < 10; minute += 1) {
      await run((work) => heartbeat(work, seller));
      told.add(String((await sellerRow(seller.sellerId)).last_active_at));
      market.pass(1 / 60);
    }
    expect(told.size).toBe(2);
  });
});
