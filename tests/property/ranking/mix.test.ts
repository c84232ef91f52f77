import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { mix, type MixContext } from '../../../src/ranking/arrange/mix.js';
import { defaultProfile, type Newcomer, type Profile, type Ranked } from '../../../src/ranking/index.js';
import { candidateOf } from '../../unit/ranking/support/candidate.js';

const TODAY = 20_000;

interface Told {
  readonly seller: number;
  readonly ageDays: number;
  readonly text: number;
  readonly impressions: number;
  readonly title: number;
}

const told: fc.Arbitrary<Told> = fc.record({
  seller: fc.integer({ min: 1, max: 25 }),
  ageDays: fc.integer({ min: 0, max: 90 }),
  text: fc.double({ min: 0.2, max: 1, noNaN: true }),
  impressions: fc.integer({ min: 0, max: 300 }),
  title: fc.integer({ min: 1, max: 30 }),
});

interface Case {
  readonly organic: readonly Ranked[];
  readonly context: MixContext;
  readonly profile: Profile;
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    listings: fc.array(told, { maxLength: 70 }),
    pageSize: fc.integer({ min: 1, max: 25 }),
    share: fc.constantFrom(0, 0.1, 0.15, 0.5),
    seed: fc.nat(),
  })
  .map(({ listings, pageSize, share, seed }) => {
    const known = listings.map((one, index) => ({ ...one, id: index + 1 }));
    const newcomers = new Map<number, Newcomer>(
      known.map(({ id, impressions }) => [id, { impressions, posterior: { alpha: 1 + (id % 3), beta: 9 } }]),
    );
    const titles = new Map(known.map(({ id, title }) => [id, `title ${title}`]));
    return {
      organic: known
        .map(({ id, seller, ageDays, text }) => ({
          candidate: candidateOf({
            id,
            seller,
            createdDay: TODAY - ageDays,
            relevance: { bm25f: text, coverage: 1, held: 1, phrase: 0 },
          }),
          score: text,
        }))
        .sort((a, b) => b.score - a.score),
      context: {
        today: TODAY,
        seed,
        pageSize,
        newcomerOf: (id) => newcomers.get(id),
        wordsOf: (id) => ({ title: titles.get(id) ?? '', tags: '', text: '' }),
      },
      profile: { ...defaultProfile, exploration: { ...defaultProfile.exploration, share } },
    };
  });

const ids = (list: readonly Ranked[]): number[] => list.map(({ candidate }) => candidate.id);
const ascending = (a: number, b: number): number => a - b;

test.prop([cases])('nothing is lost or repeated', ({ organic, context, profile }) => {
  expect(ids(mix(organic, context, profile).ranked).sort(ascending)).toEqual(ids(organic).sort(ascending));
});

test.prop([cases])('the same query and day give the same list', ({ organic, context, profile }) => {
  expect(mix(organic, context, profile)).toEqual(mix(organic, context, profile));
});

test.prop([cases])(
  'no page has more of a seller than may be, while others are left',
  ({ organic, context, profile }) => {
    const { ranked } = mix(organic, context, profile);
    const shown = ranked.filter(
      ({ candidate }) => !hiddenOf({ organic, context, profile }).has(candidate.id),
    );
    const { pageSize } = context;
    for (let start = 0; start + pageSize <= shown.length; start += pageSize) {
      const page = sellers(shown.slice(start, start + pageSize));
      const left = sellers(shown.slice(start));
      const fitting = [...new Set(left)].reduce((sum, seller) => sum + Math.min(3, count(left, seller)), 0);
      if (fitting < page.length) continue;
      expect(Math.max(...page.map((seller) => count(page, seller)))).toBeLessThanOrEqual(3);
    }
  },
);

test.prop([cases])(
  'the first ten are of five sellers where there are so many',
  ({ organic, context, profile }) => {
    const { ranked } = mix(organic, context, profile);
    const hidden = hiddenOf({ organic, context, profile });
    const shown = ranked.filter(({ candidate }) => !hidden.has(candidate.id));
    const wanted = Math.min(5, new Set(sellers(shown)).size);
    expect(new Set(sellers(shown.slice(0, 10))).size).toBeGreaterThanOrEqual(wanted);
  },
);

test.prop([cases])('new listings get no more than their share by chance, and each is new and near', (one) => {
  const { organic, context, profile } = one;
  const { ranked, propensities } = mix(organic, context, profile);
  const page = ranked.slice(0, context.pageSize);
  expect(propensities.size).toBeLessThanOrEqual(Math.ceil(page.length * profile.exploration.share));
  const bare = { ...profile, exploration: { ...profile.exploration, share: 0 } };
  const unexplored = mix(organic, context, bare).ranked.slice(0, context.pageSize);
  const least = Math.min(...unexplored.map(({ score }) => score));
  for (const [id, propensity] of propensities) {
    expect(propensity).toBeGreaterThan(0);
    expect(propensity).toBeLessThanOrEqual(1);
    const explored = page.find(({ candidate }) => candidate.id === id);
    expect(explored).toBeDefined();
    expect(TODAY - (explored?.candidate.createdDay ?? 0)).toBeLessThanOrEqual(30);
    expect(context.newcomerOf(id)?.impressions).toBeLessThan(200);
    expect(explored?.score ?? 0).toBeGreaterThanOrEqual(0.5 * least);
  }
});

test.prop([cases])('without a share nobody is moved for being new', ({ organic, context, profile }) => {
  const none = { ...profile, exploration: { ...profile.exploration, share: 0 } };
  const { propensities } = mix(organic, context, none);
  expect(propensities.size).toBe(0);
});

function hiddenOf({ organic, context, profile }: Case): Set<number> {
  const { ranked, folded } = mix(organic, context, profile);
  const count = [...folded.values()].reduce((sum, hidden) => sum + hidden, 0);
  return new Set(count === 0 ? [] : ids(ranked.slice(-count)));
}

function sellers(list: readonly Ranked[]): number[] {
  return list.map(({ candidate }) => candidate.seller);
}

function count(list: readonly number[], seller: number): number {
  return list.filter((one) => one === seller).length;
}
