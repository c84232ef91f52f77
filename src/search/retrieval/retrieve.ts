import type { SearchResponse } from 'meilisearch';
import type { Query } from '../query/query.js';
import type { TermStatistics } from '../statistics/index.js';
import type { SortKey } from '../types.js';
import { ask, read, type FacetCounts, type Question, type SearchEngine } from './ask.js';
import type { RetrievedDocument } from './fetch.js';
import { termLevels } from './levels.js';
import { readBest } from './read-best.js';
import { holdsAny } from './region.js';
import { nestedBounds } from './thresholds.js';

export type { FacetCounts, SearchEngine } from './ask.js';
export type { RetrievedDocument } from './fetch.js';

/** Where to look: one generation of the index and its statistics. */
export interface SearchedIndex {
  readonly indexUid: string;
  readonly statistics: TermStatistics;
}

export interface Retrieved {
  /** Each document once. */
  readonly documents: readonly RetrievedDocument[];
  /** How many documents hold every known word (or, without words, pass the filters). */
  readonly total: number;
  /** Over these. */
  readonly facets: FacetCounts;
}

/** Documents asked for by meaning. */
const NEAREST = 60;

/** Terms by which regions are drawn, rarest first; further ones are only scored. */
const MAX_TERMS = 7;

/**
 * The likely best by the score: those whose keys promise the most of it. Facets are counted beside it, and the nearest
 * in meaning asked for where there are vectors.
 */
export async function retrieveMatching(
  engine: SearchEngine,
  { indexUid, statistics }: SearchedIndex,
  query: Query,
  filter: readonly string[],
): Promise<Retrieved> {
  const known = query.terms.filter(({ documents }) => documents > 0).sort((a, b) => b.idf - a.idf);
  const nearest = nearestQuestions(query, filter);
  if (known.length === 0) return { ...nothing, documents: hitsOf(await ask(engine, indexUid, nearest)) };
  const levels = termLevels(known.slice(0, MAX_TERMS));
  const whole: Question = { filter: [...filter, ...holdingAll(query)], limit: 0, counting: true };
  const [best, [totals, ...near]] = await Promise.all([
    readBest(levels, nestedBounds(levels, statistics), filter, (questions) =>
      read(engine, indexUid, questions),
    ),
    ask(engine, indexUid, [whole, ...nearest]),
  ]);
  return { documents: distinct([...best, ...hitsOf(near)]), ...totalsOf(totals) };
}

/** The nearest in meaning, whatever their words; none without a vector. */
function nearestQuestions({ vector }: Query, filter: readonly string[]): Question[] {
  return vector === undefined ? [] : [{ filter, vector, limit: NEAREST }];
}

/** How the engine orders all that match, for each sort that is not relevance. */
const engineSorts: Readonly<Record<Exclude<SortKey, 'relevance'>, NonNullable<Question['sort']>>> = {
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
): Promise<Retrieved> {
  const wanted = query.terms.length > 0 && query.terms.every(({ documents }) => documents === 0);
  if (wanted) return nothing;
  const order = sort === undefined ? 'standing:desc' : engineSorts[sort];
  const question: Question = {
    filter: [...filter, ...holdingAll(query)],
    limit,
    sort: order,
    counting: true,
  };
  const results = await ask(engine, indexUid, [question]);
  return { documents: distinct(hitsOf(results)), ...totalsOf(results[0]) };
}

/** Without words: the best by each indexed signal; the score chooses among them. */
export async function retrieveBest(
  engine: SearchEngine,
  { indexUid }: SearchedIndex,
  filter: readonly string[],
): Promise<Retrieved> {
  const orders = ['standing', 'freshAt', 'seenAt', 'orders', 'reviews', 'rating', 'createdAt'] as const;
  const questions = orders.map((field, index): Question => {
    return { filter, sort: `${field}:desc`, limit: 50, counting: index === 0 };
  });
  const results = await ask(engine, indexUid, questions);
  return { documents: distinct(hitsOf(results)), ...totalsOf(results[0]) };
}

const nothing: Retrieved = { documents: [], total: 0, facets: {} };

/** A filter for each known word: the word, its family or its concept. */
function holdingAll({ terms }: Query): string[] {
  return terms
    .filter(({ documents }) => documents > 0)
    .map(({ stemCode, familyCode, conceptCode }) =>
      holdsAny([...new Set([stemCode, familyCode, conceptCode])]),
    );
}

function hitsOf(results: readonly SearchResponse<RetrievedDocument>[]): RetrievedDocument[] {
  return results.flatMap(({ hits }) => hits);
}

function distinct(documents: readonly RetrievedDocument[]): RetrievedDocument[] {
  return [...new Map(documents.map((document) => [document.id, document])).values()];
}

function totalsOf(
  answer: SearchResponse<RetrievedDocument> | undefined,
): Pick<Retrieved, 'total' | 'facets'> {
  return { total: answer?.estimatedTotalHits ?? 0, facets: answer?.facetDistribution ?? {} };
}
