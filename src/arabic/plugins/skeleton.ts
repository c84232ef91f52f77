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

/** The consonant skeleton of a word; empty where it has no consonants. Doubled consonants count once. */
export function consonantSkeleton(word: string): string {
  const folded = foldCharacters(word);
  let skeleton = '';
  for (let index = 0; index < folded.length; index++) {
    const pair = pairs[folded.slice(index, index + 2)];
    const soft = folded.charAt(index) === 'c' && /[eiy]/u.test(folded.charAt(index + 1));
    const sound = pair ?? (soft ? 's' : (sounds[folded.charAt(index)] ?? ''));
    if (pair !== undefined) index++;
    if (sound !== '' && !skeleton.endsWith(sound)) skeleton += sound;
  }
  return skeleton;
}
