import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';

/** Searches of so many days count. */
const DAYS = 28;
const DAY_MS = 86_400_000;

/** Fewer is nobody's habit, and more than these cost more than they tell. */
const FEWEST_SEARCHES = 3;
const MOST_QUERIES = 1000;

/**
 * Chooses what is tracked today: the searches that buyers made most, whatever they filtered by. Those of before stay for
 * their history. Doing it twice gives the same.
 */
export async function chooseQueries(db: Db, day: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - DAYS * DAY_MS);
  await sql`
    insert into tracked_query (text, searches, day)
    select text, searches, ${day}::date from (
      select lower(btrim(query)) as text, count(distinct query_id)::integer as searches
      from served_page
      where served_at >= ${since} and served_at <= ${now} and page = 1 and btrim(query) <> ''
      group by 1) searched
    where searches >= ${FEWEST_SEARCHES}
    order by searches desc, text limit ${MOST_QUERIES}
    on conflict (text) do update set searches = excluded.searches, day = excluded.day`.execute(db);
}
