/** Laws of what is learned from orders, whatever was ordered. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOrders, type Purchase } from '../../../src/recommendation/co-orders/count.js';
import {
  categoryChances,
  coOrderScore,
  offeredListings,
} from '../../../src/recommendation/co-orders/score.js';
import { trendScore } from '../../../src/recommendation/trends/score.js';

const purchase = fc.nat(20).map((listing): Purchase => ({ listing, category: listing % 4 }));
const histories = fc.array(fc.array(purchase, { maxLength: 8 }), { maxLength: 30 });

describe('counts', () => {
  test('are the same in both directions, and never more than the buyers of either', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const { pairs, demand } = countOrders(all);
        for (const [one, row] of pairs) {
          for (const [other, both] of row) {
            expect(pairs.get(other)?.get(one)).toBe(both);
            expect(both).toBeLessThanOrEqual(demand.get(one)?.buyers ?? 0);
          }
        }
      }),
    );
  });

  test('do not depend on who comes first, nor on ordering one thing again', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const again = [...all].reverse().map((history) => [...history, ...history]);
        const [once, twice] = [countOrders(all), countOrders(again)];
        expect([...twice.demand].sort((a, b) => a[0] - b[0])).toEqual(
          [...once.demand].sort((a, b) => a[0] - b[0]),
        );
      }),
    );
  });

  test('give shares that sum to one in each category, and over all', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const offered = offeredListings(countOrders(all));
        const sums = new Map<number, number>();
        for (const { category, share } of offered) sums.set(category, (sums.get(category) ?? 0) + share);
        for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 9);
        const whole = offered.reduce((sum, { popularity }) => sum + popularity, 0);
        expect(whole).toBeCloseTo(offered.length === 0 ? 0 : 1, 9);
      }),
    );
  });

  test('give chances between 0 and 1, of which a category has no more than one in all', () => {
    fc.assert(
      fc.property(histories, (all) => {
        for (const row of categoryChances(countOrders(all)).values()) {
          const chances = [...row.values()];
          expect(Math.min(...chances)).toBeGreaterThan(0);
          expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

const share = fc.double({ min: 0.001, max: 1, noNaN: true });

test('the score rises with every buyer of both, and is never without the expectation', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), share, share, share, (both, more, chance, ofCategory, popularity) => {
      const offered = { listing: 1, category: 2, share: ofCategory, popularity };
      const buyers = both + more + 1;
      const score = (count: number): number =>
        coOrderScore({ category: 1, buyers, alsoBought: new Map([[1, count]]) }, offered, () => chance);
      expect(score(both + 1)).toBeGreaterThan(score(both));
      expect(score(0)).toBeGreaterThan(0);
    }),
  );
});

describe('a trend', () => {
  const none = { recent: 0, before: 0 };
  const of = (recent: number, before: number, weeks = 12): number =>
    trendScore({ weeks, orders: { recent, before }, visitors: none }, { orders: 0.5, visitors: 1 });

  test('rises with what is recent, and falls with what is usual', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), fc.nat(5000), (recent, before) => {
        expect(of(recent + 1, before)).toBeGreaterThan(of(recent, before));
        expect(of(recent, before + 1)).toBeLessThan(of(recent, before));
      }),
    );
  });

  test('is not the fame of a listing: ten times as much of everything as ever is none', () => {
    expect(of(40, 480)).toBeLessThan(1);
    expect(of(5, 3)).toBeGreaterThan(1);
  });

  test('is not said of what hardly happened', () => {
    expect(of(1, 0, 0)).toBe(0);
  });
});
