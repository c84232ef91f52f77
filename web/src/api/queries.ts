/** Every question that the page asks the server, with what its answers are cached by. */
import { infiniteQueryOptions, keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query';
import type {
  CategoriesResponse,
  ExplanationResponse,
  ListingResponse,
  RecommendationsResponse,
  MeResponse,
  OwnListing,
  RanksResponse,
  SearchResponse,
  SellerResponse,
  SimilarResponse,
  SuggestResponse,
} from './contracts.js';
import { getJson, RequestError } from './request.js';

const pageSize = 24;
/** The most of one's own listings that the server gives at once. */
const ownPageSize = 100;
const minute = 60_000;

/** Only an unreachable or failing server is asked again; a refusal stays one. */
function shouldRetry(failures: number, error: Error): boolean {
  return failures < 1 && error instanceof RequestError && (error.status === 0 || error.status >= 502);
}

/** One cache for the whole page. Without a connection a question or a deed says so; none waits in silence. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: shouldRetry,
        retryDelay: 400,
        staleTime: 5 * minute,
        refetchOnWindowFocus: false,
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** The pages of a search. `parameters` are those of `GET /v1/search` but for limit and cursor. */
export function searchPages(parameters: string, enabled = true) {
  return infiniteQueryOptions({
    queryKey: ['search', parameters],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams(parameters);
      query.set('limit', String(pageSize));
      if (pageParam !== null) query.set('cursor', pageParam);
      return getJson<SearchResponse>(`/v1/search?${query.toString()}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function suggestions(text: string) {
  return queryOptions({
    queryKey: ['suggest', text],
    queryFn: ({ signal }) =>
      getJson<SuggestResponse>(`/v1/suggest?${new URLSearchParams({ q: text }).toString()}`, signal),
    placeholderData: keepPreviousData,
    enabled: text !== '',
    retry: false,
  });
}

export function categoryTree() {
  return queryOptions({
    queryKey: ['categories'],
    queryFn: ({ signal }) => getJson<CategoriesResponse>('/v1/categories', signal),
    select: (response) => response.categories,
    staleTime: 60 * minute,
  });
}

export function listing(id: string) {
  return queryOptions({
    queryKey: ['listing', id],
    queryFn: ({ signal }) => getJson<ListingResponse>(`/v1/listings/${encodeURIComponent(id)}`, signal),
  });
}

export function seller(id: string) {
  return queryOptions({
    queryKey: ['seller', id],
    queryFn: ({ signal }) => getJson<SellerResponse>(`/v1/sellers/${encodeURIComponent(id)}`, signal),
  });
}

export function similarListings(id: string) {
  return queryOptions({
    queryKey: ['similar', id],
    queryFn: ({ signal }) =>
      getJson<SimilarResponse>(`/v1/listings/${encodeURIComponent(id)}/similar?limit=6`, signal),
    select: (response) => response.hits,
  });
}

export function explanation(id: string, q: string) {
  const address = `/v1/listings/${encodeURIComponent(id)}/explanation?${new URLSearchParams({ q }).toString()}`;
  return queryOptions({
    queryKey: ['explanation', id, q],
    queryFn: ({ signal }) => getJson<ExplanationResponse>(address, signal),
  });
}

export function ranks(id: string) {
  return queryOptions({
    queryKey: ['ranks', id],
    queryFn: ({ signal }) => getJson<RanksResponse>(`/v1/listings/${encodeURIComponent(id)}/ranks`, signal),
  });
}

/** All that the seller who is signed in offers now, the newest first. */
export function publishedListings() {
  return queryOptions({
    queryKey: ['own-listings', 'published'],
    queryFn: async ({ signal }) => {
      const all: OwnListing[] = [];
      for (let more = true; more;) {
        const page = new URLSearchParams({ status: 'published', limit: String(ownPageSize) });
        const last = all.at(-1);
        if (last !== undefined) page.set('after', last.id);
        const path = `/v1/me/listings?${page.toString()}`;
        const { listings } = await getJson<{ readonly listings: readonly OwnListing[] }>(path, signal);
        all.push(...listings);
        more = listings.length === ownPageSize;
      }
      return all;
    },
  });
}

export function me(signedIn: boolean) {
  return queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => getJson<MeResponse>('/v1/me', signal),
    enabled: signedIn,
  });
}

function recommendations(path: string) {
  return queryOptions({
    queryKey: ['recommendations', path],
    queryFn: ({ signal }) => getJson<RecommendationsResponse>(path, signal),
    select: (response) => response.recommendations,
    retry: false,
  });
}

export type RecommendationsQuery = ReturnType<typeof recommendations>;

/** What buyers of a listing ordered beside it. */
export function alsoOrdered(id: string): RecommendationsQuery {
  return recommendations(`/v1/listings/${encodeURIComponent(id)}/also-ordered?limit=6`);
}

export function trending(): RecommendationsQuery {
  return recommendations('/v1/trending?limit=6');
}

/** What the person who is signed in may need next. */
export function forMyself(): RecommendationsQuery {
  return recommendations('/v1/me/recommendations?limit=6');
}
