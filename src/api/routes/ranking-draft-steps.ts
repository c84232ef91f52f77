import type { FastifyRequest } from 'fastify';
import type { Draft, Editing } from '../../tuning/profiles/index.js';
import type { Dependencies } from '../dependencies.js';
import { newIdFor } from '../idempotency.js';
import { editorOf, seenRevision, shownDraft } from '../read/ranking-profile.js';

/** What the routes of a draft have in common: who changes which revision of it, and how it is shown afterwards. */
export type Steps = Pick<Dependencies, 'db' | 'clock'>;

export const common = { tags: ['ranking profiles'], security: [{ apiKey: [] }] };
const anySearch = { intent: 'words' } as const;

export async function editingOf({ db, clock }: Steps, request: FastifyRequest): Promise<Editing> {
  const editor = await editorOf(db, request.actor);
  return { db, now: clock.now(), newId: () => newIdFor(request), editor };
}

export function seen({
  params,
  headers,
}: {
  readonly params: { readonly id: string };
  readonly headers: { readonly 'if-match': string };
}): { readonly id: string; readonly revision: number } {
  return { id: params.id, revision: seenRevision(headers) };
}

export function etag({ revision }: Draft): string {
  return `"${revision}"`;
}

export function answer(
  { db, clock }: Steps,
  draft: Draft,
  { headers }: { readonly headers: FastifyRequest['headers'] },
): ReturnType<typeof shownDraft> {
  return shownDraft(db, { draft, situation: anySearch, now: clock.now(), headers });
}
