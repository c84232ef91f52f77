import { describe, expect, test } from 'vitest';
import { counted, formatNumber } from '../../../web/src/language/plural.js';
import { ratings, services, servicesAfter } from '../../../web/src/language/nouns.js';

describe('counted', () => {
  test.each([
    [0, 'لا تقييمات بعد'],
    [1, 'تقييم واحد'],
    [2, 'تقييمان'],
    [3, '3 تقييمات'],
    [10, '10 تقييمات'],
    [11, '11 تقييماً'],
    [99, '99 تقييماً'],
    [100, '100 تقييم'],
    [101, '101 تقييم'],
    [102, '102 تقييم'],
    [103, '103 تقييمات'],
    [1240, '1,240 تقييماً'],
  ])('%i ratings agree with their noun: %s', (count, words) => {
    expect(counted(count, ratings)).toBe(words);
  });

  test('one and two are said without a digit, and two changes its ending after a preposition', () => {
    expect(counted(1, services)).toBe('خدمة واحدة');
    expect(counted(2, services)).toBe('خدمتان');
    expect(counted(2, servicesAfter)).toBe('خدمتين');
  });
});

test('numbers have Latin digits and separated thousands', () => {
  expect(formatNumber(54_345)).toBe('54,345');
  expect(formatNumber(4.5)).toBe('4.5');
});
