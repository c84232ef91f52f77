/**
 * What a slip of each kind costs: 1 for a letter that has nothing to do with the one meant, less for what the ear, the
 * eye and the finger mix up. Letters are folded ones, so that hamza forms, ة/ه and ى/ي cost nothing (see
 * `arabic/steps/01-characters`). Kinds of confusion after Zaghouani et al. 2014, "Large Scale Arabic Error Annotation"
 * (QALB): letters that sound alike, letters of one shape, keys side by side.
 */

/** Sounds that dialects and foreign names do not keep apart. */
const soundGroups = [
  'ضظ',
  'سص',
  'ذزد',
  'ثس',
  'ثت',
  'قغجك',
  'طت',
  'ضد',
  'ظز',
  'هح',
  'ck',
  'sz',
  'iy',
  'vf',
  'gj',
  'cs',
  'kq',
];
const soundCost = 0.4;

/** Shapes that differ by dots, and Latin vowels. */
const shapeGroups = ['بتثني', 'جحخ', 'دذ', 'رز', 'سش', 'صض', 'طظ', 'عغ', 'فق', 'وا', 'يا', 'aeiou'];
const shapeCost = 0.6;

/** The Arabic 101 layout and QWERTY; a key lies beside its neighbours in the row and the two below it. */
const keyboards = [
  ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤرىهوزظ'],
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
];
const keyCost = 0.6;
const otherCost = 1;

/** Seven bits tell the letters of one script apart; words of two scripts are never compared. */
const letterBits = 7;
const letterMask = (1 << letterBits) - 1;
const substitutions = new Float64Array(1 << (2 * letterBits)).fill(otherCost);

function pairOf(one: number, other: number): number {
  return ((one & letterMask) << letterBits) | (other & letterMask);
}

function mark(one: string, other: string, cost: number): void {
  for (const pair of [
    pairOf(one.charCodeAt(0), other.charCodeAt(0)),
    pairOf(other.charCodeAt(0), one.charCodeAt(0)),
  ]) {
    substitutions[pair] = Math.min(cost, substitutions[pair] ?? otherCost);
  }
}

function markGroups(groups: readonly string[], cost: number): void {
  for (const group of groups) for (const one of group) for (const other of group) mark(one, other, cost);
}

markGroups(soundGroups, soundCost);
markGroups(shapeGroups, shapeCost);
for (const rows of keyboards) for (const [row, keys] of rows.entries()) markRow(keys, rows[row + 1] ?? '');

function markRow(keys: string, below: string): void {
  for (const [index, key] of [...keys].entries()) {
    for (const neighbour of [keys.charAt(index + 1), below.charAt(index), below.charAt(index - 1)])
      if (neighbour !== '') mark(key, neighbour, keyCost);
  }
}

/** Of one letter (its UTF-16 unit) typed in the place of another. */
export function substitutionCost(typed: number, meant: number): number {
  return typed === meant ? 0 : (substitutions[pairOf(typed, meant)] ?? otherCost);
}

const doubledCost = 0.3;
const vowelCost = 0.6;
const letterCost = 0.8;
const vowels = new Set(Array.from('اويهaeiou', (letter) => letter.charCodeAt(0)));

/** Of a letter too many or too few, after `previous`: a doubled letter is half a slip, a vowel is often left out. */
export function gapCost(letter: number, previous: number): number {
  if (letter === previous) return doubledCost;
  return vowels.has(letter) ? vowelCost : letterCost;
}

/** Of two neighbouring letters in the wrong order. */
export const transpositionCost = 0.6;

/** What a slip in the first letter costs besides: it is the one that people get right. */
export const firstLetterCost = 0.3;
