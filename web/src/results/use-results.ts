import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SearchHit, SearchResponse } from '../api/contracts.js';
import { searchPages } from '../api/queries.js';
import { RequestError } from '../api/request.js';

/** A hit with the answer that showed it. */
export interface ShownHit {
  readonly hit: SearchHit;
  readonly queryId: string;
}

export interface Results {
  /** The first page, which speaks for the whole search; null until there is one. */
  readonly first: SearchResponse | null;
  readonly hits: readonly ShownHit[];
  /** True while `first` and `hits` still belong to the search before. */
  readonly outdated: boolean;
  readonly error: Error | null;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** The list that a cursor belongs to is gone, for instance after a rebuild: the search starts over. */
function isExpired(error: Error | null): boolean {
  return error instanceof RequestError && error.code === 'CURSOR_INVALID';
}

/** The results of a search, page after page. `parameters` as of `toApiParameters`. */
export function useResults(parameters: string): Results {
  const query = useInfiniteQuery(searchPages(parameters));
  const client = useQueryClient();
  const { queryKey } = searchPages(parameters);
  const again = query.isFetchNextPageError ? query.fetchNextPage : query.refetch;
  const pages = query.data?.pages;
  const hits = useMemo(
    () => (pages ?? []).flatMap((page) => page.hits.map((hit) => ({ hit, queryId: page.queryId }))),
    [pages],
  );
  return {
    first: pages?.[0] ?? null,
    hits,
    outdated: query.isPlaceholderData,
    error: query.error,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    retry: () => void (isExpired(query.error) ? client.resetQueries({ queryKey }) : again()),
  };
}
