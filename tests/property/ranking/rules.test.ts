import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import {
  arrange,
  contributions,
  defaultProfile,
  missingPins,
  rank,
  type MixContext,
  type Profile,
  type Ranked,
  type Rule,
} from '../../../src/ranking/index.js';
import { candidateOf } from '../../unit/ranking/support/candidate.js';

const today = 100;
const ids = fc.integer({ min: 1, max: 40 });

const rules: fc.Arbitrary<Rule[]> = fc.array(
  fc.record({
    id: fc.string(),
    kind: fc.constantFrom('pin' as const, 'boost' as const, 'exclusion' as const),
    listing: ids,
    seller: fc.constant(null),
    words: fc.constantFrom(null, 'w'),
    category: fc.constant(null),
    untilDay: fc.constantFrom(today - 1, today + 1),
    amount: fc.integer({ min: 1, max: 12 }),
  }),
  { maxLength: 12 },
);

const list: fc.Arbitrary<Ranked[]> = fc
  .uniqueArray(ids, { minLength: 1, maxLength: 30 })
  .map((unique) =>
    unique.map((id, place) => ({ candidate: candidateOf({ id, seller: id % 5 }), score: 1 - place / 100 })),
  );

/** Sellers may fill a page, so that only the rules move anybody. */
const profileOf = (given: readonly Rule[]): Profile => ({
  ...defaultProfile,
  diversity: { perSeller: 100, sellersInFirstTen: 1 },
  rules: given,
});
const context: MixContext = {
  today,
  pageSize: 20,
  seed: 1,
  wordsOf: () => undefined,
  newcomerOf: () => undefined,
};
const idsOf = (ranked: readonly Ranked[]): number[] => ranked.map(({ candidate }) => candidate.id);
const inForce = (given: readonly Rule[], kind: Rule['kind']): Rule[] =>
  given.filter((rule) => rule.kind === kind && rule.untilDay > today);

test.prop([list, rules])(
  'what is shown is what was found, without the excluded, each once',
  (found, given) => {
    const shown = idsOf(arrange(found, [], profileOf(given), context).ranked);
    const hidden = new Set(inForce(given, 'exclusion').map(({ listing }) => listing));
    expect([...shown].sort()).toEqual(
      idsOf(found)
        .filter((id) => !hidden.has(id))
        .sort(),
    );
  },
);

test.prop([list, rules])('expired rules change nothing', (found, given) => {
  const valid = given.filter(({ untilDay }) => untilDay > today);
  expect(arrange(found, [], profileOf(given), context)).toEqual(
    arrange(found, [], profileOf(valid), context),
  );
});

test.prop([list, ids, fc.integer({ min: 1, max: 12 })])(
  'a lone pin stands at its position, or last where the list is shorter, and moves nobody else among themselves',
  (found, listing, position) => {
    const rule: Rule = {
      id: 'r',
      kind: 'pin',
      listing,
      seller: null,
      words: 'w',
      category: null,
      untilDay: today + 1,
      amount: position,
    };
    const beside: Ranked[] = [{ candidate: candidateOf({ id: listing, seller: 99 }), score: 0 }];
    const shown = idsOf(arrange(found, beside, profileOf([rule]), context).ranked);
    expect(shown.indexOf(listing)).toBe(Math.min(position, shown.length) - 1);
    expect(shown.filter((id) => id !== listing)).toEqual(idsOf(found).filter((id) => id !== listing));
  },
);

test.prop([list, rules])('only a pin for the words themselves shows what was not found', (found, given) => {
  const missing = missingPins(found, given, today);
  for (const id of missing) {
    expect(idsOf(found)).not.toContain(id);
    expect(inForce(given, 'pin').some(({ listing, words }) => listing === id && words !== null)).toBe(true);
  }
});

test.prop([list, rules])('a boost adds at most its weight, as a contribution of its own', (found, given) => {
  const candidates = found.map(({ candidate }) => candidate);
  const plain = new Map(
    rank(candidates, { today }, profileOf([])).map(({ candidate, score }) => [candidate.id, score]),
  );
  const boosts = given.map((rule) => ({ ...rule, amount: rule.amount / 12 }));
  for (const { candidate, score } of rank(candidates, { today }, profileOf(boosts))) {
    const parts = contributions(candidate, { today }, profileOf(boosts));
    const own = parts.find(({ signal }) => signal === 'boost')?.contribution ?? 0;
    expect(own).toBeLessThanOrEqual(defaultProfile.weights.boost);
    expect(score).toBeCloseTo((plain.get(candidate.id) ?? 0) + own, 9);
    expect(own > 0).toBe(inForce(given, 'boost').some(({ listing }) => listing === candidate.id));
  }
});

test.prop([fc.integer({ min: 1, max: 12 })])(
  'no boost lifts a listing over the relevance floor',
  (amount) => {
    const irrelevant = candidateOf({
      id: 1,
      seller: 1,
      relevance: { bm25f: 0, coverage: 0, phrase: 0, held: defaultProfile.relevanceFloor / 2 },
    });
    const boosted: Rule = {
      id: 'r',
      kind: 'boost',
      listing: 1,
      seller: null,
      words: null,
      category: null,
      untilDay: today + 1,
      amount,
    };
    expect(rank([irrelevant], { today }, profileOf([boosted]))).toEqual([]);
  },
);
