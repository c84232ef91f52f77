import { expect, test } from 'vitest';
import { keyOf } from '../../../src/search/index-schema/index.js';
import type { QueryTerm } from '../../../src/search/query/query.js';
import { termLevels } from '../../../src/search/retrieval/levels.js';

/** A term with kin of both kinds; its codes are made of its name. */
function term(name: string, idf: number): QueryTerm {
  return { stemCode: name, familyCode: `${name}f`, conceptCode: `${name}c`, idf } as QueryTerm;
}

function combinations(terms: readonly QueryTerm[]): number {
  return termLevels(terms).reduce((product, levels) => product * (levels.length + 1), 1);
}

test('the word itself is worth more than its kin at the same impact, and levels stand best first', () => {
  const [levels = []] = termLevels([term('ba', 5)]);
  const worthOf = (code: string): number => levels.find(({ keys }) => keys.includes(keyOf(code)))?.worth ?? 0;
  expect(worthOf('ba')).toBeGreaterThan(worthOf('baf'));
  expect(worthOf('baf')).toBeGreaterThan(worthOf('bac'));
  expect(levels.map(({ worth }) => worth)).toEqual(
    levels.map(({ worth }) => worth).toSorted((a, b) => b - a),
  );
});

test('every way of holding a term has a level, also in long queries, whose levels are fewer', () => {
  const names = ['ba', 'ta', 'na', 'ra', 'za', 'sa', 'fa'];
  const terms = names.map((name, index) => term(name, 3 + index));
  const levels = termLevels(terms);
  for (const [index, name] of names.entries()) {
    const keys = levels[index]?.flatMap((level) => level.keys) ?? [];
    expect(keys).toEqual(expect.arrayContaining([name, `${name}f`, `${name}c`].map((code) => keyOf(code))));
  }
  expect(levels[0]?.length).toBeLessThan(termLevels([term('ba', 3)])[0]?.length ?? 0);
});

test('the number of combinations is bounded as far as every word keeps its ways', () => {
  const terms = [term('ba', 5), term('ta', 4), term('na', 4), term('ra', 3)];
  expect(combinations(terms)).toBeLessThanOrEqual(6000);
});
