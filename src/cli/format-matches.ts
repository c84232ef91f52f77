import type { MatchResult, Understanding } from '../matching/index.js';
import { sayDays } from '../matching/index.js';

/** The matches for a terminal: how the request was understood, then a few lines for each seller. */
export function formatMatches({ understanding, matches }: MatchResult): string {
  const rows = matches.map(({ seller, listing, score, reasonsForBuyer }, place) => {
    const reasons = reasonsForBuyer.map((reason) => `      · ${reason}\n`).join('');
    return `${String(place + 1).padStart(3)}. ${seller.displayName} [${seller.externalId}] ${score.toFixed(3)}\n      ${listing.title} [${listing.externalId}] ${listing.categoryId}\n${reasons}`;
  });
  const found =
    matches.length === 0 ? 'لم نجد بائعاً لهذا الطلب. اكتب ما تحتاجه بكلمات أوضح.\n' : rows.join('');
  return `${formatUnderstanding(understanding)}\n${found}`;
}

function formatUnderstanding({ needs, categories, tools, budgetCents, deliveryDays }: Understanding): string {
  const facts = [
    ['الحاجة', needs.map(({ text }) => text).join('، ')],
    ['الأقسام', categories.map(({ name, share }) => `${name} ${Math.round(share * 100)}%`).join('، ')],
    ['الأدوات', tools.join('، ')],
    ['الميزانية', budgetCents === null ? '' : `$${budgetCents / 100}`],
    ['المهلة', deliveryDays === null ? '' : sayDays(deliveryDays)],
  ];
  return facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}
