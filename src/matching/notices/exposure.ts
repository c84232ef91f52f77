import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';

/** How notices of requests are spread over sellers. */
export interface NoticeExposure {
  readonly notices: number;
  /** Sellers who could have been told: with an account and a published listing. */
  readonly sellers: number;
  /** Of these, those who were told at least once. */
  readonly told: number;
  /** Gini coefficient of notices over all of them: 0 when all hear as much, towards 1 when one hears all. */
  readonly gini: number;
}

/** Since a moment. */
export async function readNoticeExposure(db: Db, since: Date): Promise<NoticeExposure> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from request_notice n where n.seller_id = s.id and n.told_at >= ${since})::integer as count
    from seller s
    where s.deleted_at is null and s.account_id is not null and exists (
      select from listing l where l.seller_id = s.id and l.status = 'published' and l.deleted_at is null)`.execute(
    db,
  );
  const counts = rows.map(({ count }) => count);
  return {
    notices: counts.reduce((sum, count) => sum + count, 0),
    sellers: counts.length,
    told: counts.filter((count) => count > 0).length,
    gini: gini(counts),
  };
}

/** Gini coefficient of non-negative counts (Gini 1912; by ranks, as in Dorfman 1979); 0 where all are 0. */
export function gini(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b);
  const total = sorted.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, count, place) => sum + (place + 1) * count, 0);
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}
