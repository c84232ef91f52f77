import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { learnFromCatalogue } from '../../../src/tuning/learning/catalogue-synonyms.js';
import { logLikelihoodRatio, shrunkInformation } from '../../../src/tuning/learning/similarity.js';
import { wordMarket } from '../../support/word-market.js';

const counts = fc
  .tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(5000))
  .map(([both, first, second, none]) => ({
    together: both + 1,
    first: both + 1 + first,
    second: both + 1 + second,
    all: both + 1 + first + second + none,
  }));

test.prop([counts])(
  'the statistics are the same whichever word comes first',
  ({ together, first, second, all }) => {
    expect(logLikelihoodRatio(together, first, second, all)).toBeCloseTo(
      logLikelihoodRatio(together, second, first, all),
      6,
    );
    expect(shrunkInformation(together, first, second, all)).toBeCloseTo(
      shrunkInformation(together, second, first, all),
      10,
    );
  },
);

test.prop([counts])('a word that is in every listing says nothing of any other', ({ first, all }) => {
  expect(logLikelihoodRatio(first, first, all, all)).toBe(0);
  expect(shrunkInformation(first, first, all, all)).toBeCloseTo(0, 10);
});

test.prop([fc.integer({ min: 0, max: 60 })], { numRuns: 8 })(
  'listings about other things take no synonym away',
  async (noise) => {
    const pairs = async (market: ReturnType<typeof wordMarket>): Promise<string[]> =>
      (await learnFromCatalogue(market)).map(({ source, target }) => `${source.text} ${target.text}`).sort();
    expect(await pairs(wordMarket({ noise }))).toEqual(await pairs(wordMarket({ noise: 0 })));
  },
);

test.prop([fc.shuffledSubarray([...wordMarket({ noise: 20 }).keys()], { minLength: 80 })], { numRuns: 8 })(
  'every weight lies in (0, 1] and each pair is there once, whatever part of the market is read',
  async (places) => {
    const market = wordMarket({ noise: 20 });
    const synonyms = await learnFromCatalogue(places.flatMap((place) => market[place] ?? []));
    for (const { weight } of synonyms) {
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(1);
    }
    const keys = synonyms.map(({ source, target }) => `${source.key}|${target.key}`);
    expect(new Set(keys).size).toBe(keys.length);
  },
);
