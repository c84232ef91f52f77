/** Numbers as people write them into forms. */
import { expect, test } from 'vitest';
import { toCents, toNumber } from '../../../web/src/forms/to-number.js';

test.each([
  [' 25 ', 25],
  ['٢٥٫٥', 25.5],
  ['۷', 7],
  ['1.25', 1.25],
  ['0', 0],
  ['', null],
  ['كثير', null],
  ['-3', null],
  ['1.234', null],
])('%j is %j', (written, value) => {
  expect(toNumber(written)).toBe(value);
});

test('dollars become cents without a remainder', () => {
  expect(toCents('19.99')).toBe(1999);
  expect(toCents('عشرة')).toBeNull();
});
