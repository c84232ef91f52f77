export type Language = 'ar' | 'en';

/** The language of the answer by `Accept-Language` (RFC 9110, 12.5.4): the better liked of the two, Arabic on a tie. */
export function negotiateLanguage(header: string | undefined): Language {
  if (header === undefined) return 'ar';
  const ranges = header.split(',').map((range) => parseRange(range));
  return liking(ranges, 'en') > liking(ranges, 'ar') ? 'en' : 'ar';
}

interface LanguageRange {
  readonly language: string;
  readonly quality: number;
}

function parseRange(text: string): LanguageRange {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return { language: tag.split('-')[0] ?? '', quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

function liking(ranges: readonly LanguageRange[], language: Language): number {
  const own = ranges.filter((range) => range.language === language);
  const fitting = own.length > 0 ? own : ranges.filter((range) => range.language === '*');
  return Math.max(0, ...fitting.map((range) => range.quality));
}
