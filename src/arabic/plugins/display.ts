/**
 * Cleans a text for the eye without respelling it: presentation forms become letters, tatweel, elongation, invisible
 * and direction controls go, hamza, ta marbuta and vowel marks stay.
 */
import type { Step } from '../step.js';
import { shortenElongation } from '../steps/03-elongation.js';

function clean(word: string): string {
  return shortenElongation(word.normalize('NFKC').replaceAll(/[\p{Cf}\u0640]/gu, ''));
}

export const display: Step = {
  name: 'display',
  needs: [],
  apply: (terms) =>
    terms.map((term) => {
      const key = clean(term.surface);
      return { ...term, exact: key, stem: key, family: key, concept: key };
    }),
};
