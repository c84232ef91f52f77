/** The forms of a counted noun in Arabic: `one` and `two` are whole phrases, the others follow the number. */
export interface ArabicNoun {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  /** 3–10, such as سجلات */
  readonly few: string;
  /** 11–99, such as سجلاً */
  readonly many: string;
  /** 100 and more, such as سجل */
  readonly other: string;
}

const rules = new Intl.PluralRules('ar');
const digits = new Intl.NumberFormat('en-US');

/** "سجلان", "5 سجلات", "1,204 سجلات" … */
export function countArabic(count: number, noun: ArabicNoun): string {
  const form = rules.select(count);
  const word = noun[form];
  return form === 'zero' || form === 'one' || form === 'two' ? word : `${digits.format(count)} ${word}`;
}

export function formatCount(count: number): string {
  return digits.format(count);
}
