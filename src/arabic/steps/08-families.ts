/**
 * Step 8: the derivation family or concept of a word, by the lexicon; then by the verb it conjugates, the singular
 * it pluralises; else its stem stands for it.
 */
import { lexicon } from '../lexicon/lexicon.js';
import { loanFamily } from '../lexicon/loan-skeletons.js';
import { longestWord } from './00-limits.js';
import { perfectOf, verbFamily } from './05-verbs.js';
import { stem } from './06-suffixes.js';
import { singularOf } from './07-plurals.js';

/** The family of a folded Latin word. */
export function familyOfLatin(exact: string, stemmed: string): string {
  return lexicon.families.get(exact) ?? lexicon.families.get(stemmed) ?? loanFamily(exact) ?? stemmed;
}

/** The family of a folded word without particles, whose light stem is `stemmed`. */
export function familyOf(exact: string, stemmed: string): string {
  if (exact.length > longestWord) return exact;
  const own = lexicon.families.get(exact);
  if (own !== undefined) return own;
  if (lexicon.phraseWords.has(exact)) return lexicon.families.get(stemmed) ?? stemmed;
  const singular = singularOf(exact);
  if (singular?.known === true) return familyOfKnown(singular.word);
  const known = lexicon.families.get(stemmed) ?? verbFamily(exact) ?? loanFamilyOf(exact, stemmed);
  if (known !== undefined) return known;
  const guess = singular ?? (isInflected(exact, stemmed) ? singularOf(stemmed) : undefined);
  const base = guess?.word ?? perfectOf(exact) ?? perfectOf(stemmed);
  return base === undefined ? stemmed : familyOfKnown(base);
}

function loanFamilyOf(exact: string, stemmed: string): string | undefined {
  return loanFamily(exact) ?? (stemmed === exact ? undefined : loanFamily(stemmed));
}

/** Whether a pronoun came off: what lost a nisba or an ending of its own is no broken plural. */
function isInflected(exact: string, stemmed: string): boolean {
  return stemmed !== exact && !/(?:ي|يه|ات|ون|ين)$/u.test(exact);
}

function familyOfKnown(word: string): string {
  const stemmed = stem(word);
  return lexicon.families.get(word) ?? lexicon.families.get(stemmed) ?? stemmed;
}
