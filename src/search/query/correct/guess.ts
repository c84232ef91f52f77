/** What an unknown word may have been meant to be. */
export interface Guess {
  /** Folded words, one unless the word is to be split. */
  readonly words: readonly string[];
  /** Likelihood on a scale of its own: see `likelihood`. */
  readonly score: number;
}

/** How much rarer a slip of cost 1 is than none, as a natural logarithm. */
const SLIP = 4.5;
/** What each letter beyond four adds: few other words are near a long word by chance. */
const LETTER = 0.9;
const SHORTEST = 4;

/**
 * A noisy channel (Kernighan, Church & Gale 1990): the logarithm of how often the word is used, less what the slip
 * costs, and more for longer words. Above 0 it can be believed.
 */
export function likelihood(documents: number, cost: number, length: number): number {
  return Math.log(Math.max(1, documents)) - SLIP * cost + LETTER * (Math.min(length, 9) - SHORTEST);
}
