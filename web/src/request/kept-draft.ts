/** The request that is being written, kept while its tab is open: signing in on the way loses nothing. */
import { emptyDraft, type RequestDraft } from './draft.js';

const key = 'mizan.request';

export function keepDraft(draft: RequestDraft | null): void {
  if (draft === null) window.sessionStorage.removeItem(key);
  else window.sessionStorage.setItem(key, JSON.stringify(draft));
}

/** What was kept; null where there is nothing, or nothing that can be read. */
export function keptDraft(): RequestDraft | null {
  const kept = window.sessionStorage.getItem(key);
  if (kept === null) return null;
  try {
    const draft: unknown = JSON.parse(kept);
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

function isDraft(value: unknown): value is RequestDraft {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.entries(emptyDraft).every(
    ([name, empty]) =>
      typeof fields.get(name) === typeof empty && Array.isArray(fields.get(name)) === Array.isArray(empty),
  );
}
