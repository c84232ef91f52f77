/** The language that the work is in: «سيرة ذاتية انجليزي», «ترجمة تركي», «بالفرنسية». A need: its words stay in the query. */
import type { Reader, Words } from './words.js';

/** Family of a language's name → ISO 639-1. */
const languages: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  german: 'de',
  turkish: 'tr',
  spanish: 'es',
  italian: 'it',
  chinese: 'zh',
  russian: 'ru',
  arabic: 'ar',
};
/** ISO 639-1 of the language that a family of words names; null for other words. */
export function languageOf(family: string): string | null {
  return languages[family] ?? null;
}

/** A word that names a language and nothing else. */
const alwaysLanguage: ReadonlySet<string> = new Set(['english']);
/** Beside these an adjective of nationality is the language («ترجمة تركي»; «مطبخ تركي» is none). */
const contexts: ReadonlySet<string> = new Set(
  (
    'translation language write draft cv proofreading transcription article content speech text teach course learn ' +
    'subtitle dubbing voiceover letter read speaking wording book chat dictionary research'
  ).split(' '),
);

export const readLanguage: Reader = (words, at) => {
  const family = words.terms[at]?.family ?? '';
  const value = languages[family];
  if (value === undefined) return null;
  const certain = alwaysLanguage.has(family) || isAdverb(words, at) || inContext(words, at);
  return certain ? { value, unit: null, size: 1 } : null;
};

/** «بالفرنسية», «إلى العربية», «من التركي», «اللغة الألمانية». */
function isAdverb({ folded, terms }: Words, at: number): boolean {
  const word = folded[at] ?? '';
  if (/^بال.+ي(?:ه)?$/u.test(word)) return true;
  return terms[at - 1]?.family === 'language';
}

function inContext({ terms }: Words, at: number): boolean {
  return terms.some(
    ({ family, concept }, index) => index !== at && (contexts.has(family) || contexts.has(concept)),
  );
}
