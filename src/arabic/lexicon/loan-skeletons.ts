/**
 * Loan words by their consonants, for spellings that no list can foresee (دروبشيبنق، سيكربت). Only skeletons long
 * enough to tell, and of one family alone.
 */
import { consonantSkeleton } from '../plugins/skeleton.js';
import { parseLines } from './lexicon.js';
import { loanLines } from './loans.js';

const shortestSkeleton = 5;
const ambiguous = '';
/** Letters that borrowed words are not written with. */
const nativeLetters = /[عحضظذث]/u;

const families = new Map<string, string>();
for (const [key, forms] of parseLines(loanLines)) {
  for (const form of [key, ...forms]) {
    const skeleton = consonantSkeleton(form.replaceAll(/[_!^]/gu, ''));
    if (skeleton.length < shortestSkeleton) continue;
    const family = families.get(skeleton);
    families.set(skeleton, family === undefined || family === key ? key : ambiguous);
  }
}

/** The family of a loan word in a spelling that the lexicon does not list, or undefined. */
export function loanFamily(word: string): string | undefined {
  if (word.length < shortestSkeleton || nativeLetters.test(word)) return undefined;
  const family = families.get(consonantSkeleton(word));
  return family === ambiguous ? undefined : family;
}
