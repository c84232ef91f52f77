import { formatCount } from '../../platform/count.js';
import type { ExposureReport, ExposureShare } from '../../tuning/exposure/index.js';

/** The report for a terminal: the whole market, then a line for each category that was shown. */
export function formatExposure({ total, gini, budget, categories }: ExposureReport): string {
  if (total.firstPage === 0) return 'لم تُعرض أي خدمة في صفحة أولى في هذه المدة.';
  const head = [
    `مرات الظهور في الصفحات الأولى: ${formatCount(total.firstPage)}`,
    `للخدمات الجديدة: ${shareOf(total, total.newListings)}، ومنها بالاستكشاف ${shareOf(total, total.explored)} من ${percent(budget)} متاحة`,
    `معامل جيني: ${gini.toFixed(3)} (0 تساوٍ تام، 1 كل الظهور لخدمة واحدة)`,
  ];
  const lines = categories.filter(({ firstPage }) => firstPage > 0).map((one) => `  ${formatCategory(one)}`);
  return [...head, '', ...lines].join('\n');
}

function formatCategory(one: ExposureShare & { readonly name: string }): string {
  return [
    one.name,
    `الظهور: ${formatCount(one.firstPage)}`,
    `للجديدة: ${shareOf(one, one.newListings)}`,
    `بالاستكشاف: ${shareOf(one, one.explored)}`,
    `الجديدة الآن: ${formatCount(one.newNow)} من ${formatCount(one.listings)}`,
  ].join(' · ');
}

function shareOf({ firstPage }: ExposureShare, part: number): string {
  return firstPage === 0 ? '—' : percent(part / firstPage);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}٪`;
}
