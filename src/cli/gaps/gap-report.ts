import type { Gap, GapReport } from '../../matching/gaps/index.js';
import { countArabic, formatCount, type ArabicNoun } from '../../platform/count.js';

const searches: ArabicNoun = {
  zero: 'بلا عمليات بحث',
  one: 'عملية بحث واحدة',
  two: 'عمليتا بحث',
  few: 'عمليات بحث',
  many: 'عملية بحث',
  other: 'عملية بحث',
};

const requests: ArabicNoun = {
  zero: 'بلا طلبات',
  one: 'طلب واحد',
  two: 'طلبان',
  few: 'طلبات',
  many: 'طلباً',
  other: 'طلب',
};

/** A trend weaker than this may be chance. */
const STEADY = 0.3;

/** The report for a terminal: a sentence, then a block for each need. */
export function formatGaps({ searches: all, unanswered, gaps }: GapReport): string {
  if (all === 0 && gaps.length === 0) return 'لم يُسجَّل أي بحث في هذه المدة.';
  const head =
    all === 0
      ? 'لم يُسجَّل أي بحث في هذه المدة، وهذه طلبات تكررت:'
      : `${countArabic(all, searches)}، ${percent(unanswered / all)} منها لم تجد إلا ما يقاربها أو لم تجد شيئاً.`;
  if (gaps.length === 0) return `${head}\nلا فجوات في السوق.`;
  return [head, '', ...gaps.map((gap) => formatGap(gap))].join('\n');
}

function formatGap(gap: Gap): string {
  const { searches: times, requests: asked, none, withoutClick, trend, budgetCents, examples } = gap;
  const wordings = examples.map((example) => `«${example.replaceAll(/\s+/gu, ' ').trim()}»`).join(' · ');
  const facts = [
    times === 0 ? null : countArabic(times, searches),
    asked === 0 ? null : countArabic(asked, requests),
    none === 0 ? null : `بلا نتائج: ${formatCount(none)}`,
    times === 0 ? null : `بلا نقرة: ${percent(withoutClick)}`,
    budgetCents === null ? null : `الميزانية المعتادة: ${formatCount(Math.round(budgetCents / 100))}$`,
    Math.abs(trend) < STEADY ? null : trend > 0 ? 'يزداد الطلب عليه' : 'يقل الطلب عليه',
  ];
  return `  ${wordings}\n      ${facts.filter((fact) => fact !== null).join(' · ')}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)}٪`;
}
