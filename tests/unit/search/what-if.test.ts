import { expect, test } from 'vitest';
import { roughly } from '../../../src/search/explain/what-if.js';

test('places are rounded to the worse, more roughly further down', () => {
  expect([1, 3, 4, 5, 6, 14, 50, 51, 99].map(roughly)).toEqual([1, 3, 5, 5, 10, 15, 50, 60, 100]);
});
