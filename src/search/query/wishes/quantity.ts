/** How much of the work: «1000 كلمة», «ساعتين», «١٠ صفحات», «ثلاثة تصاميم». The words stay in the query. */
import { readNumber } from './number.js';
import type { Reader, Words } from './words.js';

/** Families of what services are counted in. */
const units: ReadonlySet<string> = new Set(
  (
    'wording page hour minute second design logo video article product image photo slides slide banner poster ' +
    'post card icon cover reels story clip question paragraph sentence book file sketch idea character song'
  ).split(' '),
);
/** Further units by the word itself. */
const spellings = new Map([
  ['صفحه', 'page'],
  ['صفحات', 'page'],
  ['كلمه', 'wording'],
  ['كلمات', 'wording'],
  ['ثانيه', 'second'],
  ['ثواني', 'second'],
  ['ثوان', 'second'],
]);

export const readQuantity: Reader = (words, at) => {
  const lead = ['عدد', 'لعدد'].includes(words.folded[at] ?? '') ? 1 : 0;
  const number = readNumber(words, at + lead);
  const unitAt = at + lead + (number?.size ?? 0);
  const unit = unitOf(words, unitAt);
  if (unit === null) return null;
  if (number !== null) return { value: number.value, unit, size: lead + number.size + 1 };
  return lead === 0 && isDual(words, at) ? { value: 2, unit, size: 1 } : null;
};

function unitOf({ terms, folded }: Words, at: number): string | null {
  const term = terms[at];
  if (term?.kind !== 'arabic') return null;
  return units.has(term.family) ? term.family : (spellings.get(folded[at] ?? '') ?? null);
}

/** The dual of a noun: its singular with تين، تان، ين، ان, unlike the plural of persons («مصممين»). */
function isDual({ folded, terms }: Words, at: number): boolean {
  return (
    /^(?:ساعت|دقيقت|ثانيت|صفحت|كلمت|صورت|فقرت|تصميم|شعار|فيديوه|مقال|منشور|غلاف|ملف|كتاب)(?:ين|ان)$/u.test(
      folded[at] ?? '',
    ) && terms[at]?.part === 0
  );
}
