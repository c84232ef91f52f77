import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { candidateOf } from '../../unit/ranking/support/candidate.js';
import {
  contributions,
  defaultProfile,
  rank,
  score,
  signals,
  type Candidate,
  type Profile,
} from '../../../src/ranking/index.js';

const context = { today: 20_000 };

const count = fc.option(fc.integer({ min: 0, max: 100_000 }));
const day = fc.option(fc.integer({ min: 10_000, max: 20_000 }));
const share = fc.double({ min: 0, max: 1, noNaN: true });

const relevance = fc.record({ bm25f: share, coverage: share, held: share, phrase: share });

const norms = fc.record({
  rating: fc.option(fc.double({ min: 1, max: 5, noNaN: true })),
  price: fc.option(
    fc
      .tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 100_000 }))
      .map(([low, width]) => ({ low, high: low + width })),
  ),
  pace: fc.double({ min: 0.5, max: 2, noNaN: true }),
});

const candidates: fc.Arbitrary<Candidate> = fc
  .record({
    id: fc.integer({ min: 1, max: 1_000_000 }),
    seller: fc.integer({ min: 1, max: 1000 }),
    relevance: fc.option(relevance),
    intent: fc.option(share),
    focus: fc.option(share),
    meaning: fc.option(share),
    affinity: fc.option(share),
    orders: count,
    reviews: count,
    rated: count,
    meanStars: fc.integer({ min: 1, max: 5 }),
    lastReviewDay: day,
    lastOrderDay: day,
    createdDay: day,
    updatedDay: day,
    price: count,
    deliveryDays: fc.option(fc.integer({ min: 1, max: 60 })),
    level: fc.option(fc.integer({ min: 0, max: 3 })),
    seenDay: day,
    responseMinutes: count,
    onTimeRate: fc.option(share),
    completionRate: fc.option(share),
    sellerListings: count,
    sellerOrders: count,
    sellerReviews: count,
    sellerRated: count,
    sellerStarSum: count,
    upgrades: fc.option(fc.nat(20)),
    samples: fc.option(fc.nat(20)),
    delivered: count,
    onTimeShare: share,
    titleQuality: fc.option(share),
    descriptionQuality: fc.option(share),
    conversion: fc.option(fc.double({ min: -4, max: 4, noNaN: true })),
    sellerDelivered: count,
    sellerClosed: count,
    sellerBuyers: count,
    returningRate: fc.option(share),
    misconduct: fc.option(share),
    norms: fc.option(norms),
  })
  .map(({ meanStars, onTimeShare, ...facts }) => ({
    ...facts,
    onTime: facts.delivered === null ? null : Math.round(facts.delivered * onTimeShare),
    trustedRated: facts.rated,
    trustedStarSum: facts.rated === null ? null : facts.rated * meanStars,
    starSum: facts.rated === null ? null : facts.rated * meanStars,
  }));

test.prop([candidates])('contributions sum to the score to the last bit', (candidate) => {
  const parts = contributions(candidate, context, defaultProfile);
  expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(
    score(candidate, context, defaultProfile),
  );
});

test.prop([candidates])('every signal stays between 0 and 1 or says that it does not know', (candidate) => {
  for (const signal of signals) {
    const value = signal.value(candidate, context, defaultProfile);
    if (value === null) continue;
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
  }
});

test.prop([candidates])('every signal has something to say to the seller', (candidate) => {
  for (const signal of signals) {
    const sentence = signal.sentence(signal.value(candidate, context, defaultProfile));
    expect(sentence).toMatch(/\p{Script=Arabic}.*\.$/u);
  }
});

const onlyOne = (name: keyof Profile['weights']): Profile => {
  const weights = Object.fromEntries(Object.keys(defaultProfile.weights).map((key) => [key, 0]));
  return { ...defaultProfile, weights: { ...weights, [name]: 1 } as Profile['weights'], relevanceFloor: 0 };
};

test.prop([fc.array(candidates, { maxLength: 30 }), fc.constantFrom(...signals)])(
  'a profile with one weight orders by that signal',
  (field, signal) => {
    const profile = onlyOne(signal.name as keyof Profile['weights']);
    const values = rank(field, context, profile).map(
      ({ candidate }) => signal.value(candidate, context, profile) ?? signal.neutral,
    );
    expect(values).toEqual([...values].sort((a, b) => b - a));
  },
);

test.prop([fc.uniqueArray(candidates, { selector: ({ id }) => id, maxLength: 30 })])(
  'ranking loses only what lies below the floors of both relevance and meaning',
  (field) => {
    const ranked = rank(field, context, defaultProfile).map(({ candidate }) => candidate.id);
    const above = field.filter(
      ({ relevance: found, meaning }) =>
        found === null ||
        found.held >= defaultProfile.relevanceFloor ||
        (meaning ?? 0) >= defaultProfile.meaningFloor,
    );
    expect([...ranked].sort((a, b) => a - b)).toEqual(above.map(({ id }) => id).sort((a, b) => a - b));
  },
);

/** Facts that only speak for a listing: more of one is never less. */
const praise = {
  orders: fc.nat(500),
  returningRate: share,
  titleQuality: share,
  descriptionQuality: share,
  samples: fc.nat(10),
  upgrades: fc.nat(10),
  onTimeRate: share,
  completionRate: share,
  conversion: fc.double({ min: -2, max: 2, noNaN: true }),
  level: fc.nat(3),
  seenDay: fc.integer({ min: 15_000, max: 20_000 }),
  lastReviewDay: fc.integer({ min: 15_000, max: 20_000 }),
} satisfies Partial<Record<keyof Candidate, fc.Arbitrary<number>>>;

const raise = fc
  .constantFrom(...(Object.keys(praise) as (keyof typeof praise)[]))
  .chain((fact) => fc.tuple(fc.constant(fact), praise[fact], praise[fact]));

test.prop([fc.uniqueArray(candidates, { selector: ({ id }) => id, minLength: 1, maxLength: 20 }), raise])(
  'more of what speaks for a listing never lowers its place, all else equal',
  ([own, ...rivals], [fact, one, other]) => {
    if (own === undefined) return;
    const place = (value: number): number =>
      rank([{ ...own, [fact]: value }, ...rivals], context, defaultProfile).findIndex(
        ({ candidate }) => candidate.id === own.id,
      );
    expect(place(Math.max(one, other))).toBeLessThanOrEqual(place(Math.min(one, other)));
  },
);

test.prop([candidates, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })])(
  'a better review is never worth less, and a perfect one never less than none',
  (candidate, one, other) => {
    const reviewed = (stars: number): number =>
      score({ ...candidate, rated: 1, trustedRated: 1, trustedStarSum: stars }, context, defaultProfile);
    const none = { ...candidate, rated: 0, trustedRated: 0, trustedStarSum: 0 };
    expect(reviewed(Math.max(one, other))).toBeGreaterThanOrEqual(reviewed(Math.min(one, other)));
    expect(reviewed(5)).toBeGreaterThanOrEqual(score(none, context, defaultProfile) - 1e-12);
  },
);

test.prop([
  fc.double({ min: 1, max: 5, noNaN: true }),
  fc.integer({ min: 1, max: 4 }),
  fc.integer({ min: 1, max: 50 }),
])('reviews below what is usual in the category are never worth more than none', (usual, stars, reviews) => {
  fc.pre(stars < usual);
  const norms = { rating: usual, price: null, pace: 1 };
  const reviewed = { norms, trustedRated: reviews, trustedStarSum: reviews * stars };
  const value = signals
    .find(({ name }) => name === 'rating')
    ?.value(candidateOf({ id: 1, seller: 1, ...reviewed }), context, defaultProfile);
  expect(value).toBeLessThanOrEqual(0.9);
});

test('of what is unknown nothing is said and its neutral value counts', () => {
  const unknown = candidateOf({ id: 1, seller: 1 });
  const spoken = contributions(unknown, context, defaultProfile).filter(({ value }) => value !== null);
  expect(spoken.map(({ signal }) => signal)).toEqual(['boost']);
  expect(signals.map(({ name }) => name).sort()).toEqual(Object.keys(defaultProfile.weights).sort());
});
