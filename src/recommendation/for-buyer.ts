import { sql } from 'kysely';
import { accountOf, type Actor } from '../marketplace/core/index.js';
import type { Db } from '../platform/database/database.js';
import { categoryNames } from './also-ordered.js';
import { choose, type Recommendation, type Suggested } from './choose.js';
import { readSurroundings, type Surroundings } from './co-orders/read.js';
import { coOrderScore, type Offered } from './co-orders/score.js';
import { historyReason } from './reason.js';
import { readTrends } from './trends/read.js';

/** Purchases that are looked back at. */
const MOST_PURCHASES = 30;
const SPARE = 4;

interface Bought {
  readonly listing: number;
  readonly title: string;
  readonly category: number;
}

/**
 * What somebody may need next, from what they ordered; what is on the rise where they ordered nothing yet, had it
 * forgotten, or switched personal results off.
 */
export async function recommendForBuyer(db: Db, actor: Actor, limit: number): Promise<Recommendation[]> {
  const bought = await readBought(db, accountOf(actor));
  const suggested = bought.length === 0 ? [] : await fromHistory(db, bought, limit);
  const rising = suggested.length >= limit * SPARE ? [] : await readTrends(db, null, limit * SPARE);
  return choose(db, actor, [...suggested, ...rising], limit);
}

async function readBought(db: Db, accountId: number): Promise<Bought[]> {
  const { rows } = await sql<Bought>`
    select l.id as listing, l.title, l.category_id as category from (
      select o.listing_id, max(o.placed_at) as at from market_order o
      left join personalisation p on p.account_id = o.buyer_account_id
      where o.buyer_account_id = ${accountId} and o.listing_id is not null and o.paid_at is not null
        and o.state <> 'cancelled' and coalesce(p.enabled, true)
        and o.placed_at > coalesce(p.forgotten_before, '-infinity')
      group by 1) bought
    join listing l on l.id = bought.listing_id
    order by bought.at desc, l.id limit ${MOST_PURCHASES}`.execute(db);
  return rows;
}

async function fromHistory(db: Db, bought: readonly Bought[], limit: number): Promise<Suggested[]> {
  const surroundings = await readSurroundings(
    db,
    bought.map(({ listing }) => listing),
  );
  const names = await categoryNames(
    db,
    bought.map(({ category }) => category),
  );
  return surroundings.offered
    .map((one) => ({ one, ...strongest(one, bought, surroundings) }))
    .sort((a, b) => b.score - a.score || a.one.listing - b.one.listing)
    .slice(0, limit * SPARE)
    .map(({ one, because, both }) => ({
      listing: one.listing,
      reason: historyReason(both, because.title, names.get(because.category) ?? ''),
    }));
}

/** The sum over all purchases, and the purchase that gave the most of it. */
function strongest(
  one: Offered,
  bought: readonly Bought[],
  { sources, chance }: Surroundings,
): { score: number; because: Bought; both: number } {
  const parts = bought.flatMap((because) => {
    const source = sources.get(because.listing);
    if (source === undefined) return [];
    return [
      { score: coOrderScore(source, one, chance), because, both: source.alsoBought.get(one.listing) ?? 0 },
    ];
  });
  const none = { score: 0, because: bought[0] ?? { listing: 0, title: '', category: 0 }, both: 0 };
  const most = parts.reduce((best, part) => (part.score > best.score ? part : best), none);
  return { ...most, score: parts.reduce((sum, { score }) => sum + score, 0) };
}
