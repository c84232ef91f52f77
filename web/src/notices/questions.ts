import { queryOptions } from '@tanstack/react-query';
import type { NoticesResponse } from '../api/contracts.js';
import { getJson } from '../api/request.js';

const minute = 60_000;

/** The newest notices, and how many are unread in all; looked at again every minute. */
export function notices(enabled: boolean) {
  return queryOptions({
    queryKey: ['notices'],
    queryFn: ({ signal }) => getJson<NoticesResponse>('/v1/me/notices?limit=50', signal),
    staleTime: 0,
    refetchInterval: minute,
    enabled,
  });
}
