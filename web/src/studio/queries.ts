/** What the studio asks the server and tells it. */
import { queryOptions } from '@tanstack/react-query';
import type {
  DraftResponse,
  PreviewResponse,
  ProfilesResponse,
  SellersResponse,
  VersionResponse,
} from '../api/contracts.js';
import { getJson, sendJson } from '../api/request.js';
import type { WrittenRule } from './rule-words.js';

const base = '/v1/ranking/profiles';

/** Where weights hold: everywhere, for an intent, or for a category with all below it. */
export interface Scope {
  readonly intent?: string;
  readonly category?: string;
}

export function overview() {
  return queryOptions({
    queryKey: ['studio', 'overview'],
    queryFn: ({ signal }) => getJson<ProfilesResponse>(base, signal),
    staleTime: 0,
  });
}

/** The profile that holds where nobody says anything. */
export function usualProfile() {
  return queryOptions({
    queryKey: ['studio', 'usual'],
    queryFn: ({ signal }) => getJson<VersionResponse>(`${base}/0`, signal),
  });
}

export function draft(id: string, scope: Scope) {
  return queryOptions({
    queryKey: ['studio', 'draft', id, scope],
    queryFn: ({ signal }) => getJson<DraftResponse>(`${base}/drafts/${id}?${parameters(scope)}`, signal),
    staleTime: 0,
  });
}

export function preview(id: string, revision: number, text: string) {
  return queryOptions({
    queryKey: ['studio', 'preview', id, revision, text],
    queryFn: ({ signal }) =>
      getJson<PreviewResponse>(
        `${base}/drafts/${id}/preview?${parameters({ q: text, limit: '15' })}`,
        signal,
      ),
    staleTime: 0,
  });
}

export function sellersNamed(text: string) {
  return queryOptions({
    queryKey: ['studio', 'sellers', text],
    queryFn: ({ signal }) => getJson<SellersResponse>(`/v1/sellers?${parameters({ q: text })}`, signal),
    select: ({ sellers }) => sellers,
    enabled: text !== '',
  });
}

export function beginDraft(name: string): Promise<DraftResponse> {
  return sendJson('POST', `${base}/drafts`, { name });
}

/** Writes weights of a draft in a scope; null takes one back to what holds otherwise. */
export function saveWeights(
  { id, revision }: DraftResponse,
  { intent, category }: Scope,
  weights: Readonly<Record<string, number | null>>,
): Promise<DraftResponse> {
  const inIntent = intent === undefined ? { weights } : { intents: { [intent]: { weights } } };
  const changes = category === undefined ? inIntent : { categories: { [category]: inIntent } };
  return sendJson('PATCH', `${base}/drafts/${id}`, { changes }, seen(revision));
}

export function addRule({ id, revision }: DraftResponse, rule: WrittenRule): Promise<DraftResponse> {
  return sendJson('POST', `${base}/drafts/${id}/rules`, rule, seen(revision));
}

export function replaceRule(
  { id, revision }: DraftResponse,
  ruleId: string,
  rule: WrittenRule,
): Promise<DraftResponse> {
  return sendJson('PUT', `${base}/drafts/${id}/rules/${encodeURIComponent(ruleId)}`, rule, seen(revision));
}

export function removeRule({ id, revision }: DraftResponse, rule: string): Promise<DraftResponse> {
  return sendJson(
    'DELETE',
    `${base}/drafts/${id}/rules/${encodeURIComponent(rule)}`,
    undefined,
    seen(revision),
  );
}

/** Puts a rule that was taken out back under its own id. */
export function giveBackRule(
  { id, revision }: DraftResponse,
  ruleId: string,
  rule: WrittenRule,
): Promise<DraftResponse> {
  const changes = { rules: { [ruleId]: rule } };
  return sendJson('PATCH', `${base}/drafts/${id}`, { changes }, seen(revision));
}

export function publish({ id, revision }: DraftResponse, reason: string): Promise<{ version: number }> {
  return sendJson('POST', `${base}/drafts/${id}/publish`, { reason }, seen(revision));
}

export function bringUpToDate({ id, revision }: DraftResponse): Promise<DraftResponse> {
  return sendJson('POST', `${base}/drafts/${id}/rebase`, undefined, seen(revision));
}

export function throwAway({
  id,
  revision,
}: {
  readonly id: string;
  readonly revision: number;
}): Promise<unknown> {
  return sendJson('DELETE', `${base}/drafts/${id}`, undefined, seen(revision));
}

export function restore(version: number, replaces: number, reason: string): Promise<{ version: number }> {
  return sendJson('POST', `${base}/${version}/restore`, { replaces, reason });
}

function seen(revision: number): Record<string, string> {
  return { 'if-match': `"${revision}"` };
}

function parameters(values: Readonly<Record<string, string>> | Scope): string {
  return new URLSearchParams(Object.entries(values as Record<string, string>)).toString();
}
