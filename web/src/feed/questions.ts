/** What the page of sellers asks of requests. */
import { queryOptions } from '@tanstack/react-query';
import type { FeedEntry, NoticeWishes, Offer } from '../api/contracts.js';
import { getJson } from '../api/request.js';

export function requestFeed(enabled: boolean) {
  return queryOptions({
    queryKey: ['request-feed'],
    queryFn: ({ signal }) =>
      getJson<{ readonly requests: readonly FeedEntry[] }>('/v1/me/request-feed?limit=50', signal),
    select: ({ requests }) => requests,
    staleTime: 0,
    enabled,
  });
}

/** What the seller who asks has offered on a request. */
export function ownOffers(id: string) {
  return queryOptions({
    queryKey: ['request', id, 'own-offers'],
    queryFn: ({ signal }) =>
      getJson<{ readonly offers: readonly Offer[] }>(`/v1/requests/${encodeURIComponent(id)}/offers`, signal),
    select: ({ offers }) => offers,
    staleTime: 0,
  });
}

export function noticeWishes() {
  return queryOptions({
    queryKey: ['request-notices'],
    queryFn: ({ signal }) => getJson<NoticeWishes>('/v1/me/request-notices', signal),
  });
}
