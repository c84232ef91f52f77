import { expect, test } from 'vitest';
import type { Candidate, Ranked } from '../../../src/ranking/index.js';
import { placeContradicting, wishFilter } from '../../../src/search/retrieval/wishes.js';

function ranked(id: number, held: number): Ranked {
  const candidate = { id, relevance: { bm25f: held, coverage: held, held, phrase: 0 } } as Candidate;
  return { candidate, score: held };
}

const order = (list: readonly Ranked[]): number[] => list.map(({ candidate }) => candidate.id);

test('what contradicts a wish stands behind what fits whole and before what fits in part', () => {
  const fitting = [ranked(1, 1), ranked(2, 0.5), ranked(3, 1), ranked(4, 0.4)];
  expect(order(placeContradicting(fitting, [ranked(5, 1), ranked(6, 0.5)]))).toEqual([1, 2, 3, 5, 4]);
});

test('where nothing fits whole, what contradicts comes first', () => {
  expect(order(placeContradicting([ranked(1, 0.5)], [ranked(2, 1)]))).toEqual([2, 1]);
});

test.each([
  [{}, ['(price <= 1000 OR price NOT EXISTS)', '(deliveryDays <= 3 OR deliveryDays NOT EXISTS)']],
  [{ priceMax: 1 }, ['(deliveryDays <= 3 OR deliveryDays NOT EXISTS)']],
  [{ priceMax: 1, within24h: true }, []],
])('a wish filters unless the buyer set a filter on the same: %o', (filters, expected) => {
  const span = { text: '', start: 0, end: 0, unit: null };
  const wishes = [
    { ...span, kind: 'price', value: 1000 },
    { ...span, kind: 'delivery', value: 3 },
    { ...span, kind: 'quantity', value: 3 },
  ] as const;
  expect(wishFilter(wishes, filters)).toEqual(expected);
});
