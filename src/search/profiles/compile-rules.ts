import type { Db } from '../../platform/database/database.js';
import type { ProfileDocument, Rule, WrittenRule } from '../../ranking/index.js';
import { wordsOfText } from './rule-words.js';

const DAY_MS = 86_400_000;

/** The rules of a document, ready to be held against candidates. Who is not in the marketplace (any more) is in no rule. */
export async function compileRules(db: Db, { rules = {} }: ProfileDocument): Promise<Rule[]> {
  const written = Object.entries(rules);
  if (written.length === 0) return [];
  const [listings, sellers] = await Promise.all([
    idsOf(
      db,
      'listing',
      written.flatMap(([, rule]) => rule.listing ?? []),
    ),
    idsOf(
      db,
      'seller',
      written.flatMap(([, rule]) => sellerOf(rule) ?? []),
    ),
  ]);
  return written.flatMap(([id, rule]): Rule[] => {
    const listing = listings.get(rule.listing ?? '') ?? null;
    const seller = sellers.get(sellerOf(rule) ?? '') ?? null;
    if (listing === null && seller === null) return [];
    return [
      {
        id,
        kind: rule.kind,
        listing,
        seller,
        words: rule.query === undefined ? null : wordsOfText(rule.query),
        category: rule.category ?? null,
        untilDay: Date.parse(rule.until) / DAY_MS,
        amount: amountOf(rule),
      },
    ];
  });
}

function sellerOf(rule: WrittenRule): string | undefined {
  return rule.kind === 'pin' ? undefined : rule.seller;
}

function amountOf(rule: WrittenRule): number {
  if (rule.kind === 'pin') return rule.position;
  return rule.kind === 'boost' ? rule.share : 0;
}

/** Internal ids by the marketplace's own, of those that exist. */
async function idsOf(
  db: Db,
  table: 'listing' | 'seller',
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (externalIds.length === 0) return new Map();
  const rows = await db
    .selectFrom(table)
    .select(['id', 'external_id'])
    .where('external_id', 'in', externalIds)
    .where('deleted_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.external_id, row.id]));
}
