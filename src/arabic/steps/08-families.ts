/**
 * Step 8: the derivation family or concept of a word, by the lexicon; then by the verb it conjugates, the singular
 * it pluralises; else its stem stands for it.
 */
import { lexicon } from '../lexicon/lexicon.js';
import { verbFamily } from './05-verbs.js';
import { stem } from './06-suffixes.js';
import { singularOf } from './07-plurals.js';

/** The family of a folded word without particles, whose light stem is `stemmed`. */
export function familyOf(exact: string, stemmed: string): string {
  const known = lexicon.families.get(exact) ?? lexicon.families.get(stemmed) ?? verbFamily(exact);
  if (known !== undefined) return known;
  const singular = singularOf(exact) ?? singularOf(stemmed);
  if (singular === undefined) return stemmed;
  return lexicon.families.get(singular) ?? lexicon.families.get(stem(singular)) ?? stem(singular);
}
