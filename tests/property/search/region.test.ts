import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { isPlainKey, keyOf, splitKey } from '../../../src/search/index-schema/index.js';
import type { Level } from '../../../src/search/retrieval/levels.js';
import { regionFilter } from '../../../src/search/retrieval/region.js';
import { readFilter } from '../../support/filter-reader.js';

/** Three terms with a strong, a weak and a kin level each; a document holds a set of keys, strong ones imply weak ones. */
const terms: readonly (readonly Level[])[] = ['a', 'b', 'c'].map((name, index) => [
  { keys: [keyOf(name, 0)], worth: 3 + index },
  { keys: [keyOf(name)], worth: 2 + index },
  { keys: [keyOf(`${name}kin`), keyOf(`${name}kith`)], worth: 0.5 },
]);

const documents = fc
  .subarray(terms.flatMap((levels) => levels.flatMap(({ keys }) => [...keys])))
  .map(
    (keys) => new Set([...keys, ...keys.filter((key) => !isPlainKey(key)).map((key) => splitKey(key).plain)]),
  );

/** What the document is promised to be worth: the best level of each term that it reaches. */
function promised(held: ReadonlySet<number>): number {
  return terms.reduce((sum, levels) => {
    const reached = levels.filter(({ keys }) => keys.some((key) => held.has(key)));
    return sum + Math.max(0, ...reached.map(({ worth }) => worth));
  }, 0);
}

test.prop([documents, fc.double({ min: 0.1, max: 13, noNaN: true })])(
  'a region holds exactly the documents that are promised its threshold',
  (held, threshold) => {
    const region = regionFilter(terms, threshold);
    const inside = region === true || (region !== null && readFilter(region)(held));
    expect(inside).toBe(promised(held) >= threshold - 1e-9);
  },
);
