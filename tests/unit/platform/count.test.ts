import { expect, test } from 'vitest';
import { countArabic } from '../../../src/platform/count.js';

const record = { zero: 'لا شيء', one: 'سجل واحد', two: 'سجلان', few: 'سجلات', many: 'سجلاً', other: 'سجل' };

test.each([
  [0, 'لا شيء'],
  [1, 'سجل واحد'],
  [2, 'سجلان'],
  [3, '3 سجلات'],
  [10, '10 سجلات'],
  [11, '11 سجلاً'],
  [100, '100 سجل'],
  [103, '103 سجلات'],
  [54_345, '54,345 سجلاً'],
])('%i is counted as Arabic does', (count, text) => {
  expect(countArabic(count, record)).toBe(text);
});
