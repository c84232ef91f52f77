/** Counted nouns in Arabic: the number and its noun agree as CLDR's six forms say. */
export interface CountedNoun {
  /** The whole phrase for nothing, such as «لا تقييمات بعد». */
  readonly zero: string;
  /** The whole phrase for one, such as «تقييم واحد». */
  readonly one: string;
  /** The whole phrase for two, such as «تقييمان». */
  readonly two: string;
  /** The noun after 3–10 (and 103–110 …): plural. */
  readonly few: string;
  /** The noun after 11–99 (and 111–199 …): singular, accusative. */
  readonly many: string;
  /** The noun after 100–102, 200–202 … and after fractions: singular. */
  readonly other: string;
}

const rules = new Intl.PluralRules('ar');
const numbers = new Intl.NumberFormat('ar-u-nu-latn', { maximumFractionDigits: 2 });

/** A number with Latin digits and thousands separators, as the market writes it. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** `count` with its noun: `counted(3, ratings)` is «3 تقييمات». */
export function counted(count: number, noun: CountedNoun): string {
  const form = rules.select(count);
  if (form === 'zero' || form === 'one' || form === 'two') return noun[form];
  return `${formatNumber(count)} ${noun[form]}`;
}
