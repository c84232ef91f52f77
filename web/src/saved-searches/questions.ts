/** What the pages ask the server of the searches that somebody saved. */
import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { SavedSearch, SavedSearchesResponse } from '../api/contracts.js';
import { getJson, sendJson } from '../api/request.js';

const base = '/v1/me/searches';
const addressOf = (id: string): string => `${base}/${encodeURIComponent(id)}`;

export function savedSearches(enabled: boolean) {
  return queryOptions({
    queryKey: ['saved-searches'],
    queryFn: ({ signal }) => getJson<SavedSearchesResponse>(base, signal),
    select: ({ searches }) => searches,
    enabled,
  });
}

export const save = (search: Pick<SavedSearch, 'q' | 'filters'>): Promise<SavedSearch> =>
  sendJson('POST', base, search);

export const forget = (id: string): Promise<SavedSearchesResponse> => sendJson('DELETE', addressOf(id));

export const tellByLetter = (id: string, letter: boolean): Promise<SavedSearch> =>
  sendJson('PATCH', addressOf(id), { letter });

/** A change of the saved searches, after which they are read again. */
export function useSavedSearchChange(
  change: () => Promise<unknown>,
): UseMutationResult<unknown, Error, void> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => cache.invalidateQueries({ queryKey: savedSearches(true).queryKey }),
  });
}
