import { keyOf } from '../index-schema/index.js';
import type { Query } from '../query/query.js';
import type { TermStatistics } from '../statistics/index.js';
import type { SortKey } from '../types.js';
import { ask, count, read, type Counts, type SearchEngine, type SearchQuestion } from './ask.js';
import { distinct, type DocumentQuestion, type RetrievedDocument } from './fetch.js';
import { termLevels } from './levels.js';
import { readBest } from './read-best.js';
import { holdsAny } from './region.js';
import { nestedBounds } from './thresholds.js';

export type { Counts, FacetCounts, SearchEngine } from './ask.js';
export type { RetrievedDocument } from './fetch.js';

/** Where to look: one generation of the index and its statistics. */
export interface SearchedIndex {
  readonly indexUid: string;
  readonly statistics: TermStatistics;
}

/** Documents asked for by meaning. */
const NEAREST = 60;

/** Terms by which regions are drawn, rarest first; further ones are only scored. */
const MAX_TERMS = 7;

/**
 * The likely best by the score, each once: those whose keys promise the most of it, and the nearest in meaning where
 * there are vectors.
 */
export async function retrieveMatching(
  engine: SearchEngine,
  { indexUid, statistics }: SearchedIndex,
  query: Query,
  filter: readonly string[],
): Promise<readonly RetrievedDocument[]> {
  const known = query.terms.filter(({ documents }) => documents > 0).sort((a, b) => b.idf - a.idf);
  const levels = termLevels(known.slice(0, MAX_TERMS));
  const found = await Promise.all([
    known.length === 0
      ? []
      : readBest(levels, nestedBounds(levels, statistics), filter, (questions) =>
          read(engine, indexUid, questions),
        ),
    ask(engine, indexUid, nearestQuestions(query, filter)),
  ]);
  return distinct(found.flat());
}

/** How many documents hold every known word, or, without words, pass the filters. */
export async function countHolding(
  engine: SearchEngine,
  { indexUid }: SearchedIndex,
  query: Query,
  filter: readonly string[],
): Promise<Counts> {
  return knowsNone(query)
    ? { total: 0, facets: {} }
    : count(engine, indexUid, [...filter, ...holdingAll(query)]);
}

/** The nearest in meaning, whatever their words; none without a vector. */
function nearestQuestions({ vector }: Query, filter: readonly string[]): SearchQuestion[] {
  return vector === undefined ? [] : [{ filter, vector, limit: NEAREST }];
}

/** How the engine orders all that match, for each sort that is not relevance. */
const engineSorts: Readonly<Record<Exclude<SortKey, 'relevance'>, NonNullable<DocumentQuestion['sort']>>> = {
  newest: 'createdAt:desc',
  price: 'price:asc',
  priceDesc: 'price:desc',
  delivery: 'deliveryDays:asc',
  rating: 'rating:desc',
};

/** The first `limit` of all that hold every known word, in the engine's order; by standing where no sort is given. */
export async function retrieveHolding(
  engine: SearchEngine,
  { indexUid }: SearchedIndex,
  query: Query,
  filter: readonly string[],
  { sort, limit }: { sort?: Exclude<SortKey, 'relevance'>; limit: number },
): Promise<readonly RetrievedDocument[]> {
  if (knowsNone(query)) return [];
  const order = sort === undefined ? 'standing:desc' : engineSorts[sort];
  const question = { filter: [...filter, ...holdingAll(query)], limit, sort: order } as const;
  return distinct(await ask(engine, indexUid, [question]));
}

/** Without words: the best by each indexed signal, each once; the score chooses among them. */
export async function retrieveBest(
  engine: SearchEngine,
  { indexUid }: SearchedIndex,
  filter: readonly string[],
): Promise<readonly RetrievedDocument[]> {
  const orders = ['standing', 'freshAt', 'seenAt', 'orders', 'reviews', 'rating', 'createdAt'] as const;
  const questions = orders.map((field) => ({ filter, sort: `${field}:desc`, limit: 50 }) as const);
  return distinct(await ask(engine, indexUid, questions));
}

/** Words, and none that the index has. */
function knowsNone({ terms }: Query): boolean {
  return terms.length > 0 && terms.every(({ documents }) => documents === 0);
}

/** A filter for each known word: the word, its family or its concept. */
function holdingAll({ terms }: Query): string[] {
  return terms
    .filter(({ documents }) => documents > 0)
    .map(({ stemCode, familyCode, conceptCode }) =>
      holdsAny([...new Set([stemCode, familyCode, conceptCode])].map((code) => keyOf(code))),
    );
}
