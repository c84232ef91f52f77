/**
 * Step 5: conjugated verbs of the lexicon: person prefixes أ ن ي ت, the future (س، and ه ح in dialect), the
 * dialect's present (ب، بن، بي), and attached pronouns (سأصمم، نصمم، بيعمل، هعمل، يكتبها).
 */
import { lexicon } from '../lexicon/lexicon.js';

const prefixed = /^(?:س|ب|ه|ح|ها|حا)?([اينت])(.+)$/u;
const suffixes = /(?:ها|هم|لي|لك|له|لنا|ني|نا|كم|ه|ك|وا|و|ون|ين|ي)$/u;

/** The family of a conjugated verb, or undefined where the word is no form of a known verb. */
export function verbFamily(word: string): string | undefined {
  const match = prefixed.exec(word);
  const base = match?.[2];
  if (base === undefined || base.length < 2) return undefined;
  const family = lexicon.verbs.get(base);
  if (family !== undefined) return family;
  const bare = base.replace(suffixes, '');
  return bare.length >= 2 && bare !== base ? lexicon.verbs.get(bare) : undefined;
}
