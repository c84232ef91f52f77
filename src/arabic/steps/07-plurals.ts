/**
 * Step 7: broken plurals to their singular by pattern, for words that the lexicon does not list (patterns after
 * Habash, Introduction to Arabic Natural Language Processing, 2010, chapter 4). Only patterns that are almost
 * always plurals are turned without the lexicon; the ambiguous ones only when it knows the singular.
 */
import { lexicon } from '../lexicon/lexicon.js';

interface Pattern {
  readonly plural: RegExp;
  /** Singulars to try, best first. */
  readonly singulars: readonly string[];
  /** Whether the first singular is right even when the lexicon knows none of them. */
  readonly safe: boolean;
}

const patterns: readonly Pattern[] = [
  { plural: /^ت(.)ا(.)ي(.)$/u, singulars: ['ت$1$2ي$3', 'ت$1$2ي$3ه', 'ت$1$2ا$3'], safe: true },
  { plural: /^م(.)ا(.)ي(.)$/u, singulars: ['م$1$2و$3', 'م$1$2ا$3', 'م$1$2ي$3', 'م$1$2و$3ه'], safe: true },
  { plural: /^م(.)ا(.)(.)$/u, singulars: ['م$1$2$3', 'م$1$2$3ه'], safe: true },
  { plural: /^(.)وا(.)ي(.)$/u, singulars: ['$1ا$2و$3', '$1ا$2ي$3'], safe: true },
  { plural: /^([^ا])وا(.)(.)$/u, singulars: ['$1ا$2$3', '$1ا$2$3ه', '$1و$2$3', '$1و$2$3ه'], safe: true },
  { plural: /^(.)(.)ائ?ي(.)$/u, singulars: ['$1$2ي$3ه', '$1$2ا$3ه', '$1$2و$3ه', '$1$2ي$3'], safe: true },
  {
    plural: /^(.)(.)ا(.)ي(.)$/u,
    singulars: ['$1$2$3و$4', '$1$2$3ا$4', '$1$2$3ي$4', '$1$2$3و$4ه'],
    safe: true,
  },
  { plural: /^([^ا])(.)ا(.)(.)$/u, singulars: ['$1$2$3$4', '$1$2$3$4ه'], safe: false },
  { plural: /^(.)(.)(.)اء$/u, singulars: ['$1$2ي$3', '$1ا$2$3'], safe: true },
  { plural: /^ا(.)(.)(.)اء$/u, singulars: ['$1$2ي$3'], safe: true },
  { plural: /^ا(.)(.)ا(.)$/u, singulars: ['$1$2$3', '$1$2ي$3', '$1ا$2$3', '$1$2$3ه'], safe: false },
  { plural: /^ا(.)(.)(.)ه$/u, singulars: ['$1$2ا$3', '$1$2ي$3', '$1$2و$3'], safe: false },
  { plural: /^(.)(.)و(.)$/u, singulars: ['$1$2$3', '$1ي$2$3'], safe: false },
  { plural: /^(.)(.)ا(.)$/u, singulars: ['$1$2$3', '$1ا$2$3', '$1$2ي$3', '$1$2$3ه'], safe: false },
];

/** The singular of a broken plural, or undefined where the word looks like none. Takes folded words. */
export function singularOf(word: string): string | undefined {
  if (word.length < 4 || word.length > 7 || lexicon.families.has(word)) return undefined;
  let fallback: string | undefined;
  for (const { plural, singulars, safe } of patterns) {
    if (!plural.test(word)) continue;
    for (const template of singulars) {
      const singular = word.replace(plural, template);
      if (lexicon.families.has(singular)) return singular;
      if (safe) fallback ??= singular;
    }
  }
  return fallback;
}
