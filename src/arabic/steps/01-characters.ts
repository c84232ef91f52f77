/**
 * Step 1: what a character is, and what it folds to. Compatibility forms (presentation forms, ligatures, full-width
 * letters) go through Unicode NFKD (UAX #15); marks that only dress a word are ignorable inside it. Both tables are
 * filled as characters are met: all of them at once would cost every start 100 ms.
 */

export const charClass = { unknown: 0, separator: 1, arabic: 2, latin: 3, digit: 4, ignorable: 5 } as const;
export type CharClass = (typeof charClass)[keyof typeof charClass];

/** Class of a code point. */
const classes = new Uint8Array(0x11_0000);
/** What a UTF-16 unit folds to: one unit, or one of the three below, which no letter folds to. */
const folds = new Uint16Array(0x1_0000);
const notYet = 0;
const nothing = 1;
const several = 2;
/** The foldings to several units, and those of characters beyond UTF-16's first plane. */
const longFolds = new Map<number, string>();

/** Letters written differently by keyboard, country or habit that buyers and sellers mix up. */
const spellings: Readonly<Record<string, string>> = {
  ا: 'أإآٱٲٳٵ',
  ي: 'ىیېێےۓئ',
  و: 'ؤۆۇۈۋ',
  ه: 'ةھہۀەۃ',
  ك: 'کڪڬ',
  ج: 'گچژڭڱ',
  ب: 'پ',
  ف: 'ڤڥ',
  ق: 'ڨ',
  ر: 'ڕړ',
  ل: 'ڵ',
  ن: 'ں',
  ت: 'ټٺ',
  د: 'ڈډ',
};

const shared = new Map<string, string>();
for (const [target, sources] of Object.entries(spellings)) {
  for (const source of sources) shared.set(source, target);
}

function classify(char: string): CharClass {
  if (/[\p{Mn}\p{Me}\p{Cf}\u0640]/u.test(char)) return charClass.ignorable;
  if (/\p{Nd}/u.test(char)) return charClass.digit;
  if (!/[\p{L}\p{Mc}]/u.test(char)) return charClass.separator;
  return /\p{Script=Arabic}/u.test(char) ? charClass.arabic : charClass.latin;
}

function classOf(point: number): CharClass {
  const known = classes[point] as CharClass;
  if (known !== charClass.unknown) return known;
  if (isSurrogate(point)) return charClass.separator;
  const kind = classify(String.fromCodePoint(point));
  classes[point] = kind;
  return kind;
}

/** Half of a character: its class is never in the table, since it depends on the other half. */
function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** The decimal value of a digit of any script: Unicode keeps them in tens, of which several may adjoin. */
function digitValue(point: number): string {
  let before = 0;
  while (classOf(point - before - 1) === charClass.digit) before++;
  return String(before % 10);
}

/** Decomposed, lower case, without marks and signs, in the letters that all spellings share. */
function foldLetter(letter: string): string {
  let result = '';
  for (const char of letter.normalize('NFKD').toLowerCase()) {
    const point = char.codePointAt(0) ?? 0;
    const kind = classOf(point);
    if (kind === charClass.digit) result += digitValue(point);
    else if (kind !== charClass.ignorable && !/[\s\p{P}\p{S}]/u.test(char))
      result += shared.get(char) ?? char;
  }
  return result;
}

const firstIdeograph = 0x3000;
const firstCompatibilityForm = 0xff00;

/** Syllables and ideographs stay as they are, save the compatibility forms after them. */
function foldPoint(point: number): string {
  const char = String.fromCodePoint(point);
  switch (classOf(point)) {
    case charClass.ignorable:
      return '';
    case charClass.digit:
    case charClass.arabic:
      return shared.get(char) ?? foldLetter(char);
    case charClass.latin:
      return point < firstIdeograph || point >= firstCompatibilityForm ? foldLetter(char) : char;
    default:
      return char;
  }
}

function longFoldOf(point: number): string {
  const known = longFolds.get(point);
  if (known !== undefined) return known;
  const target = foldPoint(point);
  longFolds.set(point, target);
  return target;
}

/** What a unit folds to, itself included; `nothing` or `several` where that is not one unit. */
function foldOf(unit: number): number {
  const known = folds[unit] ?? notYet;
  if (known !== notYet) return known;
  const target = foldPoint(unit);
  const short = target === '' ? nothing : target.length === 1 ? target.charCodeAt(0) : several;
  folds[unit] = short;
  return short;
}

/** The code point that the unit at `index` is a half of; the unit itself where it has lost its other half. */
function pointAt(text: string, index: number): number {
  const point = text.codePointAt(index) ?? 0;
  if (point > 0xffff || index === 0 || point < 0xdc00) return point;
  const before = text.codePointAt(index - 1) ?? 0;
  return before > 0xffff ? before : point;
}

/** The class of the UTF-16 unit at `index`; the two halves of a surrogate pair share that of their code point. */
export function classAt(text: string, index: number): CharClass {
  const known = classes[text.charCodeAt(index)] as CharClass;
  return known === charClass.unknown ? classOf(pointAt(text, index)) : known;
}

/** One word without marks, in the letters that all spellings share. Idempotent. */
export function foldCharacters(word: string): string {
  let result = '';
  let copied = 0;
  for (let index = 0; index < word.length; index++) {
    const unit = word.charCodeAt(index);
    const pair = isSurrogate(unit);
    const target = pair ? several : foldOf(unit);
    if (target === unit) continue;
    result += word.slice(copied, index);
    copied = index + 1;
    if (target === nothing) continue;
    if (target !== several) {
      result += String.fromCharCode(target);
      continue;
    }
    const point = word.codePointAt(index) ?? 0;
    result += longFoldOf(point);
    if (point > 0xffff) copied = ++index + 1;
  }
  return copied === 0 ? word : result + word.slice(copied);
}
