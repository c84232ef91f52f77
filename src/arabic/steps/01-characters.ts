/**
 * Step 1: what a single UTF-16 unit is, and what it folds to. Compatibility forms (presentation forms, ligatures,
 * full-width letters) go through Unicode NFKC (UAX #15); marks that only dress a word are ignorable inside it.
 */

export const charClass = { separator: 0, arabic: 1, latin: 2, digit: 3, ignorable: 4, surrogate: 5 } as const;
export type CharClass = (typeof charClass)[keyof typeof charClass];

const classes = new Uint8Array(0x10000);
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

function foldLetters(text: string): string {
  let result = '';
  for (const char of text.normalize('NFKD').toLowerCase()) {
    if (char.length === 1 && classes[char.charCodeAt(0)] === charClass.ignorable) continue;
    if (/[\s\p{P}\p{S}]/u.test(char)) continue;
    result += folded.get(char.codePointAt(0) ?? 0) ?? char;
  }
  return result;
}

for (let unit = 0; unit < 0x10000; unit++) classes[unit] = classify(unit);
for (const [target, sources] of Object.entries(letterFolds)) {
  for (const source of sources) folded.set(source.charCodeAt(0), target);
}
for (let unit = 0; unit < 0x10000; unit++) {
  const kind = classes[unit];
  if (kind === charClass.digit)
    folded.set(unit, unit >= 0xff10 && unit <= 0xff19 ? String(unit - 0xff10) : digitValue(unit));
  else if (
    (kind === charClass.arabic || (kind === charClass.latin && unit < 0x3000) || unit >= 0xff00) &&
    !folded.has(unit)
  ) {
    const char = String.fromCharCode(unit);
    const target = kind === charClass.separator || kind === charClass.surrogate ? char : foldLetters(char);
    if (target !== char) folded.set(unit, target);
  }
}

/** The class of the UTF-16 unit at `index`; the two halves of a surrogate pair share that of their code point. */
export function classAt(text: string, index: number): CharClass {
  const kind = (classes[text.charCodeAt(index)] ?? 0) as CharClass;
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
    const kind = classes[unit];
    if (kind === charClass.ignorable) continue;
    if (kind === charClass.surrogate) return foldLetters(word.normalize('NFKC'));
    result += folded.get(unit) ?? word.charAt(index);
  }
  return result;
}
