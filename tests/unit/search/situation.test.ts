import { expect, test } from 'vitest';
import { clearCategory, pathOf } from '../../../src/search/profiles/situation.js';
import type { CategoryNode, CategoryTree } from '../../../src/search/snapshot/category-tree.js';

const tree = treeOf([
  [1, null],
  [2, 1],
  [3, 1],
  [4, null],
]);

function treeOf(nodes: readonly (readonly [id: number, parent: number | null])[]): CategoryTree {
  const all = nodes.map(([id, parentId]): CategoryNode => {
    return { id, parentId, externalId: `c${id}`, name: '', pathWords: [] };
  });
  return {
    byId: new Map(all.map((node) => [node.id, node])),
    byExternalId: new Map(all.map((node) => [node.externalId, node])),
    fingerprint: '',
  };
}

test('a path leads from the root to the category', () => {
  expect(pathOf(3, tree)).toEqual(['c1', 'c3']);
  expect(pathOf(9, tree)).toEqual([]);
});

test('the deepest category with more than half of the probability is what a search is about', () => {
  expect(
    clearCategory(
      new Map([
        [2, 0.6],
        [3, 0.3],
        [4, 0.1],
      ]),
      tree,
    ),
  ).toEqual(['c1', 'c2']);
});

test('sisters that share the probability make their parent what the search is about', () => {
  expect(
    clearCategory(
      new Map([
        [2, 0.4],
        [3, 0.3],
        [4, 0.3],
      ]),
      tree,
    ),
  ).toEqual(['c1']);
});

test('a search that could be about anything is about no category', () => {
  expect(
    clearCategory(
      new Map([
        [2, 0.25],
        [3, 0.25],
        [4, 0.5],
      ]),
      tree,
    ),
  ).toEqual([]);
  expect(clearCategory(null, tree)).toEqual([]);
});
