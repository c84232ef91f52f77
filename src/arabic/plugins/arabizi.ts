/**
 * Arabizi, Arabic in Latin letters and digits (tasmem, ka3k). A letter stands for several Arabic ones and short vowels
 * may or may not be written, so a word has many readings; those that are words come first (the letter values follow
 * Habash, Introduction to Arabic Natural Language Processing, 2010, section 2.3, and common chat usage).
 */
import { isKnownFolded } from '../known.js';
import { foldCharacters } from '../steps/01-characters.js';
import { stripParticles } from '../steps/04-particles.js';

const letters: Readonly<Record<string, readonly string[]>> = {
  sh: ['ش'],
  ch: ['ش', 'تش'],
  th: ['ث', 'ذ'],
  kh: ['خ'],
  gh: ['غ'],
  dh: ['ذ', 'ض', 'ظ'],
  ph: ['ف'],
  ou: ['و'],
  oo: ['و'],
  ee: ['ي'],
  ei: ['ي'],
  ai: ['ي', 'اي'],
  ay: ['ي', 'اي'],
  aa: ['ا'],
  ii: ['ي'],
  uu: ['و'],
  ck: ['ك'],
  "3'": ['غ'],
  "7'": ['خ'],
  "6'": ['ظ'],
  "9'": ['ض'],
  '2': ['ا', 'ق', 'ء'],
  '3': ['ع'],
  '4': ['ذ', 'ش'],
  '5': ['خ'],
  '6': ['ط'],
  '7': ['ح'],
  '8': ['ق', 'غ'],
  '9': ['ص', 'ق'],
  a: ['', 'ا', 'ع'],
  b: ['ب'],
  c: ['ك', 'س'],
  d: ['د', 'ض'],
  e: ['', 'ي', 'ا'],
  f: ['ف'],
  g: ['ج', 'ق', 'غ'],
  h: ['ه', 'ح'],
  i: ['ي', ''],
  j: ['ج'],
  k: ['ك', 'ق'],
  l: ['ل'],
  m: ['م'],
  n: ['ن'],
  o: ['و', ''],
  p: ['ب'],
  q: ['ق'],
  r: ['ر'],
  s: ['س', 'ص'],
  t: ['ت', 'ط'],
  u: ['و', ''],
  v: ['ف'],
  w: ['و'],
  x: ['كس'],
  y: ['ي'],
  z: ['ز', 'ظ', 'ذ'],
};

const initialVowels: Readonly<Record<string, readonly string[]>> = {
  a: ['ا', 'ع'],
  e: ['ا', 'ع', 'اي'],
  i: ['ا', 'اي', 'ع'],
  o: ['ا', 'او', 'ع'],
  u: ['ا', 'او', 'ع'],
};
const finalVowels: Readonly<Record<string, readonly string[]>> = {
  a: ['ه', 'ا', 'ي'],
  e: ['ه', 'ي'],
  i: ['ي'],
  ah: ['ه'],
  eh: ['ه'],
};

const longestWord = 20;
const mostReadings = 4096;
const mostCandidates = 24;

interface Sound {
  readonly readings: readonly string[];
  readonly length: number;
}

function soundAt(word: string, index: number): Sound {
  const rest = word.slice(index);
  const final = finalVowels[rest];
  if (final !== undefined && index > 0) return { readings: final, length: rest.length };
  const initial = index === 0 ? initialVowels[word.charAt(0)] : undefined;
  const pair = letters[word.slice(index, index + 2)];
  if (pair !== undefined && (initial === undefined || word.startsWith(word.charAt(1))))
    return { readings: pair, length: 2 };
  const char = word.charAt(index);
  const doubled = /[b-df-hj-np-tv-z]/u.test(char) && word.charAt(index + 1) === char;
  return { readings: initial ?? letters[char] ?? [], length: doubled ? 2 : 1 };
}

/** Every reading of the word, the likeliest first; the least likely are dropped where there are too many. */
function readingsOf(word: string): string[] {
  let readings = [''];
  for (let index = 0; index < word.length;) {
    const sound = soundAt(word, index);
    readings = sound.readings
      .flatMap((letter) => readings.map((reading) => reading + letter))
      .slice(0, mostReadings);
    index += sound.length;
  }
  return readings;
}

function isWordKnown(word: string): boolean {
  return isKnownFolded(stripParticles(foldCharacters(word)));
}

/**
 * Arabic candidates for a word in Latin letters, known words first, then the likeliest readings; at most 24. Pass
 * `isWord` to test against a vocabulary of your own. Empty for what cannot be Arabizi.
 */
export function fromArabizi(word: string, isWord: (candidate: string) => boolean = isWordKnown): string[] {
  const lower = word.toLowerCase();
  if (lower.length < 2 || lower.length > longestWord || !/^[a-z2-9']*[a-z][a-z2-9']*$/u.test(lower))
    return [];
  const readings = [...new Set(readingsOf(lower))].filter((reading) => reading.length > 1);
  const known = readings.filter((reading) => isWord(reading));
  return [...new Set([...known, ...readings.slice(0, mostCandidates)])].slice(0, mostCandidates);
}
