import { fc, test as check } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { marketRules } from '../../../../src/marketplace/core/index.js';
import {
  decideLevel,
  listingCap,
  type SellerFacts,
} from '../../../../src/marketplace/people/sellers/level.js';
import { sayMissing } from '../../../../src/marketplace/people/sellers/level-words.js';

const rules = marketRules();
const best: SellerFacts = {
  completedOrders: 500,
  rating: 5,
  onTimeRate: 1,
  cancelledRate: 0,
  daysSinceActive: 0,
};
const levelOf = (change: Partial<SellerFacts>) => decideLevel({ ...best, ...change }, rules.levels).level;

describe('the level of a seller', () => {
  test.each([
    [9, 'new'],
    [10, 'active'],
    [49, 'active'],
    [50, 'distinguished'],
    [99, 'distinguished'],
    [100, 'expert'],
  ])('with %i completed orders and nothing else amiss is %s', (completedOrders, level) => {
    expect(levelOf({ completedOrders })).toBe(level);
  });

  test.each([
    [3.99, 'new'],
    [4, 'active'],
    [4.49, 'active'],
    [4.5, 'distinguished'],
    [4.7, 'expert'],
    [null, 'new'],
  ])('with a rating of %d is %s', (rating, level) => {
    expect(levelOf({ rating })).toBe(level);
  });

  test.each([
    [0.79, 'new'],
    [0.8, 'active'],
    [0.9, 'distinguished'],
    [0.95, 'expert'],
    [null, 'new'],
  ])('with %d of the deliveries in time is %s', (onTimeRate, level) => {
    expect(levelOf({ onTimeRate })).toBe(level);
  });

  test.each([
    [0.16, 'new'],
    [0.15, 'active'],
    [0.1, 'distinguished'],
    [0.05, 'expert'],
    [null, 'expert'],
  ])('with %d cancelled by own fault is %s', (cancelledRate, level) => {
    expect(levelOf({ cancelledRate })).toBe(level);
  });

  test('needs continuous activity', () => {
    expect([levelOf({ daysSinceActive: 60 }), levelOf({ daysSinceActive: 61 })]).toEqual(['expert', 'new']);
  });

  test('says what it was given for, and what is missing for the next', () => {
    const report = decideLevel({ ...best, completedOrders: 48, rating: 4.2 }, rules.levels);
    expect(report.level).toBe('active');
    expect(report.reasons.every(({ met }) => met)).toBe(true);
    expect(report.next?.level).toBe('distinguished');
    expect(sayMissing(report.next?.requirements ?? [])).toEqual([
      'أكمل طلبين آخرين: لديك 48 من 50.',
      'ارفع متوسط تقييمك: هو الآن 4.2 من 5، والمطلوب 4.5 على الأقل.',
    ]);
    expect(decideLevel(best, rules.levels).next).toBeNull();
  });

  test.each([
    [49, 'أكمل طلباً واحداً آخر: لديك 49 من 50.'],
    [45, 'أكمل 5 طلبات أخرى: لديك 45 من 50.'],
    [30, 'أكمل 20 طلباً آخر: لديك 30 من 50.'],
  ])('counts the missing orders of %i in right Arabic', (completedOrders, sentence) => {
    const { next } = decideLevel({ ...best, completedOrders }, rules.levels);
    expect(sayMissing(next?.requirements ?? [])).toEqual([sentence]);
  });

  test('never says of what falls short that it is enough', () => {
    const { next } = decideLevel({ ...best, onTimeRate: 0.9499, cancelledRate: 0.0501 }, rules.levels);
    expect(sayMissing(next?.requirements ?? [])).toEqual([
      'سلّم طلباتك في موعدها: نسبتك الآن 94.9%، والمطلوب 95% على الأقل.',
      'قلّل الطلبات التي تُلغى بسبب منك: نسبتها الآن 5.1%، والمسموح 5% على الأكثر.',
    ]);
  });

  test('of somebody who is not known yet has a sentence for each thing', () => {
    const unknown = {
      completedOrders: 0,
      rating: null,
      onTimeRate: null,
      cancelledRate: null,
      daysSinceActive: null,
    };
    const { next } = decideLevel(unknown, rules.levels);
    expect(sayMissing(next?.requirements ?? [])).toEqual([
      'أكمل 10 طلبات أخرى: لديك 0 من 10.',
      'احصل على تقييماتك الأولى: المطلوب متوسط 4 من 5 على الأقل.',
      'سلّم طلباتك في موعدها: المطلوب 80% منها على الأقل.',
      'سجّل دخولك بانتظام: لم نرَ لك نشاطاً بعد.',
    ]);
  });

  const facts = fc.record({
    completedOrders: fc.nat(200),
    rating: fc.option(fc.double({ min: 1, max: 5, noNaN: true })),
    onTimeRate: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    cancelledRate: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    daysSinceActive: fc.option(fc.nat(200)),
  });
  const rank = ['new', 'active', 'distinguished', 'expert'];

  check.prop([facts, fc.nat(50)])('never falls with more completed orders', (one, more) => {
    const grown = { ...one, completedOrders: one.completedOrders + more };
    const [before, after] = [one, grown].map((each) => rank.indexOf(decideLevel(each, rules.levels).level));
    expect(after).toBeGreaterThanOrEqual(before ?? 0);
  });

  check.prop([facts])('always has something missing for the next, and says it', (one) => {
    const { next } = decideLevel(one, rules.levels);
    if (next === null) return;
    const sentences = sayMissing(next.requirements);
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Script=Arabic}.*\.$/u);
  });
});

test.each([
  [null, 6],
  ['new', 6],
  ['active', 10],
  ['distinguished', 25],
  ['expert', null],
] as const)('a seller of level %s may have %s listings', (level, cap) => {
  expect(listingCap(rules, level)).toBe(cap);
});
