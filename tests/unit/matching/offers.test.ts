import { describe, expect, test } from 'vitest';
import { checkOffer } from '../../../src/matching/offers/check.js';
import { createCopyFinder, type OfferText } from '../../../src/matching/offers/copied.js';
import { scoreOffer, type JudgedOffer } from '../../../src/matching/offers/score.js';

const text = 'أقدم لك تصميم شعار احترافي بثلاثة نماذج مع ملفات المصدر والتعديلات المجانية';
const by = (sellerId: number, requestId: number, said = text): OfferText => ({
  sellerId,
  requestId,
  text: said,
});

describe('copied offers', () => {
  test("another seller's earlier text is found, also with other hamzas and vowel signs", () => {
    expect(createCopyFinder([by(1, 9)])(by(2, 5, text.replace('أقدم', 'اقدّم')))).toBe('others');
  });

  test('a text that its writer sent to other requests is a template; the first time it is not', () => {
    expect(createCopyFinder([by(2, 6)])(by(2, 5))).toBeNull();
    expect(createCopyFinder([by(2, 6), by(2, 7)])(by(2, 5))).toBe('own');
  });

  test('texts of their own and short ones are nobody’s copy', () => {
    const other = 'قرأت طلبك عن المقهى وأقترح علامة مستوحاة من فنجان القهوة بألوان دافئة وخط كوفي';
    expect(createCopyFinder([by(1, 9)])(by(2, 5, other))).toBeNull();
    expect(createCopyFinder([by(1, 9, 'جاهز للتنفيذ')])(by(2, 5, 'جاهز للتنفيذ'))).toBeNull();
  });
});

describe('checks of an offer', () => {
  const asked = { budgetCents: 5000, deliveryDays: 5 };
  const codes = (cents: number, deliveryDays: number, said = text) =>
    checkOffer({ cents, deliveryDays, text: said }, asked, { copy: null, answered: 0.5 }).map(
      ({ code }) => code,
    );

  test.each([
    [5000, 5, []],
    [5001, 5, ['PRICE_OVER_BUDGET']],
    [2000, 5, []],
    [1999, 5, ['PRICE_FAR_BELOW_BUDGET']],
    [5000, 6, ['LATER_THAN_ASKED']],
  ])('%i cents in %i days: %j', (cents, days, expected) => {
    expect(codes(cents, days)).toEqual(expected);
  });

  test('without budget and time there is nothing to miss', () => {
    const free = { budgetCents: null, deliveryDays: null };
    expect(checkOffer({ cents: 1, deliveryDays: 999, text }, free, { copy: null, answered: 1 })).toEqual([]);
  });
});

test('an offer that answers, is its own and fits the budget is worth more', () => {
  const asked = { budgetCents: 5000, deliveryDays: 5 };
  const good: JudgedOffer = { cents: 4000, deliveryDays: 4, text, match: 0.6, answered: 0.8, copy: null };
  const worth = (change: Partial<JudgedOffer>) => scoreOffer({ ...good, ...change }, asked).score;
  const worse: Partial<JudgedOffer>[] = [
    { match: 0.3 },
    { answered: 0.1 },
    { copy: 'own' },
    { copy: 'others' },
    { cents: 8000 },
    { deliveryDays: 10 },
  ];
  for (const change of worse) expect(worth(change)).toBeLessThan(worth({}));
  const { score, contributions } = scoreOffer(good, asked);
  expect(contributions.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score);
});
