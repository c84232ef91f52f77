/**
 * Writes a key as one plain lower-case Latin word, so that a search engine neither splits, folds nor guesses a
 * language in it. The code is prefix-free, letter by letter: equal codes mean equal keys, and the code of a
 * prefix is a prefix of the code.
 */

/** By falling frequency in Arabic text; the first sixteen take one letter, and none of these is a vowel. */
const arabicLetters = 'ايلمونرتبهعدفسقكحجشطصخضذثزغظءپچڤگ';
const singles = 'bcdfghjklmnprstv';
const arabicEscape = 'q';
const latinEscape = 'w';
const digitEscape = 'x';
const otherEscape = 'z';
const base16 = 'bcdfghjklmnpqrst';
const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** The engine limits words to 250 bytes; longer codes are cut here and closed by a hash of the key. */
const maxLength = 200;
const hashLength = 14;

const codes = new Map<string, string>();
for (const [index, letter] of [...arabicLetters].entries()) {
  const single = singles[index];
  codes.set(letter, single ?? arabicEscape + alphabet.charAt(index - singles.length));
}
for (const letter of alphabet) codes.set(letter, latinEscape + letter);
for (const [index, digit] of [...'0123456789+#.-_'].entries())
  codes.set(digit, digitEscape + alphabet.charAt(index));

function codeOfUnit(unit: number): string {
  let code = otherEscape;
  for (let shift = 12; shift >= 0; shift -= 4) code += base16.charAt((unit >> shift) & 15);
  return code;
}

/** FNV-1a over UTF-16 units in two 28-bit halves, written in fourteen letters. */
function hash(key: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let index = 0; index < key.length; index++) {
    const unit = key.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 13);
  }
  let letters = '';
  for (const half of [low, high]) {
    for (let shift = 0; shift < 28; shift += 4) letters += base16.charAt((half >>> shift) & 15);
  }
  return letters;
}

/**
 * The letter code of an exact word, stem or family key: lower-case letters only, about 1.3 letters per Arabic
 * letter and two per Latin one, at most 200. Injective for keys whose code fits; longer ones end in a hash.
 */
export function letterCode(key: string): string {
  let code = '';
  for (let index = 0; index < key.length; index++) {
    code += codes.get(key.charAt(index)) ?? codeOfUnit(key.charCodeAt(index));
  }
  return code.length <= maxLength ? code : code.slice(0, maxLength - hashLength - 1) + 'y' + hash(key);
}
