/** Advice for a seller: what would make the words of a listing better, never a reason to refuse or hide it. */
export interface Hint {
  readonly code: string;
  readonly ar: string;
  readonly en: string;
}
