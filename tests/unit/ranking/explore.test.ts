import { describe, expect, test } from 'vitest';
import { sampleBeta } from '../../../src/ranking/arrange/beta.js';
import { chanceOf, seedOf } from '../../../src/ranking/arrange/chance.js';
import { explore } from '../../../src/ranking/arrange/explore.js';
import { defaultProfile, type Newcomer, type Ranked } from '../../../src/ranking/index.js';
import { candidateOf } from './support/candidate.js';

const TODAY = 20_000;
const unknown: Newcomer['posterior'] = { alpha: 2, beta: 18 };

function listing(id: number, text: number, ageDays = 400): Ranked {
  const relevance = { bm25f: text, coverage: 1, held: 1, phrase: 0 };
  return { candidate: candidateOf({ id, seller: id, createdDay: TODAY - ageDays, relevance }), score: text };
}

/** How often each new listing is on the first page over so many days. */
function shownOver(
  days: number,
  rest: readonly Ranked[],
  newcomers: ReadonlyMap<number, Newcomer>,
): Map<number, number> {
  const page = Array.from({ length: 20 }, (_, index) => listing(index + 1, 0.9 - index / 100));
  const shown = new Map<number, number>();
  for (let day = 0; day < days; day += 1) {
    const context = {
      today: TODAY,
      seed: seedOf(`query ${day}`),
      newcomerOf: (id: number) => newcomers.get(id),
    };
    for (const { candidate } of explore(page, rest, context, defaultProfile).page)
      shown.set(candidate.id, (shown.get(candidate.id) ?? 0) + 1);
  }
  return shown;
}

describe('exploration', () => {
  test('gives new listings their share of a page, whoever they are', () => {
    const rest = Array.from({ length: 30 }, (_, index) => listing(100 + index, 0.69, 5));
    const newcomers = new Map(
      rest.map(({ candidate }) => [candidate.id, { impressions: 3, posterior: unknown }]),
    );
    const shown = shownOver(100, rest, newcomers);
    const explored = rest.reduce((sum, { candidate }) => sum + (shown.get(candidate.id) ?? 0), 0);
    expect(explored / (100 * 20)).toBeCloseTo(defaultProfile.exploration.share, 5);
    expect(rest.filter(({ candidate }) => shown.has(candidate.id)).length).toBeGreaterThan(20);
  });

  test('shows more of the one that buyers like, and hardly one that they pass over', () => {
    const rest = [
      listing(100, 0.69, 5),
      ...Array.from({ length: 9 }, (_, index) => listing(101 + index, 0.69, 5)),
    ];
    const newcomers = new Map<number, Newcomer>(
      rest.map(({ candidate }) => [candidate.id, { impressions: 50, posterior: { alpha: 4, beta: 46 } }]),
    );
    newcomers.set(100, { impressions: 50, posterior: { alpha: 14, beta: 36 } });
    newcomers.set(101, { impressions: 150, posterior: { alpha: 2, beta: 168 } });
    const shown = shownOver(200, rest, newcomers);
    expect(shown.get(100)).toBeGreaterThan(190);
    expect(shown.get(101) ?? 0).toBeLessThan(5);
  });

  test('leaves out what is old, seen often enough, or of far less relevance', () => {
    const rest = [listing(100, 0.69, 31), listing(101, 0.69, 5), listing(102, 0.3, 5), listing(103, 0.69, 5)];
    const newcomers = new Map<number, Newcomer>([
      [100, { impressions: 0, posterior: unknown }],
      [101, { impressions: 200, posterior: unknown }],
      [102, { impressions: 0, posterior: unknown }],
    ]);
    expect([...shownOver(20, rest, newcomers).keys()].filter((id) => id >= 100)).toEqual([]);
  });

  test('counts the new listings that stand on the page by themselves', () => {
    const page = Array.from({ length: 20 }, (_, index) => listing(index + 1, 0.9, index < 4 ? 5 : 400));
    const rest = [listing(100, 0.9, 5)];
    const context = { today: TODAY, seed: 1, newcomerOf: () => ({ impressions: 0, posterior: unknown }) };
    expect(explore(page, rest, context, defaultProfile)).toEqual({ page, propensities: new Map() });
  });

  test('puts what only fits at the end of the page, and leaves the rest of it as it is', () => {
    const rest = [listing(100, 0.6, 5)];
    const page = Array.from({ length: 10 }, (_, index) => listing(index + 1, 0.8));
    const context = { today: TODAY, seed: 1, newcomerOf: () => ({ impressions: 0, posterior: unknown }) };
    const explored = explore(page, rest, context, defaultProfile);
    expect(explored.page.map(({ candidate }) => candidate.id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 100]);
  });

  test('tells how likely what it shows was', () => {
    const rest = [listing(100, 0.69, 5)];
    const page = Array.from({ length: 10 }, (_, index) => listing(index + 1, 0.7));
    const context = { today: TODAY, seed: 1, newcomerOf: () => ({ impressions: 0, posterior: unknown }) };
    expect([...explore(page, rest, context, defaultProfile).propensities]).toEqual([[100, 1]]);
  });
});

describe('chance', () => {
  test('draws of a Beta distribution have its mean and variance', () => {
    for (const { alpha, beta } of [unknown, { alpha: 0.4, beta: 3 }, { alpha: 30, beta: 70 }]) {
      const chance = chanceOf(7, alpha * 10);
      const draws = Array.from({ length: 20_000 }, () => sampleBeta({ alpha, beta }, chance));
      const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
      const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
      const expected = (alpha * beta) / ((alpha + beta) ** 2 * (alpha + beta + 1));
      expect(Math.abs(mean - alpha / (alpha + beta))).toBeLessThan(4 * Math.sqrt(expected / draws.length));
      expect(variance / expected).toBeGreaterThan(0.93);
      expect(variance / expected).toBeLessThan(1.07);
    }
  });

  test('streams with other keys are other streams, and evenly spread', () => {
    const firsts = Array.from({ length: 10_000 }, (_, key) => chanceOf(1, 0, key)());
    expect(new Set(firsts).size).toBeGreaterThan(9990);
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => firsts.filter((one) => Math.floor(one * 10) === tenth).length,
    );
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
});
