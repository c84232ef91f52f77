import type { Candidate } from './candidate.js';
import type { Situation } from './situation.js';

/**
 * What a product team decided about a listing or a seller, made ready for candidates: names are internal ids, words are a
 * key that every spelling of the search shares, times are unix days.
 */
export interface Rule {
  readonly id: string;
  /** `pin` puts a listing at a position · `boost` adds to the score · `exclusion` hides. */
  readonly kind: 'pin' | 'boost' | 'exclusion';
  /** One of the two is set; a pin's is the listing. */
  readonly listing: number | null;
  readonly seller: number | null;
  /** Only searches for these words, and only searches about this category; null for all. */
  readonly words: string | null;
  readonly category: string | null;
  /** From then on the rule has no effect. */
  readonly untilDay: number;
  /** Position from 1 of a pin, share in (0, 1] of a boost. */
  readonly amount: number;
}

/** The rules that such a search is under, whether they have expired or not. */
export function rulesFor(
  rules: readonly Rule[],
  { words, category }: Pick<Situation, 'words' | 'category'>,
): readonly Rule[] {
  if (rules.length === 0) return rules;
  return rules.filter(
    (rule) =>
      (rule.words === null || rule.words === words) &&
      (rule.category === null || category.includes(rule.category)),
  );
}

export function isInForce({ untilDay }: Rule, today: number): boolean {
  return today < untilDay;
}

export function isAbout({ listing, seller }: Rule, candidate: Pick<Candidate, 'id' | 'seller'>): boolean {
  return candidate.id === listing || candidate.seller === seller;
}
