import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { ProfileDocument } from '../../../src/ranking/index.js';
import { differences, patched, rebased, withDifferences } from '../../../src/tuning/profiles/differences.js';

const number = fc.constantFrom(0.1, 0.2, 0.3);
const weights = fc.dictionary(fc.constantFrom('text', 'rating', 'volume'), number, {
  minKeys: 1,
  noNullPrototype: true,
});
const scope = fc.record({ weights, relevanceFloor: number }, { requiredKeys: [], noNullPrototype: true });
const rule = fc.record(
  {
    kind: fc.constant('exclusion' as const),
    listing: fc.constantFrom('a', 'b'),
    until: fc.constant('2030-01-01T00:00:00Z'),
    reason: fc.constant('why'),
  },
  { noNullPrototype: true },
);
const nonEmpty = (value: object): boolean => Object.keys(value).length > 0;

/** As they are stored: nothing empty in them. */
const documents: fc.Arbitrary<ProfileDocument> = fc
  .record(
    {
      weights,
      relevanceFloor: number,
      intents: fc.dictionary(fc.constantFrom('words', 'browse'), scope.filter(nonEmpty), {
        minKeys: 1,
        noNullPrototype: true,
      }),
      categories: fc.dictionary(fc.constantFrom('c', 'd'), scope.filter(nonEmpty), {
        minKeys: 1,
        noNullPrototype: true,
      }),
      rules: fc.dictionary(fc.constantFrom('r1', 'r2'), rule, { minKeys: 1, noNullPrototype: true }),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((document) => document);

test.prop([documents, documents])('the differences turn the one into the other', (before, after) => {
  expect(withDifferences(before, differences(before, after))).toEqual(after);
});

test.prop([documents])('a document does not differ from itself', (document) => {
  expect(differences(document, structuredClone(document))).toEqual([]);
});

test.prop([documents, documents])('who changed nothing gets what the others did', (base, theirs) => {
  expect(rebased(base, base, theirs)).toEqual({ document: theirs, conflicts: [] });
});

test.prop([documents, documents])('where nobody else changed anything, own changes stay', (base, mine) => {
  expect(rebased(base, mine, base)).toEqual({ document: mine, conflicts: [] });
});

test.prop([documents, documents, documents])(
  'without a conflict, everything that either changed is in the result',
  (base, mine, theirs) => {
    const { document, conflicts } = rebased(base, mine, theirs);
    if (conflicts.length > 0) return;
    const left = new Map(differences(document, mine).map(({ path }) => [path.join(','), true]));
    for (const { path } of differences(base, mine)) expect(left.has(path.join(','))).toBe(false);
    const leftOfTheirs = new Map(differences(document, theirs).map(({ path }) => [path.join(','), true]));
    for (const { path } of differences(base, theirs)) expect(leftOfTheirs.has(path.join(','))).toBe(false);
  },
);

test.prop([documents])('a merge patch of null takes a value back, and leaves nothing empty', (document) => {
  const { weights: _weights, ...rest } = document;
  expect(patched(document, { weights: { text: null, rating: null, volume: null } })).toEqual(rest);
  expect(patched(document, { relevanceFloor: 0.5 })).toEqual({ ...document, relevanceFloor: 0.5 });
});
