/** Requests find their sellers, against a real database and engine. */
import { describe, expect, test } from 'vitest';
import { applyBatch } from '../../../src/api/apply-batch.js';
import { learnTradesIfDue, matchPublished, matchRequest, openMatching } from '../../../src/matching/index.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { testDatabase } from '../../support/index.js';
import { matchingOver, tradeRecords } from './support.js';

const database = await testDatabase();
const { db } = database;
const clock = fixedClock(new Date('2026-11-21T10:00:00Z'));
const matching = await matchingOver(database, clock, [
  ...tradeRecords(),
  // One seller with many listings of the same, one known by skills alone.
  { type: 'seller', id: 'many', displayName: 'كثير الخدمات' },
  ...Array.from({ length: 12 }, (_, index) => ({
    type: 'listing',
    id: `l-many-${index}`,
    sellerId: 'many',
    categoryId: 'design/logo',
    title: 'تصميم شعار احترافي مطاعم',
    tags: ['شعارات'],
    basePriceCents: 20_000,
    deliveryDays: 20,
    status: 'published',
    history: { orders: 0, reviews: 0 },
  })),
  { type: 'seller', id: 'skilled', displayName: 'ماهر', skills: ['خط كوفي', 'زخرفة'] },
  {
    type: 'listing',
    id: 'l-skilled',
    sellerId: 'skilled',
    categoryId: 'design/logo',
    title: 'أعمال فنية',
    tags: [],
    status: 'published',
  },
]);

const sellersOf = async (title: string, limit = 10): Promise<string[]> => {
  const { matches } = await matchRequest(matching, { title }, { limit });
  return matches.map(({ seller }) => seller.externalId);
};

describe('a request', () => {
  test.each([
    ['السلام عليكم، عايز حد شاطر يعملي لوجو لمحل', 'logo'],
    ['مطلوب مترجم محترف مقالات من الانجليزي', 'translation'],
    ['عندي موقع ورد بريس محتاج تعديل', 'wordpress'],
    ['ابغى معلق صوتي لإعلان', 'voice'],
  ])('in any register finds the sellers of its trade: %s', async (title, trade) => {
    const sellers = await sellersOf(title, 5);
    expect(sellers).toHaveLength(5);
    for (const seller of sellers) expect(seller).toMatch(new RegExp(`^(${trade}-|many)`, 'u'));
  });

  test('is answered by each seller once, however many listings they have', async () => {
    const sellers = await sellersOf('تصميم شعار مطاعم', 20);
    expect(new Set(sellers).size).toBe(sellers.length);
    expect(sellers).toContain('many');
  });

  test('of two readings meets sellers of both among the first ten', async () => {
    const sellers = await sellersOf('تصميم شعار وترجمة مقالات');
    expect(sellers.some((seller) => seller.startsWith('logo'))).toBe(true);
    expect(sellers.some((seller) => seller.startsWith('translation'))).toBe(true);
  });

  test('finds who names the skill, though no listing of theirs holds the words', async () => {
    expect(await sellersOf('خط كوفي مع زخرفة', 20)).toContain('skilled');
  });

  test('prefers who did such work among those whose words answer alike', async () => {
    const { matches } = await matchRequest(matching, { title: 'تصميم شعار مطاعم' }, { limit: 3 });
    expect(matches[0]?.seller.externalId).toBe('logo-0');
    expect(matches[0]?.reasonsForBuyer).toContain('نفّذ 120 طلباً مشابهاً');
    expect(matches[0]?.reasonsForSeller).toContain('نفّذت 120 طلباً مشابهاً');
  });

  test('puts who is too dear and too late behind who fits', async () => {
    const text = {
      title: 'تصميم شعار مطاعم',
      budgetCents: 1500,
      deadlineAt: new Date('2026-11-26T10:00:00Z'),
    };
    const { matches } = await matchRequest(matching, text, { limit: 10 });
    const places = matches.map(({ seller }) => seller.externalId);
    expect(places.indexOf('logo-8')).toBeLessThan(places.indexOf('many'));
    expect(matches[0]?.reasonsForBuyer).toEqual(
      expect.arrayContaining(['سعره ضمن ميزانيتك', 'يسلّم قبل موعدك']),
    );
  });

  test('has scores that never rise along the list and are the sum of their contributions', async () => {
    const { matches } = await matchRequest(matching, { title: 'موقع وشعار وصوت' }, { limit: 30 });
    for (const [place, { score, contributions }] of matches.entries()) {
      expect(contributions.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score);
      expect(score).toBeLessThanOrEqual(matches[place - 1]?.score ?? 1);
    }
  });

  test.each(['', '   ', 'السلام عليكم ورحمة الله', '؟!…', 'ء'.repeat(50_000), 'تصميم شعار '.repeat(9000)])(
    'whatever it says is answered without an error (%#)',
    async (title) => {
      const { matches } = await matchRequest(matching, { title }, { limit: 3 });
      expect(matches.length).toBeLessThanOrEqual(3);
    },
  );
});

describe('what texts are sold as', () => {
  test('is learned once, read by others, and again when enough listings are new', async () => {
    await sellersOf('تصميم شعار');
    const models = () => db.selectFrom('trade_model').select(['id', 'documents']).execute();
    const [first, ...others] = await models();
    expect(others).toEqual([]);
    expect(await learnTradesIfDue(matching)).toBe(false);
    const other = openMatching(matching);
    await matchRequest(other, { title: 'تصميم شعار' }, { limit: 1 });
    expect(await models()).toEqual([first]);
    await db.updateTable('trade_model').set({ documents: 10 }).execute();
    expect(await learnTradesIfDue(matching)).toBe(true);
    expect((await models()).map(({ documents }) => documents)).toEqual([first?.documents]);
  });
});

describe('a published request', () => {
  test('is matched by its id; one that does not exist is refused', async () => {
    await applyBatch(db, clock, [
      {
        type: 'request',
        id: 'r1',
        buyerId: 'b',
        title: 'محتاج ترجمة مقال من الانجليزية',
        createdAt: '2026-11-20T00:00:00Z',
      },
    ]);
    const { matches } = await matchPublished(matching, 'r1', 3);
    expect(matches.map(({ listing }) => listing.categoryId)).toEqual(
      Array.from({ length: 3 }, () => 'writing/translation'),
    );
    await expect(matchPublished(matching, 'r2', 3)).rejects.toMatchObject({ code: 'REQUEST_UNKNOWN' });
  });
});
