/**
 * Step 5: conjugated verbs of the lexicon: person prefixes أ ن ي ت, the future (س, and ه ح in dialect, which may
 * swallow the أ), the dialect's present (ب), and attached pronouns (سأصمم، نصمم، بيعمل، هعمل، يكتبها، اكتبلي).
 */
import { lexicon } from '../lexicon/lexicon.js';

const prefixed = /^(?:(?:س|ب|ه|ح|ها|حا)?[اينت]|[هح])(.+)$/u;
const suffixes = /(?:لي|لك|له|لنا|لكم)?(?:ها|هم|ني|نا|كم|ه|ك|وا|و|ون|ين|ي)?$/u;

/** The base as the lexicon lists it, or with the alef that a person prefix replaced (يرسم: ارسم). */
function lookUp(base: string): string | undefined {
  return lexicon.verbs.get(base) ?? lexicon.verbs.get('ا' + base);
}

/** The family of a conjugated verb, or undefined where the word is no form of a known verb. */
export function verbFamily(word: string): string | undefined {
  const base = prefixed.exec(word)?.[1];
  if (base === undefined || base.length < 2) return undefined;
  const bare = base.replace(suffixes, '');
  return lookUp(base) ?? (bare.length >= 2 ? lookUp(bare) : undefined);
}

/** Imperfects that their shape gives away, with the perfect: forms X, VIII and VII, and form I without weak letters. */
const imperfects: readonly (readonly [RegExp, string])[] = [
  [/^[ينت]ست(...?.?)$/u, 'است$1'],
  [/^[ينت]([^است])ت([^ا])([^اه])$/u, 'ا$1ت$2$3'],
  [/^ين([^ا])([^ا])([^اهي])$/u, 'ان$1$2$3'],
  [/^ي([^اوي])([^اوي])([^اويه])$/u, '$1$2$3'],
];

/** The perfect of an imperfect that no lexicon lists (يستضيف، يعتبر، ينطلق، يبلغ), or undefined. */
export function perfectOf(word: string): string | undefined {
  const imperfect = imperfects.find(([shape]) => shape.test(word));
  return imperfect === undefined ? undefined : word.replace(...imperfect);
}
