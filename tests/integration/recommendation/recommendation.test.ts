/** What is recommended from orders, and what never is: the withdrawn, one's own, what one has. */
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, type Actor } from '../../../src/marketplace/core/index.js';
import {
  alsoOrdered,
  complements,
  learnCoOrdersIfDue,
  learnTrends,
  recommendForBuyer,
  trending,
  type Recommendation,
} from '../../../src/recommendation/index.js';
import { indexedMarket } from './support.js';

const { db, market, search, bring, index } = await indexedMarket();
const { core } = market;
const DAY = 86_400_000;
const ago = (days: number): Date => new Date(core.clock.now().getTime() - days * DAY);
const ids = (recommended: readonly Recommendation[]): string[] => recommended.map(({ hit }) => hit.id);

const titles: Record<string, readonly [category: string, title: string]> = {
  logo: ['logo', 'تصميم شعار لشركتك'],
  logo2: ['logo', 'تصميم شعار بالخط العربي'],
  card: ['print', 'تصميم بطاقة أعمال'],
  card2: ['print', 'بطاقة أعمال بوجهين'],
  cover: ['print', 'غلاف فيسبوك لصفحتك'],
  voice: ['audio', 'تعليق صوتي بالفصحى'],
  star: ['audio', 'تعليق صوتي شهير'],
};
const listingIds = new Map<string, number>();

/** Somebody's completed orders, the first `days` ago and one a day after it. */
async function order(buyerAccountId: number, listings: readonly string[], days = 40): Promise<void> {
  for (const [at, listing] of listings.entries()) {
    const time = ago(days - at);
    await sql`
      insert into market_order (external_id, buyer_account_id, seller_id, listing_id, state, title, lines, quantity,
        total_cents, delivery_days, placed_at, paid_at, accepted_at)
      select ${core.newId()}, ${buyerAccountId}, seller_id, id, 'accepted', title, '[]', 1, 500, 1, ${time}, ${time}, ${time}
      from listing where external_id = ${listing}`.execute(db);
  }
}

async function bought(...listings: readonly string[]): Promise<Actor & { accountId: number }> {
  const buyer = await market.buyer();
  await order(buyer.accountId, listings);
  return buyer;
}

beforeAll(async () => {
  await bring(
    { type: 'category', id: 'logo', name: 'تصميم شعارات' },
    { type: 'category', id: 'print', name: 'مطبوعات' },
    { type: 'category', id: 'audio', name: 'صوتيات' },
    ...Object.keys(titles).map((id) => ({ type: 'seller', id: `s-${id}`, displayName: id })),
    ...Object.entries(titles).map(([id, [categoryId, title]]) => ({
      ...{ type: 'listing', id, sellerId: `s-${id}`, categoryId, title, tags: [], status: 'published' },
      createdAt: ago(200).toISOString(),
    })),
  );
  await index();
  for (const { id, external_id: externalId } of await db
    .selectFrom('listing')
    .select(['id', 'external_id'])
    .execute()) {
    listingIds.set(externalId, id);
  }
  for (let buyer = 0; buyer < 6; buyer += 1) await bought('logo', 'card');
  for (let buyer = 0; buyer < 3; buyer += 1) await bought('logo', 'cover');
  for (let buyer = 0; buyer < 12; buyer += 1) await bought('star');
  await bought('logo', 'star');
  await learnCoOrdersIfDue(db, core.clock.now());
});

describe('buyers also ordered', () => {
  test('what goes together stands before what is merely famous, and says why', async () => {
    const found = await alsoOrdered(db, anonymous, 'logo', 5);
    expect(ids(found).slice(0, 2)).toEqual(['card', 'cover']);
    expect(found[0]?.reason).toEqual({ kind: 'also-ordered', text: 'طلبه من اشتروا هذه الخدمة' });
    expect(found.map(({ hit }) => hit.position)).toEqual(found.map((_one, at) => at + 1));
    expect(ids(found)).not.toContain('logo');
  });

  test('one buyer alone is never told of', async () => {
    const found = await alsoOrdered(db, anonymous, 'logo', 10);
    const star = found.find(({ hit }) => hit.id === 'star');
    expect(star?.reason).toMatchObject({ kind: 'category' });
  });

  test('a listing without orders has what goes with its category', async () => {
    const [first] = await alsoOrdered(db, anonymous, 'logo2', 5);
    expect(first?.hit.id).toBe('card');
    expect(first?.reason).toEqual({ kind: 'category', text: 'يُطلب كثيراً مع خدمات «تصميم شعارات»' });
  });

  test('what one sells, has ordered or what was withdrawn is not offered', async () => {
    const viewer = await bought('cover');
    const seller = { ...viewer, sellerId: (await sellerOf('card')) ?? null };
    expect(ids(await alsoOrdered(db, seller, 'logo', 10))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:card|cover)$/u)]),
    );
    await db.updateTable('listing').set({ status: 'paused' }).where('external_id', '=', 'card').execute();
    expect(ids(await alsoOrdered(db, anonymous, 'logo', 10))).not.toContain('card');
    await db.updateTable('listing').set({ status: 'published' }).where('external_id', '=', 'card').execute();
  });

  test('an unknown listing is refused', async () => {
    await expect(alsoOrdered(db, anonymous, 'nothing', 5)).rejects.toMatchObject({ code: 'LISTING_UNKNOWN' });
  });

  test('nothing is learned twice, and what is new is', async () => {
    await learnCoOrdersIfDue(db, core.clock.now());
    expect(await learnCoOrdersIfDue(db, core.clock.now())).toBe(false);
    await bought('voice', 'star');
    expect(await learnCoOrdersIfDue(db, core.clock.now())).toBe(true);
    const both = await db
      .selectFrom('co_order')
      .select('buyers')
      .where('listing_id', '=', listingIds.get('voice') ?? 0)
      .execute();
    expect(both).toEqual([{ buyers: 1 }]);
  });
});

async function sellerOf(listing: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('listing')
    .select('seller_id')
    .where('external_id', '=', listing)
    .executeTakeFirst();
  return row?.seller_id;
}

describe('for a buyer', () => {
  test('what others with the same orders went on to, with the order that it follows from', async () => {
    const buyer = await bought('logo');
    const [first, second] = await recommendForBuyer(db, buyer, 5);
    expect([first?.hit.id, second?.hit.id]).toEqual(['card', 'cover']);
    expect(first?.reason.text).toBe('طلبه من اشتروا مثلك «تصميم شعار لشركتك»');
  });

  test('nothing of a history that was forgotten or switched off', async () => {
    const [forgetful, discreet] = [await bought('logo'), await bought('logo')];
    await db
      .insertInto('personalisation')
      .values([
        { account_id: forgetful.accountId, forgotten_before: core.clock.now() },
        { account_id: discreet.accountId, enabled: false, forgotten_before: null },
      ])
      .execute();
    for (const buyer of [forgetful, discreet]) {
      const kinds = (await recommendForBuyer(db, buyer, 5)).map(({ reason }) => reason.kind);
      expect(kinds).not.toContain('also-ordered');
      expect(kinds).not.toContain('history');
    }
  });
});

describe('after a purchase', () => {
  test('what people who know the trade say, while there is little to learn from', async () => {
    const found = await complements({ db, search }, anonymous, 'logo2', 3);
    expect(ids(found)).toEqual(expect.arrayContaining(['card', 'cover']));
    expect(found.every(({ reason }) => reason.kind === 'complement')).toBe(true);
    expect(found.map(({ reason }) => reason.text)).toContain('يكمّل ما طلبته: بطاقة أعمال');
    expect(ids(found)).not.toContain('logo');
  });
});

describe('trends', () => {
  test('are of what rises above its usual, not of what is always ordered', async () => {
    for (let week = 1; week < 13; week += 1) {
      for (let count = 0; count < 3; count += 1) {
        await order((await market.buyer()).accountId, ['star'], 7 * week + 2);
      }
    }
    for (let count = 0; count < 3; count += 1) {
      await order((await market.buyer()).accountId, ['star'], 3);
      await order((await market.buyer()).accountId, ['voice'], 3);
    }
    await learnTrends(db, core.clock.now());
    const everywhere = await trending(db, anonymous, { limit: 5 });
    expect(ids(everywhere)).toEqual(['voice']);
    expect(everywhere[0]?.reason).toEqual({ kind: 'trend', text: 'زاد الإقبال عليه هذا الأسبوع' });
    expect(await trending(db, anonymous, { limit: 5, category: 'logo' })).toEqual([]);
    await expect(trending(db, anonymous, { limit: 5, category: 'none' })).rejects.toMatchObject({
      code: 'CATEGORY_UNKNOWN',
    });
  });
});
