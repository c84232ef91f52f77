/** What the engine would let pass, read off a filter: for documents that it does not hold yet. */
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../src/search/index-schema/index.js';
import { readFilter } from '../../../src/search/retrieval/read-filter.js';
import { wishFilter } from '../../../src/search/retrieval/wishes.js';
import type { Wish } from '../../../src/search/types.js';

const [ba, ta] = [keyOf('ba', 0), keyOf('ta')];

const wish = (kind: Wish['kind'], value: number | string): Wish => {
  return { kind, value, text: '', start: 0, end: 0, unit: null };
};

describe('a wish for a price or a time', () => {
  test.each([
    ['price', 1000, { price: 1000 }, true],
    ['price', 1000, { price: 1500 }, false],
    ['price', 1000, {}, true],
    ['delivery', 2, { deliveryDays: 2 }, true],
    ['delivery', 2, { deliveryDays: 5 }, false],
    ['delivery', 2, {}, true],
  ] as const)('%s of %d lets %j pass: %s', (kind, value, document, passes) => {
    const filters = wishFilter([wish(kind, value)], {});
    expect(filters).not.toEqual([]);
    expect(filters.every((filter) => readFilter(filter)(document))).toBe(passes);
  });
});

test.each([
  [`keys IN [${ba}, ${ta}] AND NOT seller = 5`, { keys: [ta], seller: 4 }, true],
  [`keys IN [${ba}, ${ta}] AND NOT seller = 5`, { keys: [ta], seller: 5 }, false],
  ['(price >= 500 AND price <= 900) OR level NOT IN [0, 1]', { price: 100, level: 1 }, false],
  ['(price >= 500 AND price <= 900) OR level NOT IN [0, 1]', { price: 600, level: 1 }, true],
  ['rating EXISTS', { rating: null }, false],
])('%s of %j: %s', (filter, document, passes) => {
  expect(readFilter(filter)(document)).toBe(passes);
});

test.each(['price < 5', 'price <= 5 price', '(price <= 5', 'keys IN [a'])(
  '%s is no filter of ours',
  (filter) => {
    expect(() => readFilter(filter)).toThrow();
  },
);
