import type { MultiSearchQuery, ResourceResults, SearchResponse } from 'meilisearch';
import type { Engine } from '../../platform/engine.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { ListingDocument, SortField } from '../index-schema/index.js';

/** What the score needs of a document, and no more. */
const scoredFields = [
  'id',
  'seller',
  'title',
  'tags',
  'text',
  'category',
  'signalValues',
  'meaning',
] as const;

const facetFields = ['category', 'level', 'priceBand', 'deliveryBand', 'ratingBand'] as const;

export type RetrievedDocument = Pick<ListingDocument, (typeof scoredFields)[number]>;

export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One question to the engine: the first `limit` documents that pass all filters, in the given order. */
export interface Question {
  readonly filter: readonly string[];
  readonly limit: number;
  readonly sort?: `${SortField}:${'asc' | 'desc'}`;
  /** The nearest to it in meaning, in place of an order. */
  readonly vector?: Int8Array;
  /** Count the facets of all that pass. */
  readonly counting?: boolean;
}

/** The documents of one question, and how many there are without its limit. */
export interface Answer<D = RetrievedDocument> {
  readonly documents: readonly D[];
  readonly total: number;
}

/**
 * The documents alone, of several questions side by side. Reading a document this way costs the engine half of what it
 * costs as a hit of a search. @throws AppError SEARCH_UNAVAILABLE
 */
export async function read(
  { postJson }: Engine,
  indexUid: string,
  questions: readonly Pick<Question, 'filter' | 'limit' | 'sort'>[],
): Promise<Answer[]> {
  const path = `indexes/${indexUid}/documents/fetch`;
  const answers = questions.map(({ filter, limit, sort }) =>
    postJson(path, { filter, limit, fields: scoredFields, ...(sort === undefined ? {} : { sort: [sort] }) }),
  );
  try {
    const found = (await Promise.all(answers)) as ResourceResults<RetrievedDocument[]>[];
    return found.map(({ results, total }) => ({ documents: results, total }));
  } catch (cause) {
    throw new AppError('SEARCH_UNAVAILABLE', {}, { cause });
  }
}

/** All questions in one call; answers in their order. @throws AppError SEARCH_UNAVAILABLE */
export async function ask(
  { postJson }: Engine,
  indexUid: string,
  questions: readonly Question[],
): Promise<SearchResponse<RetrievedDocument>[]> {
  if (questions.length === 0) return [];
  const queries = questions.map((question) => toEngineQuery(indexUid, question));
  try {
    const answer = await postJson('multi-search', { queries });
    return (answer as { results: SearchResponse<RetrievedDocument>[] }).results;
  } catch (cause) {
    throw new AppError('SEARCH_UNAVAILABLE', {}, { cause });
  }
}

function toEngineQuery(
  indexUid: string,
  { filter, limit, sort, vector, counting = false }: Question,
): MultiSearchQuery {
  return {
    indexUid,
    limit,
    attributesToRetrieve: [...scoredFields],
    ...(filter.length === 0 ? {} : { filter: [...filter] }),
    ...(sort === undefined ? {} : { sort: [sort] }),
    ...(vector === undefined
      ? {}
      : { vector: [...vector], hybrid: { embedder: 'meaning', semanticRatio: 1 } }),
    ...(counting ? { facets: [...facetFields] } : {}),
  };
}
