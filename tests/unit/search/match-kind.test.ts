import { expect, test } from 'vitest';
import type { Relevance } from '../../../src/ranking/index.js';
import { inverseDocumentFrequency, type Query } from '../../../src/search/query/query.js';
import { matchKind } from '../../../src/search/relevance/match-kind.js';

/** A query of as many words as there are counts of documents that hold them, among a thousand. */
function queryOf(...holding: readonly number[]): Query {
  const term = { surface: '', exact: '', stem: '', family: '', concept: '' };
  const codes = { stemCode: '', familyCode: '', conceptCode: '' };
  const terms = holding.map((documents) => {
    return { ...term, ...codes, documents, idf: inverseDocumentFrequency(1000, documents) };
  });
  return { text: '', terms } as unknown as Query;
}

const holds = (held: number): Relevance => ({ bm25f: 0, coverage: 0, held, phrase: 0 });

test('without a result there is no match', () => {
  expect(matchKind(queryOf(5), [])).toBe('none');
});

test('every word in one of the first results is exact, also when another result leads', () => {
  expect(matchKind(queryOf(5, 5), [holds(0.5), holds(1)])).toBe('exact');
});

test('a result that nobody sees does not make an answer exact', () => {
  const first = Array.from({ length: 10 }, () => holds(0.7));
  expect(matchKind(queryOf(5, 5), [...first, holds(1)])).toBe('relaxed');
});

test('less than half of the weight is near, not an answer', () => {
  expect(matchKind(queryOf(5, 5), [holds(0.49)])).toBe('nearest');
});

test('an unknown word beside a common one makes what holds the common one merely near', () => {
  expect(matchKind(queryOf(300, 0), [holds(1)])).toBe('nearest');
});

test('an unknown word among several rare known ones is left out', () => {
  expect(matchKind(queryOf(3, 4, 5, 0), [holds(1)])).toBe('relaxed');
});

test('browsing without words is exact', () => {
  expect(matchKind(queryOf(), [null])).toBe('exact');
});
