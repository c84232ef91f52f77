import type { SearchResponse } from 'meilisearch';
import { AppError } from '../../platform/errors/app-error.js';
import type { PostJson } from '../../platform/post-json.js';
import {
  fetchDocuments,
  scoredFields,
  type Answer,
  type DocumentQuestion,
  type RetrievedDocument,
} from './fetch.js';
import type { KnownDocuments } from './known-documents.js';

const facetFields = ['category', 'level', 'priceBand', 'deliveryBand', 'ratingBand'] as const;

export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Counts {
  /** How many documents pass the filters. */
  readonly total: number;
  /** Over these. */
  readonly facets: FacetCounts;
}

/** The engine as searches ask it, with what was read of it before where that is kept. */
export interface SearchEngine {
  readonly postJson: PostJson;
  readonly known?: KnownDocuments | undefined;
}

/** The documents alone, of several questions side by side. @throws AppError SEARCH_UNAVAILABLE */
export async function read(
  { postJson, known }: SearchEngine,
  indexUid: string,
  questions: readonly DocumentQuestion[],
): Promise<Answer[]> {
  try {
    return known === undefined
      ? await fetchDocuments(postJson, indexUid, questions, scoredFields)
      : await known.read(postJson, indexUid, questions);
  } catch (cause) {
    throw new AppError('SEARCH_UNAVAILABLE', {}, { cause });
  }
}

/** A question in the engine's order, by standing among equals, or for the nearest in meaning to a vector. */
export interface SearchQuestion extends DocumentQuestion {
  readonly vector?: Int8Array;
}

/**
 * The documents of several questions in one call, whole: unlike a reading of documents, a search may be ordered by a field
 * that no document has. @throws AppError SEARCH_UNAVAILABLE
 */
export async function ask(
  engine: SearchEngine,
  indexUid: string,
  questions: readonly SearchQuestion[],
): Promise<RetrievedDocument[]> {
  if (questions.length === 0) return [];
  const queries = questions.map(({ filter, limit, sort, vector }) => ({
    indexUid,
    filter,
    limit,
    attributesToRetrieve: scoredFields,
    ...(sort === undefined ? {} : { sort: [sort] }),
    ...(vector === undefined ? {} : { vector: [...vector], hybrid: byMeaning }),
  }));
  return (await search(engine, queries)).flatMap(({ hits }) => hits);
}

const byMeaning = { embedder: 'meaning', semanticRatio: 1 };

/** @throws AppError SEARCH_UNAVAILABLE */
export async function count(
  engine: SearchEngine,
  indexUid: string,
  filter: readonly string[],
): Promise<Counts> {
  const [answer] = await search(engine, [{ indexUid, filter, limit: 0, facets: facetFields }]);
  return { total: answer?.estimatedTotalHits ?? 0, facets: answer?.facetDistribution ?? {} };
}

type Found = SearchResponse<RetrievedDocument>;

async function search({ postJson }: SearchEngine, queries: readonly object[]): Promise<Found[]> {
  try {
    return ((await postJson('multi-search', { queries })) as { results: Found[] }).results;
  } catch (cause) {
    throw new AppError('SEARCH_UNAVAILABLE', {}, { cause });
  }
}
