/**
 * The consonants that a word has in Arabic and in Latin letters alike (شوبيفاي and shopify → xbf): for finding a tool
 * or trade name that no lexicon lists across the two scripts. Many words share a skeleton; compare it only among
 * words that are long enough and rare.
 */
import { foldCharacters } from '../steps/01-characters.js';

const pairs: Readonly<Record<string, string>> = {
  sh: 'x',
  ch: 'x',
  th: 't',
  kh: 'k',
  gh: 'g',
  ph: 'f',
  ck: 'k',
  ts: 's',
  dg: 'g',
};
const sounds: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'g',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'z',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'x',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'g',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  b: 'b',
  c: 'k',
  d: 'd',
  f: 'f',
  g: 'g',
  h: 'h',
  j: 'g',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  p: 'b',
  q: 'k',
  r: 'r',
  s: 's',
  t: 't',
  v: 'f',
  x: 'ks',
  z: 'z',
};

/** `sounds` by UTF-16 unit, since every letter of every unknown word is looked up. */
const soundOf: string[] = Array.from({ length: 0x650 }, (_, unit) => sounds[String.fromCharCode(unit)] ?? '');

const lastLatin = 0x7a;
const c = 0x63;
const softening = 'eiy';

/** The sound of the two Latin letters at `index`, where they are written for one. */
function pairAt(folded: string, index: number): string | undefined {
  return folded.charCodeAt(index) <= lastLatin ? pairs[folded.slice(index, index + 2)] : undefined;
}

function soundAt(folded: string, index: number): string {
  const unit = folded.charCodeAt(index);
  const soft = unit === c && index + 1 < folded.length && softening.includes(folded.charAt(index + 1));
  return soft ? 's' : (soundOf[unit] ?? '');
}

/** The consonant skeleton of a word; empty where it has no consonants. Doubled consonants count once. */
export function consonantSkeleton(word: string): string {
  const folded = foldCharacters(word);
  let skeleton = '';
  for (let index = 0; index < folded.length; index++) {
    const pair = pairAt(folded, index);
    const sound = pair ?? soundAt(folded, index);
    if (pair !== undefined) index++;
    if (sound !== '' && !skeleton.endsWith(sound)) skeleton += sound;
  }
  return skeleton;
}
