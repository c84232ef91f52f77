/** What an unknown word may have been meant to be. */
export interface Guess {
  /** Folded words, one unless the word is to be split. */
  readonly words: readonly string[];
  /** Likelihood on a scale of its own: see `likelihood`. */
  readonly score: number;
}

/** How much rarer a slip of cost 1 is than none, as a natural logarithm. */
const SLIP = 7;
/** What each letter beyond the shortest adds: few other words are near a long word by chance. */
const LETTER = 1.2;
const SHORTEST = 3.5;
const LONGEST = 10;

/**
 * A noisy channel (Kernighan, Church & Gale 1990): the logarithm of how often the word is used, less what the slip
 * costs, and more for longer words. Constants were fitted to slips made by chance in the words of real requests.
 */
export function likelihood(documents: number, cost: number, length: number): number {
  return Math.log(Math.max(1, documents)) - SLIP * cost + LETTER * (Math.min(length, LONGEST) - SHORTEST);
}

/** The cost at which a word so often used has just this likelihood. */
export function affordableCost(documents: number, length: number, least: number): number {
  return (likelihood(documents, 0, length) - least) / SLIP;
}

const USUAL_SIZE = 10_000;
const SIZE = 0.7;

/** How far the best guess must stand above the next one that means something else. */
export const LEAST_MARGIN = 0.6;

/** What a likelihood must exceed to be believed: in a small vocabulary fewer words are near by chance. */
export function leastLikelihood(vocabularySize: number): number {
  return SIZE * Math.log(Math.max(1, vocabularySize) / USUAL_SIZE);
}
