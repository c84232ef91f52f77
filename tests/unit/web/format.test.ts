import { describe, expect, test } from 'vitest';
import {
  formatAge,
  formatDate,
  formatDelivery,
  formatMean,
  formatPrice,
  formatPriceUpTo,
  formatTotal,
} from '../../../web/src/language/format.js';

describe('prices', () => {
  test.each([
    [100, 'دولار واحد'],
    [200, 'دولاران'],
    [500, '5 دولارات'],
    [1000, '10 دولارات'],
    [1500, '15 دولاراً'],
    [10_000, '100 دولار'],
    [550, '5.50 دولار'],
    [123_450, '1,234.50 دولار'],
  ])('%i cents', (cents, words) => {
    expect(formatPrice(cents)).toBe(words);
  });

  test('as an upper bound, in the genitive', () => {
    expect(formatPriceUpTo(200)).toBe('حتى دولارين');
    expect(formatPriceUpTo(2500)).toBe('حتى 25 دولاراً');
  });
});

test.each([
  [1, 'خلال يوم'],
  [2, 'خلال يومين'],
  [3, 'خلال 3 أيام'],
  [11, 'خلال 11 يوماً'],
  [100, 'خلال 100 يوم'],
  [2.1, 'خلال 3 أيام'],
  [0.5, 'خلال يوم'],
])('delivery in %d days', (days, words) => {
  expect(formatDelivery(days)).toBe(words);
});

test('a mean always shows one digit after the point', () => {
  expect(formatMean(4.666)).toBe('4.7');
  expect(formatMean(5)).toBe('5.0');
});

test('a total is exact while small and «about» where it is an estimate', () => {
  expect(formatTotal(0)).toBe('لا خدمات');
  expect(formatTotal(2)).toBe('خدمتان');
  expect(formatTotal(100)).toBe('100 خدمة');
  expect(formatTotal(1240)).toBe('نحو 1,240 خدمة');
});

test('a date is written in Arabic with Latin digits; what is no date is null', () => {
  expect(formatDate('2026-11-21T12:00:00Z')).toMatch(/^21 نوفمبر 2026$/u);
  expect(formatDate('yesterday')).toBeNull();
});

test.each([
  ['2026-11-21T08:00:00Z', 'اليوم'],
  ['2026-11-20T08:00:00Z', 'أمس'],
  ['2026-11-18T08:00:00Z', 'قبل 3 أيام'],
  ['2026-09-20T08:00:00Z', 'قبل شهرين'],
  ['2025-11-01T08:00:00Z', 'السنة الماضية'],
  ['2027-01-01T08:00:00Z', 'اليوم'],
])('%s was %s', (time, words) => {
  expect(formatAge(time, Date.parse('2026-11-21T10:00:00Z'))).toBe(words);
});
