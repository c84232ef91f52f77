import { analyse, fold } from '../../arabic/index.js';
import { isFraming } from '../understanding/framing.js';

/** What a text asks for, whatever its wording. */
export interface Need {
  /** The concepts of its words in one order, between spaces: the same for every wording; empty where nothing is asked. */
  readonly key: string;
  /** Of these, the words that say for whom or what for: from the first «لـ» on, as in «موقع لشركة نقل». */
  readonly purpose: ReadonlySet<string>;
}

/** Reads a text without the words that carry no need: function words, politeness, and how work is to be had. */
export function needOf(text: string): Need {
  const [asked, purpose] = [new Set<string>(), new Set<string>()];
  let isPurpose = false;
  for (const term of analyse(text)) {
    isPurpose ||= asked.size > 0 && beginsPurpose(term);
    if (term.stop || isFraming(term) || asked.has(term.concept)) continue;
    asked.add(term.concept);
    if (isPurpose) purpose.add(term.concept);
  }
  return { key: [...asked].sort().join(' '), purpose };
}

/** Whether the preposition «لـ» stands before the word, or the word is it. */
function beginsPurpose({ surface, exact }: { readonly surface: string; readonly exact: string }): boolean {
  const word = fold(surface);
  const particles = word.endsWith(exact) ? word.slice(0, word.length - exact.length) : '';
  return word === 'ل' || /^[وف]?ل/u.test(particles);
}
