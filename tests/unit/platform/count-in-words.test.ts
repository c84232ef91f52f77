import { expect, test } from 'vitest';
import { countInWords, type ArabicNoun } from '../../../src/platform/count.js';

const ratings: ArabicNoun = {
  zero: 'لا تقييمات',
  one: 'تقييم واحد',
  two: 'تقييمان',
  few: 'تقييمات',
  many: 'تقييماً',
  other: 'تقييم',
};

const services: ArabicNoun = {
  zero: 'لا خدمات',
  one: 'خدمة واحدة',
  two: 'خدمتان',
  few: 'خدمات',
  many: 'خدمة',
  other: 'خدمة',
};

test.each([
  [1, 'تقييم واحد'],
  [2, 'تقييمان'],
  [3, 'ثلاثة تقييمات'],
  [10, 'عشرة تقييمات'],
  [11, 'أحد عشر تقييماً'],
  [13, 'ثلاثة عشر تقييماً'],
  [20, '20 تقييماً'],
  [100, '100 تقييم'],
])('%i of a masculine noun', (count, words) => {
  expect(countInWords(count, ratings, 'masculine')).toBe(words);
});

test.each([
  [3, 'ثلاث خدمات'],
  [8, 'ثماني خدمات'],
  [11, 'إحدى عشرة خدمة'],
  [15, 'خمس عشرة خدمة'],
])('%i of a feminine noun', (count, words) => {
  expect(countInWords(count, services, 'feminine')).toBe(words);
});
