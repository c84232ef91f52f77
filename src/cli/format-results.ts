import type { Contribution, MatchKind, SearchHit, SearchResult } from '../search/types.js';
import { countArabic, type ArabicNoun } from '../platform/count.js';

const listings: ArabicNoun = {
  zero: 'لا خدمات',
  one: 'خدمة واحدة',
  two: 'خدمتان',
  few: 'خدمات',
  many: 'خدمة',
  other: 'خدمة',
};

const days: ArabicNoun = {
  zero: 'في اليوم نفسه',
  one: 'يوم واحد',
  two: 'يومان',
  few: 'أيام',
  many: 'يوماً',
  other: 'يوم',
};

const matchNames: Readonly<Record<MatchKind, string>> = {
  exact: 'بكل الكلمات',
  relaxed: 'ببعض الكلمات',
  nearest: 'أقرب ما وجدنا',
  none: 'لا نتائج',
};

const levelNames = { new: 'جديد', active: 'نشيط', distinguished: 'مميز', expert: 'خبير' } as const;

/** Results for a terminal: a line or two each, with the contributions below where asked for. */
export function formatResults(result: SearchResult, { explain = false }: { explain?: boolean } = {}): string {
  const { hits, match, estimatedTotal, interpretation } = result;
  const debug = explain ? result.debug() : [];
  const corrected =
    interpretation.correctedTo === null ? '' : `عرضنا نتائج «${interpretation.correctedTo}»\n`;
  const head =
    hits.length === 0
      ? 'لم نجد شيئاً. جرّب كلمات أقل أو أعم.\n'
      : `${countArabic(estimatedTotal, listings)} · ${matchNames[match]}\n`;
  const rows = hits.map((hit) => {
    const parts = debug.find(({ id }) => id === hit.id);
    const score =
      parts === undefined
        ? ''
        : `\n      ${parts.score.toFixed(4)} = ${formatContributions(parts.contributions)}`;
    return `${String(hit.position).padStart(3)}. ${hit.title}\n      ${formatFacts(hit)}${score}\n`;
  });
  return corrected + head + rows.join('');
}

function formatContributions(contributions: readonly Contribution[]): string {
  return contributions
    .filter(({ contribution }) => contribution !== 0)
    .map(
      ({ signal, contribution, value }) => `${signal} ${contribution.toFixed(4)}${value === null ? '?' : ''}`,
    )
    .join(' + ');
}

function formatFacts({
  id,
  seller,
  categoryId,
  basePriceCents,
  deliveryDays,
  rating,
  orders,
}: SearchHit): string {
  const stars = rating.mean === null ? '' : ` ★ ${rating.mean.toFixed(1)}`;
  const facts = [
    `[${id}]`,
    seller.displayName + (seller.level === null ? '' : ` (${levelNames[seller.level]})`),
    categoryId,
    basePriceCents === null ? null : `$${(basePriceCents / 100).toString()}`,
    deliveryDays === null ? null : `التسليم: ${countArabic(deliveryDays, days)}`,
    rating.count === 0 && stars === '' ? null : `التقييمات: ${rating.count}${stars}`,
    orders === 0 ? null : `الطلبات: ${orders}`,
  ];
  return facts.filter((fact) => fact !== null).join(' · ');
}
