import { countArabic, type ArabicNoun } from '../../platform/count.js';
import { dollarsAfter } from '../../platform/nouns.js';
import type { Gap } from './cluster-gaps.js';

const searches: ArabicNoun = {
  zero: '',
  one: 'بُحث عنه مرة واحدة',
  two: 'بُحث عنه مرتين',
  few: 'مرات بحث',
  many: 'مرة بحث',
  other: 'مرة بحث',
};

const requests: ArabicNoun = {
  zero: '',
  one: 'طُلب مرة واحدة',
  two: 'طُلب مرتين',
  few: 'طلبات',
  many: 'طلباً',
  other: 'طلب',
};

/** What a gap says to a seller who is near to it. */
export function adviceOn(gap: Gap): string {
  const wanted = [
    gap.searches === 0 ? '' : countArabic(gap.searches, searches),
    gap.requests === 0 ? '' : countArabic(gap.requests, requests),
  ].filter((part) => part !== '');
  const usual = gap.budgetCents === null ? null : Math.round(gap.budgetCents / 100);
  const budget = usual === null ? '' : ` الميزانية المعتادة نحو ${countArabic(usual, dollarsAfter)}.`;
  return `«${gap.examples[0] ?? gap.need}»: يُطلب ولا يقدمه إلا قليلون (${wanted.join('، ')}).${budget}`;
}
