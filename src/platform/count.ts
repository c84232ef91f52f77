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

/** 3–10 before a masculine noun, and before a feminine one: the number takes the other gender. */
const before = {
  masculine: ['ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'],
  feminine: ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'],
} as const;

/** 11–19: 11 and 12 agree in both parts, the others only in the ten. */
const teens = {
  masculine: ['أحد عشر', 'اثني عشر', ...before.masculine.slice(0, -1).map((unit) => `${unit} عشر`)],
  feminine: ['إحدى عشرة', 'اثنتي عشرة', ...before.feminine.slice(0, -1).map((unit) => `${unit} عشرة`)],
} as const;

/**
 * The same as a person writes it inside a sentence, small numbers in words: "ثلاثة تقييمات", "إحدى عشرة خدمة", from 20 on in
 * digits. Twelve stands in the genitive, as after a preposition, a verbal noun or a comparison.
 */
export function countInWords(count: number, noun: ArabicNoun, gender: keyof typeof before): string {
  const rest = count - 3;
  const word = Number.isInteger(count)
    ? rest < before[gender].length
      ? before[gender][rest]
      : teens[gender][count - 11]
    : undefined;
  return count < 3 || word === undefined ? countArabic(count, noun) : `${word} ${noun[rules.select(count)]}`;
}

export function formatCount(count: number): string {
  return digits.format(count);
}
