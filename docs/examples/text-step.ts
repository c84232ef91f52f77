import { normalize, type Step } from '../../src/arabic/index.js';

/**
 * Adverbs whose tanween is written as it sounds: شكرن for شكراً. A list and no rule, because most words that end in ن
 * own it.
 */
const spelledAsHeard: ReadonlyMap<string, string> = new Map([
  ['شكرن', 'شكرا'],
  ['طبعن', 'طبعا'],
  ['مثلن', 'مثلا'],
  ['جدن', 'جدا'],
]);

/** The word as it is spelled in books; any other word as it is. Idempotent. */
export function spellTanween(word: string): string {
  return spelledAsHeard.get(word) ?? word;
}

/** Works on folded words: `arabic('شكرن').use(tanween).text()` is «شكرا». Surfaces and offsets are kept. */
export const tanween: Step = {
  name: 'tanween',
  needs: [normalize],
  apply: (terms) =>
    terms.map((term) => {
      const word = spellTanween(term.exact);
      return word === term.exact ? term : { ...term, exact: word, stem: word, family: word, concept: word };
    }),
};
