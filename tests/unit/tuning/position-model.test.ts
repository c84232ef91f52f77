import { expect, test } from 'vitest';
import { conversions, type Cell } from '../../../src/tuning/conversion/index.js';

/** Listings of one attraction each, shown at positions that are looked at less and less. */
function log(attraction: readonly number[], placesOf: (listing: number) => readonly number[]): Cell[] {
  return attraction.flatMap((worth, listing) =>
    placesOf(listing).map((position) => ({
      listing,
      position,
      impressions: 1000,
      clicks: Math.round((1000 * 0.3 * worth) / position),
      orders: Math.round((1000 * 0.03 * worth) / position),
    })),
  );
}

test('standing high is no merit: equal listings convert alike wherever they are shown', () => {
  const cells = log([1, 1, 1, 1, 1, 1], (listing) => [listing + 1, ((listing + 2) % 6) + 1]);
  const found = [...conversions(cells).values()].map(({ conversion }) => conversion);
  expect(Math.max(...found) - Math.min(...found)).toBeLessThanOrEqual(0.25);
});

test('what is clicked more than its places explain stands out, though it is shown low', () => {
  const cells = log([1, 1, 1, 1, 1, 2.5], (listing) => (listing === 5 ? [5, 6] : [listing + 1, listing + 2]));
  const found = conversions(cells);
  const best = [...found].reduce((a, b) => (b[1].conversion > a[1].conversion ? b : a));
  expect(best[0]).toBe(5);
  expect(best[1].conversion).toBeGreaterThan(0.5);
});

test('a few lucky clicks are no merit yet', () => {
  const usual = log([1, 1, 1], (listing) => [listing + 1]);
  const lucky: Cell = { listing: 9, position: 3, impressions: 4, clicks: 2, orders: 0 };
  expect(conversions([...usual, lucky]).get(9)?.conversion).toBeLessThanOrEqual(0.25);
});

test('without any click nothing is said', () => {
  const silent = conversions([{ listing: 1, position: 1, impressions: 500, clicks: 0, orders: 0 }]);
  expect(silent.get(1)?.conversion).toBe(0);
});
