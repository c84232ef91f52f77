import type { MultiSearchQuery, SearchResponse } from 'meilisearch';
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

/** One question to the engine. */
export interface Question extends DocumentQuestion {
  /** The nearest to it in meaning, in place of an order. */
  readonly vector?: Int8Array;
  /** Count the facets of all that pass. */
  readonly counting?: boolean;
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

/** All questions in one call; answers in their order. @throws AppError SEARCH_UNAVAILABLE */
export async function ask(
  { postJson }: SearchEngine,
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
