import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { clusterGaps, type Gap, type GapText } from './cluster-gaps.js';

export interface GapReport {
  readonly since: Date;
  /** All searches with words since then; `unanswered` of them ended in `nearest` or `none`. */
  readonly searches: number;
  readonly unanswered: number;
  /** The most wanted first. */
  readonly gaps: readonly Gap[];
}

/** Distinct texts that are read at most, the most searched first. */
const MAX_TEXTS = 50_000;
/** A text that was answered is a gap all the same when it was searched so often, and hardly ever clicked. */
const IGNORED_TIMES = 5;
const IGNORED_SHARE = 0.9;
/** A need that was asked for in requests alone is a gap when it was asked for so often. */
const REPEATED = 2;

/** Reads event log and requests from `since` to `now`: of searches the first pages only, so that scrolling counts once. */
export async function readGaps(db: Db, since: Date, now: Date, limit: number): Promise<GapReport> {
  const middle = new Date((since.getTime() + now.getTime()) / 2);
  const [searched, asked, totals] = await Promise.all([
    readSearched(db, since, middle),
    readAsked(db, since, middle),
    readTotals(db, since),
  ]);
  const gaps = clusterGaps([...searched, ...asked]).filter(
    ({ searches, requests }) => searches > 0 || requests >= REPEATED,
  );
  return { since, ...totals, gaps: gaps.slice(0, limit) };
}

async function readSearched(db: Db, since: Date, middle: Date): Promise<GapText[]> {
  const { rows } = await sql<GapText>`
    with acted as (
      select distinct query_id from event
      where occurred_at >= ${since} and query_id is not null and type in ('click', 'message', 'order'))
    select p.query as text, 'search' as kind, p.match, count(*)::int as times,
      (count(*) filter (where p.served_at >= ${middle}))::int as recent,
      (count(*) filter (where a.query_id is null))::int as "withoutClick", array[]::int[] as budgets
    from served_page p left join acted a on a.query_id = p.query_id
    where p.served_at >= ${since} and p.page = 1 and trim(p.query) <> ''
    group by p.query, p.match
    having p.match in ('nearest', 'none') or (count(*) >= ${IGNORED_TIMES}
      and count(*) filter (where a.query_id is null) >= ${IGNORED_SHARE}::float8 * count(*))
    order by count(*) desc, p.query
    limit ${MAX_TEXTS}`.execute(db);
  return rows;
}

async function readAsked(db: Db, since: Date, middle: Date): Promise<GapText[]> {
  const { rows } = await sql<GapText>`
    select title as text, 'request' as kind, null as match, count(*)::int as times,
      (count(*) filter (where created_at >= ${middle}))::int as recent, 0 as "withoutClick",
      coalesce(array_agg(budget_cents) filter (where budget_cents is not null), '{}') as budgets
    from request
    where created_at >= ${since} and deleted_at is null and state <> 'removed'
    group by title
    order by count(*) desc, title
    limit ${MAX_TEXTS}`.execute(db);
  return rows;
}

async function readTotals(db: Db, since: Date): Promise<Pick<GapReport, 'searches' | 'unanswered'>> {
  const { rows } = await sql<Pick<GapReport, 'searches' | 'unanswered'>>`
    select count(*)::int as searches,
      (count(*) filter (where match in ('nearest', 'none')))::int as unanswered
    from served_page where served_at >= ${since} and page = 1 and trim(query) <> ''`.execute(db);
  return rows[0] ?? { searches: 0, unanswered: 0 };
}
