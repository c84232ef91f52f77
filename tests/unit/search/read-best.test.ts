import { expect, test } from 'vitest';
import { keyOf, LAST_TIER } from '../../../src/search/index-schema/keys.js';
import type { DocumentQuestion } from '../../../src/search/retrieval/fetch.js';
import type { Answer } from '../../../src/search/retrieval/fetch.js';
import type { Level } from '../../../src/search/retrieval/levels.js';
import { readBest } from '../../../src/search/retrieval/read-best.js';
import { nestedBounds, type Bound } from '../../../src/search/retrieval/thresholds.js';
import { createSampleBuilder, decodeSample } from '../../../src/search/statistics/sample.js';
import { readFilter } from '../../support/filter-reader.js';

/** Two words in three tiers each; every document holds a mixture of them, by its number. */
const levels: readonly (readonly Level[])[] = ['a', 'b'].map((word) => [
  { keys: [keyOf(word, 0)], worth: 3 },
  { keys: [keyOf(word, 1)], worth: 2 },
  { keys: [keyOf(word)], worth: 1 },
]);

const tiers = [[], [0, 1, LAST_TIER], [1, LAST_TIER], [LAST_TIER]] as const;

interface Held {
  readonly id: number;
  readonly keys: readonly number[];
}

function catalogue(documents: number): Held[] {
  return Array.from({ length: documents }, (_, id) => {
    const [first, second] = [tiers[id % 31] ?? [], tiers[Math.floor(id / 31) % 37] ?? []];
    return {
      id,
      keys: [...first.map((tier) => keyOf('a', tier)), ...second.map((tier) => keyOf('b', tier))],
    };
  });
}

function promised({ keys }: Held): number {
  return levels.reduce((sum, term) => {
    const reached = term.filter((level) => level.keys.some((key) => keys.includes(key)));
    return sum + Math.max(0, ...reached.map(({ worth }) => worth));
  }, 0);
}

function boundsOf(documents: readonly Held[]): Bound[] {
  const builder = createSampleBuilder(documents.length);
  for (const document of documents) builder.add(document);
  const sample = decodeSample(builder.finish());
  return nestedBounds(levels, { sample, documents: documents.length });
}

/** Answers as the engine does; `fits` is what a filter of the caller lets pass. */
function reader(
  documents: readonly Held[],
  fits: (document: Held) => boolean,
  asked: DocumentQuestion[][] = [],
) {
  return (questions: readonly DocumentQuestion[]): Promise<Answer<Held>[]> => {
    asked.push([...questions]);
    const answers = questions.map(({ filter, limit }) => {
      const passes = filter.map((part) => readFilter(part));
      const all = documents.filter((document) => {
        const held = new Set(document.keys);
        return fits(document) && passes.every((part) => part(held));
      });
      return { documents: all.slice(0, limit), total: all.length };
    });
    return Promise.resolve(answers);
  };
}

const everything = (): boolean => true;

test('the size of each region is foretold exactly where the sample is the whole catalogue', () => {
  const documents = catalogue(5000);
  for (const { threshold, expected } of boundsOf(documents))
    expect(documents.filter((document) => promised(document) >= threshold)).toHaveLength(expected);
});

test('one reading brings the documents with the highest promises', async () => {
  const documents = catalogue(20_000);
  const asked: DocumentQuestion[][] = [];
  const found = await readBest(levels, boundsOf(documents), [], reader(documents, everything, asked));
  expect(asked).toHaveLength(1);
  const least = Math.min(...found.map(promised));
  const better = documents.filter((document) => promised(document) > least);
  const ids = new Set(found.map(({ id }) => id));
  expect(better.filter(({ id }) => !ids.has(id))).toEqual([]);
  expect(ids.size).toBe(found.length);
});

test('a filter that lets little pass makes it read further', async () => {
  const documents = catalogue(20_000);
  const fits = ({ id }: Held): boolean => id % 40 === 0;
  const matching = documents.filter((document) => fits(document) && promised(document) > 0);
  const found = await readBest(levels, boundsOf(documents), [], reader(documents, fits));
  expect(matching.length).toBeGreaterThan(75);
  expect(found.length).toBeGreaterThanOrEqual(75);
  const best = matching.sort((a, b) => promised(b) - promised(a)).slice(0, 20);
  const ids = new Set(found.map(({ id }) => id));
  expect(best.filter(({ id }) => !ids.has(id))).toEqual([]);
});

test('where far more is found than was foretold, a narrower region is read instead of a part of the wide one', async () => {
  const documents = catalogue(20_000);
  const tenth = boundsOf(documents).map(({ threshold, expected }) => ({
    threshold,
    expected: expected / 10,
  }));
  const found = await readBest(levels, tenth, [], reader(documents, everything));
  const ids = new Set(found.map(({ id }) => id));
  const best = documents.filter((document) => promised(document) >= 5);
  expect(best.length).toBeLessThan(150);
  expect(best.filter(({ id }) => !ids.has(id))).toEqual([]);
});
