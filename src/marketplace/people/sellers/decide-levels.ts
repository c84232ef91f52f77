import { sql } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import type { SellerLevel } from '../../../platform/database/schema.js';
import { sellerFacts, sellerRates, type SellerFacts as Counts } from '../../signals/seller-rates.js';
import type { Work } from '../../core/index.js';
import { decideLevel, type LevelReport, type SellerFacts } from './level.js';

/** What a seller's level is counted from. */
export interface LevelCounts extends Counts {
  readonly rated: number;
  readonly starSum: number;
  readonly lastActiveAt: Date | null;
}

interface SellerRow extends LevelCounts {
  readonly id: number;
  readonly externalId: string;
  readonly level: SellerLevel | null;
  readonly report: LevelReport | null;
}

/**
 * Decides the levels of these sellers, or of all who have an account, by the counts as they stand, and keeps the reasons.
 * Emits seller.levelChanged. A level that was imported belongs to the marketplace that sent it, and stays.
 */
export async function decideLevels(work: Work, sellerIds: readonly number[] | 'all'): Promise<void> {
  const changed = (await readSellers(work, sellerIds))
    .map((seller) => ({ seller, report: decideLevel(levelFacts(seller, work.now), work.rules.levels) }))
    .filter(
      ({ seller, report }) => !isDeepStrictEqual(seller.report, report) || seller.level !== report.level,
    );
  if (changed.length === 0) return;
  await write(
    work,
    changed.map(({ seller, report }) => ({ id: seller.id, report })),
  );
  for (const { seller, report } of changed) {
    if (seller.level === report.level) continue;
    work.touchSeller(seller.id);
    work.emit({ type: 'seller.levelChanged', id: seller.externalId, from: seller.level, to: report.level });
  }
}

async function readSellers(work: Work, sellerIds: readonly number[] | 'all'): Promise<SellerRow[]> {
  const chosen = sellerIds === 'all' ? sql`true` : sql`s.id = any(${sellerIds}::bigint[])`;
  const { rows } = await sql<SellerRow>`
    select s.id, s.external_id as "externalId", s.level, p.level_report as report,
      s.last_active_at as "lastActiveAt", coalesce(g.rated, 0) as rated, coalesce(g.star_sum, 0) as "starSum",
      ${sellerFacts}
    from seller s
    left join seller_signal g on g.seller_id = s.id
    left join seller_profile p on p.seller_id = s.id
    where s.account_id is not null and s.deleted_at is null and ${chosen}
    order by s.id
    for no key update of s`.execute(work.trx);
  return rows;
}

/** Rates only where there is something to divide by; what an order's history says of faults is not known. */
export function levelFacts(row: LevelCounts, now: Date): SellerFacts {
  const { completed, ownFault, rated, starSum, historyOrders, lastActiveAt } = row;
  const begun = completed + ownFault;
  return {
    completedOrders: (historyOrders ?? 0) + completed,
    rating: rated === 0 ? null : round(starSum / rated),
    onTimeRate: roundKnown(sellerRates(row).onTimeRate),
    cancelledRate: begun === 0 ? null : round(ownFault / begun),
    daysSinceActive:
      lastActiveAt === null ? null : Math.floor((now.getTime() - lastActiveAt.getTime()) / 86_400_000),
  };
}

/** So that a report changes no more often than a person would say it did. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function roundKnown(value: number | null): number | null {
  return value === null ? null : round(value);
}

async function write(
  work: Work,
  levels: readonly { readonly id: number; readonly report: LevelReport }[],
): Promise<void> {
  await sql`
    with decided as (
      select id, report from jsonb_to_recordset(${JSON.stringify(levels)}::jsonb) as r (id bigint, report jsonb)),
    levelled as (
      update seller set level = d.report ->> 'level' from decided d
      where seller.id = d.id and seller.level is distinct from d.report ->> 'level')
    insert into seller_profile (seller_id, level_report, level_at, updated_at)
    select id, report, ${work.now}, ${work.now} from decided
    on conflict (seller_id) do update set level_report = excluded.level_report, level_at = excluded.level_at`.execute(
    work.trx,
  );
}
