import type { MultiSearchQuery, SearchResponse } from 'meilisearch';
import type { Engine } from '../../platform/engine.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { ListingDocument } from '../index-schema/index.js';
import type { EngineQuery } from './plan.js';

/** What the score needs of a document, and no more. */
const scoredFields = ['id', 'seller', 'title', 'tags', 'text', 'category', 'signals'] as const;

const facetFields = ['category', 'level', 'priceBand', 'deliveryBand', 'ratingBand'] as const;

export type RetrievedDocument = Pick<ListingDocument, (typeof scoredFields)[number]>;

export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Retrieved {
  /** Each document once. */
  readonly documents: readonly RetrievedDocument[];
  /** How many the first question matches, as the engine estimates it. */
  readonly total: number;
  /** Over all that the first question matches. */
  readonly facets: FacetCounts;
}

/** Asks all questions in one call; the first one also counts matches and facets. @throws AppError SEARCH_UNAVAILABLE */
export async function retrieve(
  engine: Engine,
  indexUid: string,
  questions: readonly EngineQuery[],
  filter: readonly string[],
): Promise<Retrieved> {
  const queries = questions.map((question, index) => toEngineQuery(question, indexUid, filter, index === 0));
  const results = await ask(engine, queries);
  const [first] = results;
  const documents = new Map<number, RetrievedDocument>();
  for (const { hits } of results) for (const hit of hits) documents.set(hit.id, hit);
  return {
    documents: [...documents.values()],
    total: first?.estimatedTotalHits ?? 0,
    facets: first?.facetDistribution ?? {},
  };
}

function toEngineQuery(
  { codes, without = [], tiers, sort, limit }: EngineQuery,
  indexUid: string,
  filter: readonly string[],
  counting: boolean,
): MultiSearchQuery {
  return {
    indexUid,
    q: [...codes, ...without.map((code) => `-${code}`)].join(' '),
    matchingStrategy: 'all',
    limit,
    attributesToRetrieve: [...scoredFields],
    ...(filter.length === 0 ? {} : { filter: [...filter] }),
    ...(sort === undefined ? {} : { sort: [sort] }),
    ...(tiers === undefined ? {} : { attributesToSearchOn: [...tiers] }),
    ...(counting ? { facets: [...facetFields] } : {}),
  };
}

async function ask(
  engine: Engine,
  queries: readonly MultiSearchQuery[],
): Promise<SearchResponse<RetrievedDocument>[]> {
  if (queries.length === 0) return [];
  try {
    const { results } = await engine.multiSearch<{ queries: MultiSearchQuery[] }, RetrievedDocument>({
      queries: [...queries],
    });
    return results;
  } catch (cause) {
    throw new AppError('SEARCH_UNAVAILABLE', {}, { cause });
  }
}
