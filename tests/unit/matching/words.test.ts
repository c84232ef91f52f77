import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/arabic/index.js';
import { termsOf } from '../../../src/matching/candidates/terms-of-delivery.js';
import { nearTrades } from '../../../src/matching/candidates/near-trades.js';
import { sayDays, sayMinutes } from '../../../src/matching/reasons/duration.js';
import { nouns } from '../../../src/matching/reasons/nouns.js';
import { isFraming } from '../../../src/matching/understanding/framing.js';
import { countArabic } from '../../../src/platform/count.js';

test.each([
  [1, 'طلباً مشابهاً واحداً'],
  [2, 'طلبين مشابهين'],
  [3, '3 طلبات مشابهة'],
  [12, '12 طلباً مشابهاً'],
  [100, '100 طلب مشابه'],
  [103, '103 طلبات مشابهة'],
])('%i similar orders are said as a person would', (count, expected) => {
  expect(countArabic(count, nouns.similarOrder)).toBe(expected);
});

test.each([
  [3, '5 دقائق'],
  [20, '20 دقيقة'],
  [50, 'ساعة'],
  [61, 'ساعتين'],
  [60 * 5, '5 ساعات'],
  [60 * 30, 'يومين'],
])('%i minutes are a promise, rounded up', (minutes, expected) => {
  expect(sayMinutes(minutes)).toBe(expected);
});

test('days are said in their right form', () => {
  expect([1, 2, 3, 11].map(sayDays)).toEqual(['يوم', 'يومين', '3 أيام', '11 يوماً']);
});

test.each([
  ['مطلوب خبير متفرغ بدوام جزئي لمدة شهر', []],
  ['احتاج مصمم شعارات محترف', ['مصمم', 'شعارات']],
])('what tells how work is had is no need: %s', (text, needs) => {
  const said = analyse(text).filter((term) => !term.stop && !isFraming(term));
  expect(said.map(({ surface }) => surface)).toEqual(needs);
});

describe('price and time of a listing', () => {
  const listing = {
    basePriceCents: 500,
    deliveryDays: 3,
    upgrades: [{ title: 'خلال يوم', priceCents: 1000, deliveryDays: 1 }],
    packages: [{ name: 'متقدمة', priceCents: 2000, deliveryDays: 2, includes: [] }],
  };
  test.each([
    [null, 500],
    [5, 500],
    [2, 1500],
    [1, 1500],
    [0.5, 500],
  ])('within %s days it costs %i cents', (days, price) => {
    expect(termsOf(listing, days)).toEqual({ price, deliveryDays: 3, fastestDays: 1 });
  });

  test('of a listing without price nothing is known', () => {
    const bare = { basePriceCents: null, deliveryDays: null, upgrades: [], packages: [] };
    expect(termsOf(bare, 2)).toEqual({ price: null, deliveryDays: null, fastestDays: null });
  });
});

describe('trades of the neighbours', () => {
  test('many listings of one seller have one say', () => {
    const once = [
      { seller: 1, trade: 1, fit: 0.5 },
      { seller: 2, trade: 2, fit: 0.5 },
    ];
    const often = [...once, { seller: 1, trade: 1, fit: 0.5 }, { seller: 1, trade: 1, fit: 0.4 }];
    expect(nearTrades(null, often)).toEqual(nearTrades(null, once));
  });

  test('both what words call for and what is near must speak for a trade', () => {
    const called = new Map([
      [1, 0.6],
      [2, 0.4],
    ]);
    const shares = nearTrades(called, [{ seller: 1, trade: 2, fit: 0.9 }]);
    expect(shares?.get(2) ?? 0).toBeGreaterThan(shares?.get(1) ?? 1);
    expect([...(shares?.values() ?? [])].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(nearTrades(null, [])).toBeNull();
  });
});
