/** What the pages about requests ask the server, with what the answers are cached by. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Offer, RankedOffer, RequestEntry, SuitableSeller, Understanding } from '../api/contracts.js';
import { getJson, postJson } from '../api/request.js';
import { longEnough, toUnderstandBody, type RequestDraft } from './draft.js';

export function understandingOf(draft: RequestDraft) {
  const body = toUnderstandBody(draft);
  return queryOptions({
    queryKey: ['request-understanding', body],
    queryFn: () => postJson<Understanding>('/v1/requests/understand', body),
    placeholderData: keepPreviousData,
    enabled: longEnough(draft),
    retry: false,
  });
}

interface Matches {
  readonly matches: readonly SuitableSeller[];
}

/** Who would suit a request that is not published. */
export function sellersFor(draft: RequestDraft) {
  const body = toUnderstandBody(draft);
  return queryOptions({
    queryKey: ['request-sellers', body],
    queryFn: () => postJson<Matches>('/v1/requests/matches', body),
    select: ({ matches }) => matches,
  });
}

const addressOf = (id: string): string => `/v1/requests/${encodeURIComponent(id)}`;

export function request(id: string) {
  return queryOptions({
    queryKey: ['request', id],
    queryFn: ({ signal }) => getJson<RequestEntry>(addressOf(id), signal),
  });
}

export function matchesOf(id: string) {
  return queryOptions({
    queryKey: ['request', id, 'matches'],
    queryFn: ({ signal }) => getJson<Matches>(`${addressOf(id)}/matches`, signal),
    select: ({ matches }) => matches,
  });
}

/** Those that wait, best first, while the request is open; afterwards all. */
export function offersOf({ id, state }: RequestEntry) {
  return queryOptions({
    queryKey: ['request', id, 'offers', state],
    queryFn: ({ signal }) =>
      getJson<{ readonly offers: readonly (Offer | RankedOffer)[] }>(
        `${addressOf(id)}/offers${state === 'open' ? '/ranked' : ''}`,
        signal,
      ),
    select: ({ offers }) => offers,
  });
}

export function ownRequests() {
  return queryOptions({
    queryKey: ['own-requests'],
    queryFn: ({ signal }) =>
      getJson<{ readonly requests: readonly RequestEntry[] }>('/v1/me/requests', signal),
    select: ({ requests }) => requests,
    staleTime: 0,
  });
}
