import type { Db } from '../../platform/database/database.js';
import type { KeptList } from '../../ranking/index.js';
import { decodeSignals } from './encode.js';

/** The list of the query that was kept on a day before `before`, the nearest; null where there is none within `days`. */
export async function lastKept(
  db: Db,
  queryId: number,
  { before, days }: { readonly before: string; readonly days: number },
): Promise<KeptList | null> {
  const row = await db
    .selectFrom('rank_day')
    .select(['listings', 'signals'])
    .where('query_id', '=', queryId)
    .where('day', '<', before)
    .where('day', '>=', daysBefore(before, days))
    .where('signals', 'is not', null)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.signals === undefined || row.signals === null
    ? null
    : decodeSignals(row.signals, row.listings.map(Number));
}

const DAY_MS = 86_400_000;

/** Days are those of UTC, as `2026-11-22`. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

export function daysBefore(day: string, days: number): string {
  return dayOf(new Date(Date.parse(day) - days * DAY_MS));
}
