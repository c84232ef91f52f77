import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { needOf } from '../../search/query/need.js';
import { groupGaps, type GapReport, type UnansweredText } from './group-gaps.js';

/** Distinct texts that are read at most, the most searched first. */
const MAX_TEXTS = 50_000;

/** Reads the event log since `since`: first pages only, so that scrolling counts once. */
export async function readGaps(db: Db, since: Date, limit: number): Promise<GapReport> {
  const { rows: texts } = await sql<UnansweredText>`
    with acted as (
      select distinct query_id from event
      where occurred_at >= ${since} and query_id is not null and type in ('click', 'message', 'order'))
    select p.query as text, p.match, count(*)::int as searches,
      (count(*) filter (where a.query_id is null))::int as "withoutClick"
    from served_page p left join acted a on a.query_id = p.query_id
    where p.served_at >= ${since} and p.page = 1 and p.match in ('nearest', 'none')
    group by p.query, p.match
    order by count(*) desc
    limit ${MAX_TEXTS}`.execute(db);
  const { rows: totals } = await sql<{ searches: number; unanswered: number }>`
    select count(*)::int as searches,
      (count(*) filter (where match in ('nearest', 'none')))::int as unanswered
    from served_page where served_at >= ${since} and page = 1 and trim(query) <> ''`.execute(db);
  const { searches, unanswered } = totals[0] ?? { searches: 0, unanswered: 0 };
  return { since, searches, unanswered, gaps: groupGaps(texts, needOf).slice(0, limit) };
}
