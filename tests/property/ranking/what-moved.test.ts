import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { mainCause, whatMoved, type KeptList } from '../../../src/ranking/index.js';

const SIGNALS = ['text', 'rating', 'freshness'];
const ids = [1, 2, 3, 4, 5, 6, 7, 8];

const weights = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 3 });
const values = fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 3, maxLength: 3 });
const market = fc.record({
  weights,
  kept: fc.array(fc.tuple(fc.constantFrom(...ids), values), { minLength: 1, maxLength: 8 }),
});

/** Binary fractions, so that sums are exact. */
function listOf({ weights: raw, kept }: { weights: number[]; kept: [number, number[]][] }): KeptList {
  const each = new Map(kept.map(([id, value]) => [id, value.map((part) => part / 16)]));
  const score = (id: number): number =>
    (each.get(id) ?? []).reduce((sum, value, index) => sum + ((raw[index] ?? 0) / 8) * value, 0);
  const listings = [...each.keys()].sort((a, b) => score(b) - score(a) || a - b);
  return {
    listings,
    signals: SIGNALS,
    weights: raw.map((weight) => weight / 8),
    values: listings.map((id) => each.get(id) ?? []),
  };
}

const lists = market.map(listOf);

test.prop([lists, lists, fc.constantFrom(...ids)])('the parts sum to the whole change', (one, other, id) => {
  const { from, to, own, rivals, profile } = whatMoved(one, other, id);
  expect(own + rivals + profile).toBeCloseTo(to - from, 9);
});

test.prop([lists, weights, fc.constantFrom(...ids)])(
  'where only the weights changed, all of it comes from them',
  (list, other, id) => {
    const kept = list.listings.map((listing, place): [number, number[]] => [
      listing,
      (list.values[place] ?? []).map((value) => value * 16),
    ]);
    const moved = whatMoved(list, listOf({ weights: other, kept }), id);
    expect(moved.own).toBeCloseTo(0, 9);
    expect(moved.rivals).toBeCloseTo(0, 9);
  },
);

test.prop([lists, values, fc.nat()])(
  'where only its own signals changed, all of it is its own',
  (list, own, pick) => {
    const id = list.listings[pick % list.listings.length] ?? 0;
    const kept = list.listings.map((listing, place): [number, number[]] => [
      listing,
      listing === id ? own : (list.values[place] ?? []).map((value) => value * 16),
    ]);
    const after = listOf({ weights: list.weights.map((weight) => weight * 8), kept });
    const moved = whatMoved(list, after, id);
    expect(moved.rivals).toBeCloseTo(0, 9);
    expect(moved.profile).toBeCloseTo(0, 9);
  },
);

test('the cause is the greatest part in the direction of the change', () => {
  expect(mainCause({ from: 3, to: 9, own: -2, rivals: 7, profile: 1 })).toBe('rivals');
  expect(mainCause({ from: 9, to: 3, own: -5, rivals: 1, profile: -2 })).toBe('own');
});
