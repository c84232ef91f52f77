import type { Gap, GapReport } from '../../tuning/gaps/index.js';
import { countArabic, formatCount, type ArabicNoun } from '../../platform/count.js';

const searches: ArabicNoun = {
  zero: 'بلا عمليات بحث',
  one: 'عملية بحث واحدة',
  two: 'عمليتا بحث',
  few: 'عمليات بحث',
  many: 'عملية بحث',
  other: 'عملية بحث',
};

/** The report for a terminal: a sentence, then a block for each need. */
export function formatGaps({ searches: all, unanswered, gaps }: GapReport): string {
  if (all === 0) return 'لم يُسجَّل أي بحث في هذه المدة.';
  const share = percent(unanswered / all);
  const head = `${countArabic(all, searches)}، ${share} منها لم تجد إلا ما يقاربها أو لم تجد شيئاً.`;
  if (gaps.length === 0) return `${head}\nلا فجوات في السوق.`;
  return [head, '', ...gaps.map((gap) => formatGap(gap))].join('\n');
}

function formatGap({ searches: times, none, withoutClick, examples }: Gap): string {
  const wordings = examples.map((example) => `«${example.replaceAll(/\s+/gu, ' ').trim()}»`).join(' · ');
  const facts = [
    countArabic(times, searches),
    none === 0 ? null : `بلا نتائج: ${formatCount(none)}`,
    `بلا نقرة: ${percent(withoutClick)}`,
  ];
  return `  ${wordings}\n      ${facts.filter((fact) => fact !== null).join(' · ')}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)}٪`;
}
