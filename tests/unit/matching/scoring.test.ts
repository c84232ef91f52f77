import { describe, expect, test } from 'vitest';
import {
  matchContributions,
  matchSignals,
  matchWeights,
  placeCandidates,
  type MatchCandidate,
  type MatchContext,
} from '../../../src/matching/scoring/index.js';

const unknown: MatchCandidate = {
  seller: 1,
  listing: 1,
  trade: 1,
  fit: 0.5,
  tradeShare: 1,
  skills: null,
  similarOrders: null,
  rated: 0,
  starSum: 0,
  price: null,
  priceRatio: null,
  deliveryDays: null,
  fastestDays: null,
  capacity: null,
  responseMinutes: null,
  seenDay: null,
  sellerOrders: 50,
};
const fixed = { today: 20_000, budgetCents: 3000, deliveryDays: 5 };
const context: MatchContext = { ...fixed, placed: new Map(), newcomersPlaced: 0 };
const valueOf = (name: string, change: Partial<MatchCandidate>, more: Partial<MatchContext> = {}) =>
  matchContributions({ ...unknown, ...change }, { ...context, ...more }).find(({ signal }) => signal === name)
    ?.value;

describe('the score of a match', () => {
  test('weights are those of the signals and sum to one', () => {
    expect(Object.keys(matchWeights)).toEqual(matchSignals.map(({ name }) => name));
    expect(Object.values(matchWeights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  test('what is unknown counts as its neutral value', () => {
    for (const { signal, value, weight, contribution } of matchContributions(unknown, context)) {
      if (value !== null) continue;
      const neutral = matchSignals.find(({ name }) => name === signal)?.neutral;
      expect(contribution).toBe(weight * (neutral ?? Number.NaN));
    }
  });

  test.each([
    ['budget', { price: 3000 }, { price: 6000 }],
    ['deadline', { deliveryDays: 5 }, { deliveryDays: 6 }],
    ['deadline', { deliveryDays: 9, fastestDays: 2 }, { deliveryDays: 9, fastestDays: 9 }],
    ['evidence', { similarOrders: 12 }, { similarOrders: 3 }],
    ['rating', { rated: 10, starSum: 50 }, { rated: 10, starSum: 40 }],
    ['capacity', { capacity: 1 }, { capacity: 0.5 }],
    ['response', { responseMinutes: 30 }, { responseMinutes: 900 }],
    ['activity', { seenDay: 19_999 }, { seenDay: 19_900 }],
    ['priceLevel', { priceRatio: 0.8 }, { priceRatio: 2 }],
    ['skills', { skills: 0.9 }, { skills: 0.1 }],
    ['newcomer', { sellerOrders: 0 }, { sellerOrders: 40 }],
  ] as const)('%s is higher for what suits better', (name, better, worse) => {
    expect(valueOf(name, better)).toBeGreaterThan(valueOf(name, worse) ?? 1);
  });

  test('every value and sentence holds at the ends', () => {
    for (const signal of matchSignals) {
      for (const value of [null, 0, 0.5, 1]) expect(signal.sentence(value)).toMatch(/[\u0600-\u06FF]/u);
    }
  });
});

describe('places', () => {
  const of = (seller: number, change: Partial<MatchCandidate>): MatchCandidate => ({
    ...unknown,
    seller,
    listing: seller,
    ...change,
  });

  test('a likely trade shares them with a less likely one', () => {
    const candidates = [
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((seller) => of(seller, { fit: 0.8 })),
      of(20, { trade: 2, tradeShare: 0.5, fit: 0.7 }),
    ];
    const trades = placeCandidates(candidates, fixed, 8).map(({ candidate }) => candidate.trade);
    expect(trades[0]).toBe(1);
    expect(trades).toContain(2);
  });

  test('one listing of each seller; many listings are worth no more than the best of them', () => {
    const one = [of(1, { fit: 0.6 }), of(2, { fit: 0.5 })];
    const many = [...one, ...[10, 11, 12].map((listing) => ({ ...of(2, { fit: 0.5 }), listing }))];
    const scores = (candidates: readonly MatchCandidate[]) =>
      placeCandidates(candidates, fixed, 10).map(({ candidate: { seller }, score }) => [seller, score]);
    expect(scores(many)).toEqual(scores(one));
  });

  test('newcomers are lifted, but only so many', () => {
    const candidates = Array.from({ length: 12 }, (_, index) =>
      of(index + 1, { sellerOrders: index < 6 ? 60 : 0 }),
    );
    const placed = placeCandidates(candidates, fixed, 12).map(
      ({ candidate }) => candidate.sellerOrders === 0,
    );
    expect(placed.slice(0, 3)).toEqual([true, true, true]);
    expect(placed.slice(3, 9)).toEqual(Array.from({ length: 6 }, () => false));
  });

  test('do not depend on the order of the candidates', () => {
    const candidates = [3, 1, 2].map((seller) => of(seller, {}));
    const order = (list: readonly MatchCandidate[]) =>
      placeCandidates(list, fixed, 3).map(({ candidate }) => candidate.seller);
    expect(order(candidates)).toEqual(order(candidates.toReversed()));
  });
});
