/**
 * Step 1: what a single UTF-16 unit is, and what it folds to. Compatibility forms (presentation forms, ligatures,
 * full-width letters) go through Unicode NFKC (UAX #15); marks that only dress a word are ignorable inside it.
 */

export const charClass = { separator: 0, arabic: 1, latin: 2, digit: 3, ignorable: 4, surrogate: 5 } as const;
export type CharClass = (typeof charClass)[keyof typeof charClass];

/** Filled as units are met: the whole table at once would cost every start 100 ms. */
const unknownClass = 255;
const classes = new Uint8Array(0x10000).fill(unknownClass);
const folded = new Map<number, string>();

/** Letters written differently by keyboard, country or habit that buyers and sellers mix up. */
const letterFolds: Readonly<Record<string, string>> = {
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

function classify(unit: number): CharClass {
  if (unit >= 0xd800 && unit <= 0xdfff) return charClass.surrogate;
  const char = String.fromCharCode(unit);
  if (/[\p{Mn}\p{Me}\p{Cf}\u0640]/u.test(char)) return charClass.ignorable;
  if (/\p{Nd}/u.test(char)) return charClass.digit;
  if (/\p{Script=Arabic}/u.test(char) && /[\p{L}]/u.test(char)) return charClass.arabic;
  if (/[\p{L}\p{Mc}]/u.test(char)) return charClass.latin;
  return charClass.separator;
}

/** The decimal value of a digit of any script: digits of one script stand in tens that start where the previous unit is none. */
function digitValue(unit: number): string {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(unit - value - 1))) value++;
  return String(value);
}

function classOf(unit: number): CharClass {
  let kind = classes[unit] ?? unknownClass;
  if (kind === unknownClass) {
    kind = classify(unit);
    classes[unit] = kind;
  }
  return kind as CharClass;
}

for (const [target, sources] of Object.entries(letterFolds)) {
  for (const source of sources) folded.set(source.charCodeAt(0), target);
}

/** Decomposed, lower case, without marks and signs, in the letters that all spellings share. */
function foldLetters(text: string): string {
  let result = '';
  for (const char of text.normalize('NFKD').toLowerCase()) {
    if (char.length === 1 && classOf(char.charCodeAt(0)) === charClass.ignorable) continue;
    if (/[\s\p{P}\p{S}]/u.test(char)) continue;
    const simple = folded.get(char.codePointAt(0) ?? 0);
    result += simple?.length === 1 ? simple : char;
  }
  return result;
}

const fullWidthZero = 0xff10;
const firstIdeograph = 0x3000;
const firstCompatibilityForm = 0xff00;

function foldUnit(unit: number): string {
  const char = String.fromCharCode(unit);
  const kind = classOf(unit);
  if (kind === charClass.digit) {
    const fullWidth = unit >= fullWidthZero && unit < fullWidthZero + 10;
    return fullWidth ? String(unit - fullWidthZero) : digitValue(unit);
  }
  const alphabetic = kind === charClass.arabic || (kind === charClass.latin && unit < firstIdeograph);
  return alphabetic || (kind === charClass.latin && unit >= firstCompatibilityForm)
    ? foldLetters(char)
    : char;
}

function folding(unit: number): string {
  let target = folded.get(unit);
  if (target === undefined) {
    target = foldUnit(unit);
    folded.set(unit, target);
  }
  return target;
}

/** The class of the UTF-16 unit at `index`; the two halves of a surrogate pair share that of their code point. */
export function classAt(text: string, index: number): CharClass {
  const kind = classOf(text.charCodeAt(index));
  return kind === charClass.surrogate ? classOfSurrogate(text, index) : kind;
}

function classOfSurrogate(text: string, index: number): CharClass {
  const unit = text.charCodeAt(index);
  const point =
    unit <= 0xdbff ? text.codePointAt(index) : index > 0 ? text.codePointAt(index - 1) : undefined;
  if (point === undefined || point < 0x10000) return charClass.separator;
  const char = String.fromCodePoint(point);
  if (/\p{Nd}/u.test(char)) return charClass.digit;
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(char)) return charClass.ignorable;
  return /\p{L}/u.test(char) ? charClass.latin : charClass.separator;
}

/** One word without marks, in the letters that all spellings share. Idempotent. */
export function foldCharacters(word: string): string {
  let result = '';
  for (let index = 0; index < word.length; index++) {
    const unit = word.charCodeAt(index);
    const kind = classOf(unit);
    if (kind === charClass.ignorable) continue;
    if (kind === charClass.surrogate) return foldLetters(word.normalize('NFKC'));
    result += folding(unit);
  }
  return result;
}
