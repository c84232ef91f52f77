import type { SearchService } from '../../search/types.js';
import type { JudgedQuery } from './judged-queries.js';
import { meanMetrics, queryMetrics, type MeanMetrics, type QueryMetrics } from './metrics.js';

export interface EvaluatedQuery {
  readonly query: JudgedQuery;
  /** Listing ids, best first. */
  readonly ranked: readonly string[];
  /** Null where nothing relevant is judged. */
  readonly metrics: QueryMetrics | null;
}

export interface Evaluation {
  readonly queries: readonly EvaluatedQuery[];
  readonly mean: MeanMetrics;
}

/** Searches each judged query and measures the first ten of the organic list; `depth` ids are kept of each list. */
export async function evaluate(
  search: Pick<SearchService, 'search'>,
  queries: readonly JudgedQuery[],
  depth = 100,
): Promise<Evaluation> {
  const evaluated: EvaluatedQuery[] = [];
  for (const query of queries) {
    const request = {
      text: query.text,
      limit: depth,
      filters: {},
      sort: 'relevance',
      organic: true,
    } as const;
    const { hits } = await search.search(request);
    const ranked = hits.map(({ id }) => id);
    evaluated.push({ query, ranked, metrics: queryMetrics(ranked, query.grades) });
  }
  return { queries: evaluated, mean: meanMetrics(evaluated.flatMap(({ metrics }) => metrics ?? [])) };
}
