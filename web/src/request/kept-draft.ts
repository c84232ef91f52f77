/** The request that is being written: one at a time, with the search that it was begun from. */
import { keep, kept } from '../forms/kept.js';
import { emptyDraft, type RequestDraft } from './draft.js';

interface KeptDraft {
  readonly draft: RequestDraft;
  /** The parameters of the search; empty where there was none. */
  readonly search: string;
}

const name = 'request';

export function keepDraft({ draft, search }: KeptDraft): void {
  keep(name, { ...draft, search });
}

export function forgetDraft(): void {
  keep(name, null);
}

export function keptDraft(): KeptDraft | null {
  const found = kept(name, { ...emptyDraft, search: '' });
  if (found === null) return null;
  const { search, ...draft } = found;
  return { draft, search };
}
