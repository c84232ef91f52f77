import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { diversify, type DiversityRules } from '../../../src/ranking/arrange/diversify.js';

interface Placed {
  readonly candidate: { readonly id: number; readonly seller: number };
  readonly score: number;
}

const listOf = (maxLength: number, sellers: number, minLength = 0): fc.Arbitrary<Placed[]> =>
  fc
    .array(
      fc.record({
        seller: fc.integer({ min: 1, max: sellers }),
        score: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength, maxLength },
    )
    .map((all) =>
      all
        .map(({ seller, score }, id) => ({ candidate: { id, seller }, score }))
        .sort((one, other) => other.score - one.score),
    );

const rulesOf = (pageSize: fc.Arbitrary<number>): fc.Arbitrary<DiversityRules> =>
  fc.record({
    perSeller: fc.integer({ min: 1, max: 4 }),
    sellersInFirstTen: fc.integer({ min: 0, max: 8 }),
    pageSize,
  });

const sellersOf = (list: readonly Placed[]): Set<number> =>
  new Set(list.map(({ candidate }) => candidate.seller));

function mostOfOne(list: readonly Placed[]): number {
  return Math.max(
    0,
    ...[...sellersOf(list)].map((seller) => list.filter((one) => one.candidate.seller === seller).length),
  );
}

test.prop([listOf(80, 12), rulesOf(fc.integer({ min: 1, max: 25 }))])(
  'no listing is lost or repeated, and every page keeps to so many of a seller while others are left',
  (list, rules) => {
    const mixed = diversify(list, rules);
    expect([...mixed].sort((a, b) => a.candidate.id - b.candidate.id)).toEqual(
      [...list].sort((a, b) => a.candidate.id - b.candidate.id),
    );
    for (let start = 0; start < mixed.length; start += rules.pageSize) {
      const page = mixed.slice(start, start + rules.pageSize);
      const left = mixed.slice(start);
      const fitting = [...sellersOf(left)].reduce(
        (sum, seller) =>
          sum + Math.min(rules.perSeller, left.filter((one) => one.candidate.seller === seller).length),
        0,
      );
      if (fitting >= page.length) expect(mostOfOne(page)).toBeLessThanOrEqual(rules.perSeller);
    }
  },
);

test.prop([listOf(60, 9), rulesOf(fc.integer({ min: 1, max: 25 }))])(
  'the first ten are of as many sellers as wanted, where there are so many',
  (list, rules) => {
    const wanted = Math.min(rules.sellersInFirstTen, sellersOf(list).size);
    expect(sellersOf(diversify(list, rules).slice(0, 10)).size).toBeGreaterThanOrEqual(
      Math.min(wanted, list.length),
    );
  },
);

test.prop([listOf(60, 40), rulesOf(fc.constant(20))])(
  'a list that keeps to the rules stays as it is',
  (list, rules) => {
    const mixed = diversify(list, rules);
    expect(diversify(mixed, rules)).toEqual(mixed);
  },
);

test.prop([listOf(60, 6), rulesOf(fc.integer({ min: 5, max: 25 })), fc.nat(20)])(
  'what stands already is continued as if it had been taken',
  (list, rules, length) => {
    const mixed = diversify(list, rules);
    expect(diversify(list, rules, mixed.slice(0, length))).toEqual(mixed);
  },
);

/**
 * Small lists, where everything can be tried: the first ten rule needs ten places, so a page has eleven of up to
 * thirteen listings, and every order that matters is a choice of the first ten and of the last.
 */
test.prop(
  [
    listOf(13, 6, 11),
    rulesOf(fc.constant(11)),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 11, maxLength: 11 }),
  ],
  {
    numRuns: 150,
  },
)('no other page within the rules has more score, whatever the positions weigh', (list, rules, steps) => {
  const weights = [...steps].sort((a, b) => b - a);
  const worth = (page: readonly Placed[]): number =>
    page.reduce((sum, { score }, place) => sum + score * (weights[place] ?? 0), 0);
  const size = Math.min(11, list.length);
  const pages = subsets(list, size).flatMap((page) => orders(page, rules, sellersOf(list).size));
  fc.pre(pages.length > 0);
  const best = Math.max(...pages.map(worth));
  expect(worth(diversify(list, rules).slice(0, size))).toBeGreaterThanOrEqual(best - 1e-12);
});

/** The orders of a page within the rules: any ten first, each part by score, which is best for weights that fall. */
function orders(page: readonly Placed[], rules: DiversityRules, sellers: number): Placed[][] {
  if (mostOfOne(page) > rules.perSeller) return [];
  const wanted = Math.min(rules.sellersInFirstTen, sellers);
  return subsets(page, Math.min(10, page.length))
    .filter((first) => sellersOf(first).size >= wanted || page.length < wanted)
    .map((first) => [...first, ...page.filter((one) => !first.includes(one))]);
}

function subsets<T>(list: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return list.flatMap((one, place) => subsets(list.slice(place + 1), size - 1).map((rest) => [one, ...rest]));
}
