import type { ListingDocument } from '../index-schema/fields.js';
import { decodeToken } from '../relevance/token.js';

/** Where words are sold: how many listings of each leaf category hold a family or concept in title or tags. */
export interface CategoryCounts {
  readonly documents: number;
  /** Listings of each leaf category, by its internal id. */
  readonly categories: ReadonlyMap<number, number>;
  readonly words: ReadonlyMap<string, WordCounts>;
}

interface WordCounts {
  readonly documents: number;
  /** The categories that hold it most: id, listings, id, listings, … */
  readonly categories: readonly number[];
}

/** As term statistics keep it: plain JSON. */
export interface EncodedCategoryCounts {
  documents: number;
  categories: [number, number][];
  words: [string, number, number[]][];
}

/** Categories kept of each word; the mass of the others is shared by smoothing. */
const MOST_CATEGORIES = 12;

/** A word of fewer listings says nothing of its category yet. */
const FEWEST_DOCUMENTS = 3;

export const noCategoryCounts: CategoryCounts = { documents: 0, categories: new Map(), words: new Map() };

/** Counts documents one by one; memory grows with vocabulary and categories. */
export function createCategoryCounter(): {
  add(document: Pick<ListingDocument, 'title' | 'tags' | 'category'>): void;
  finish(): EncodedCategoryCounts;
} {
  const categories = new Map<number, number>();
  const words = new Map<string, Map<number, number>>();
  let documents = 0;
  return {
    add({ title, tags, category }) {
      const leaf = category.at(-1);
      if (leaf === undefined) return;
      documents += 1;
      increment(categories, leaf);
      for (const word of distinctWords(`${title} ${tags}`)) {
        let counts = words.get(word);
        if (counts === undefined) words.set(word, (counts = new Map<number, number>()));
        increment(counts, leaf);
      }
    },
    finish: () => ({
      documents,
      categories: [...categories],
      words: [...words].flatMap(([word, counts]) => encodeWord(word, counts)),
    }),
  };
}

export function decodeCategoryCounts(encoded: EncodedCategoryCounts): CategoryCounts {
  return {
    documents: encoded.documents,
    categories: new Map(encoded.categories),
    words: new Map(encoded.words.map(([word, documents, categories]) => [word, { documents, categories }])),
  };
}

function encodeWord(word: string, counts: ReadonlyMap<number, number>): [string, number, number[]][] {
  const documents = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (documents < FEWEST_DOCUMENTS) return [];
  const most = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CATEGORIES);
  return [[word, documents, most.flat()]];
}

function distinctWords(tokens: string): Set<string> {
  const words = new Set<string>();
  for (const token of tokens.split(/[ |]/u)) {
    if (token === '') continue;
    const { family, concept } = decodeToken(token);
    words.add(family).add(concept);
  }
  return words;
}

function increment(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
