/**
 * Step 5: conjugated verbs of the lexicon: person prefixes أ ن ي ت, the future (س, and ه ح in dialect, which may
 * swallow the أ), the dialect's present (ب), and attached pronouns (سأصمم، نصمم، بيعمل، هعمل، يكتبها، اكتبلي).
 */
import { lexicon } from '../lexicon/lexicon.js';
import { suffixTable } from './00-suffix-table.js';

const futures = 'سبهح';
const persons = 'اينت';
const suffixLength = suffixTable(
  ['', 'لي', 'لك', 'له', 'لنا', 'لكم'].flatMap((object) =>
    ['', 'ها', 'هم', 'ني', 'نا', 'كم', 'ه', 'ك', 'وا', 'و', 'ون', 'ين', 'ي'].map((end) => object + end),
  ),
);

/** Letters that the future and the person take off the front; 0 where the word begins with neither. */
function prefixLength(word: string): number {
  const first = word.charAt(0);
  if (futures.includes(first) && persons.includes(word.charAt(1))) return 2;
  return persons.includes(first) || first === 'ه' || first === 'ح' ? 1 : 0;
}

/** The family of a conjugated verb, or undefined where the word is no form of a known verb. */
export function verbFamily(word: string): string | undefined {
  const prefix = prefixLength(word);
  if (prefix === 0 || word.length < prefix + 2) return undefined;
  const base = word.slice(prefix);
  const own = lexicon.verbs.get(base);
  if (own !== undefined) return own;
  const end = base.length - suffixLength(base);
  return end >= 2 && end < base.length ? lexicon.verbs.get(base.slice(0, end)) : undefined;
}

/** Imperfects that their shape gives away, with the perfect: forms X, VIII and VII, and form I without weak letters. */
const imperfects: readonly (readonly [RegExp, string])[] = [
  [/^[ينت]ست(...?.?)$/u, 'است$1'],
  [/^[ينت]([^است])ت([^ا])([^اه])$/u, 'ا$1ت$2$3'],
  [/^ين([^ا])([^ا])([^اهي])$/u, 'ان$1$2$3'],
  [/^ي([^اوي])([^اوي])([^اويه])$/u, '$1$2$3'],
];

const longestImperfect = 7;

/** The perfect of an imperfect that no lexicon lists (يستضيف، يعتبر، ينطلق، يبلغ), or undefined. */
export function perfectOf(word: string): string | undefined {
  if (!'ينت'.includes(word.charAt(0)) || word.length > longestImperfect) return undefined;
  const imperfect = imperfects.find(([shape]) => shape.test(word));
  return imperfect === undefined ? undefined : word.replace(...imperfect);
}
