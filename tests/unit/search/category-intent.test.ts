import { describe, expect, test } from 'vitest';
import { createCategoryCounter, decodeCategoryCounts } from '../../../src/search/intent/category-counts.js';
import {
  categoryIntent,
  createIntentReader,
  likelyCategories,
} from '../../../src/search/intent/category-intent.js';
import { createVocabulary } from '../../../src/search/query/correct/index.js';
import { noSynonyms } from '../../../src/search/query/expand/synonyms.js';
import { interpret } from '../../../src/search/query/interpret.js';
import type { CategoryNode, CategoryTree } from '../../../src/search/snapshot/category-tree.js';
import { emptyStatistics } from '../../../src/search/statistics/index.js';

const [design, logos, banners, law, contracts] = [1, 2, 3, 4, 5] as const;
const tree = treeOf([
  [design, null],
  [logos, design],
  [banners, design],
  [law, null],
  [contracts, law],
]);

function treeOf(nodes: readonly (readonly [id: number, parentId: number | null])[]): CategoryTree {
  const list = nodes.map(([id, parentId]): CategoryNode => ({
    id,
    externalId: `c${id}`,
    name: `قسم ${id}`,
    parentId,
    pathWords: [],
  }));
  return {
    byId: new Map(list.map((node) => [node.id, node])),
    byExternalId: new Map(list.map((node) => [node.externalId, node])),
    fingerprint: '',
  };
}

/** Ten listings a line: title tokens and category path. */
function count(
  ...lines: readonly (readonly [title: string, path: readonly number[]])[]
): ReturnType<typeof decodeCategoryCounts> {
  const counter = createCategoryCounter();
  for (const [title, category] of lines) {
    for (let copy = 0; copy < 10; copy += 1) counter.add({ title, tags: '', category });
  }
  return decodeCategoryCounts(counter.finish());
}

const counts = count(
  ['تصميم لافته', [design, banners]],
  ['تصميم زعتر', [design, logos]],
  ['زعتر ورقه', [design, logos]],
  ['سماق ورقه', [law, contracts]],
);

const queryOf = (text: string): ReturnType<typeof interpret>['query'] => {
  const { query } = interpret(
    text,
    { statistics: emptyStatistics, vocabulary: createVocabulary(emptyStatistics, []), synonyms: noSynonyms },
    true,
  );
  return {
    ...query,
    terms: query.terms.map((term) => ({ ...term, family: term.exact, concept: term.exact, idf: 1 })),
  };
};

describe('the categories a query calls for', () => {
  test('are those where its words are sold', () => {
    const intent = categoryIntent(queryOf('زعتر'), counts);
    expect(likelyCategories(intent, tree).map(({ id }) => id)).toEqual([`c${logos}`]);
  });

  test('are several where a word is sold in several', () => {
    const intent = categoryIntent(queryOf('ورقه'), counts);
    expect(
      likelyCategories(intent, tree)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([`c${logos}`, `c${contracts}`]);
  });

  test('are settled by the other words', () => {
    const [first] = likelyCategories(categoryIntent(queryOf('ورقه سماق'), counts), tree);
    expect(first?.id).toBe(`c${contracts}`);
    expect(first?.share).toBeGreaterThan(0.8);
  });

  test('have probabilities that sum to one', () => {
    const intent = categoryIntent(queryOf('ورقه تصميم'), counts) ?? new Map<number, number>();
    expect([...intent.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  });

  test('are unknown when no word is', () => {
    const intent = categoryIntent(queryOf('قرنفل'), counts);
    expect(intent).toBeNull();
    expect(createIntentReader(intent, tree)([design, logos])).toBeNull();
    expect(likelyCategories(intent, tree)).toEqual([]);
  });
});

describe('the category of a listing', () => {
  const read = createIntentReader(categoryIntent(queryOf('زعتر'), counts), tree);

  test('counts fully where it is the best, partly beside it, and little elsewhere', () => {
    const [best, sister, stranger] = [
      read([design, logos]),
      read([design, banners]),
      read([law, contracts]),
    ].map((value) => value ?? -1);
    expect(best).toBe(1);
    expect(sister).toBeLessThan(1);
    expect(sister).toBeGreaterThan(stranger ?? 1);
    expect(stranger).toBeLessThan(0.2);
  });
});
