import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { whatMoved, type Moved } from '../../ranking/index.js';
import { decodeSignals } from './encode.js';
import { dayOf, daysBefore } from './kept-days.js';
import { sayMoved } from './moved-words.js';

/** A listing in the searches that buyers make, the most searched first. */
export interface RankHistory {
  readonly listingId: string;
  readonly queries: readonly QueryHistory[];
}

export interface QueryHistory {
  readonly query: string;
  /** In the four weeks before it was last looked at. */
  readonly searches: number;
  /** The oldest first; null where it was not among the first hundred. */
  readonly places: readonly { readonly day: string; readonly place: number | null }[];
  /** Between the last day and the one a week before it, or the first that is known since. */
  readonly moved: (Moved & { readonly since: string; readonly sentence: string }) | null;
}

const MOST_QUERIES = 20;
const WEEK = 7;

/** Of the last `days` days, in those searches where it was among the first hundred on one of them at least. */
export async function rankHistory(
  db: Db,
  { listingId, days, now }: { readonly listingId: string; readonly days: number; readonly now: Date },
): Promise<RankHistory> {
  const row = await db
    .selectFrom('listing')
    .select('id')
    .where('external_id', '=', listingId)
    .executeTakeFirst();
  if (row === undefined) return { listingId, queries: [] };
  const kept = await readPlaces(db, row.id, daysBefore(dayOf(now), days));
  const queries = byQuery(kept).map(async (places): Promise<QueryHistory> => {
    const { queryId = 0, query = '', searches = 0 } = places[0] ?? {};
    const told = places.map(({ day, place }) => ({ day, place }));
    return { query, searches, places: told, moved: await movedLately(db, queryId, row.id, told) };
  });
  return { listingId, queries: await Promise.all(queries) };
}

interface KeptPlace {
  readonly queryId: number;
  readonly query: string;
  readonly searches: number;
  readonly day: string;
  readonly place: number | null;
}

function byQuery(kept: readonly KeptPlace[]): KeptPlace[][] {
  const groups = new Map<number, KeptPlace[]>();
  for (const place of kept) {
    const group = groups.get(place.queryId);
    if (group === undefined) groups.set(place.queryId, [place]);
    else group.push(place);
  }
  return [...groups.values()];
}

async function readPlaces(db: Db, listing: number, since: string): Promise<KeptPlace[]> {
  const { rows } = await sql<KeptPlace>`
    with held as (
      select distinct r.query_id from rank_day r
      where r.day > ${since}::date and r.listings @> array[${listing}]::bigint[]),
    chosen as (
      select q.* from tracked_query q join held h on h.query_id = q.id
      order by q.searches desc, q.id limit ${MOST_QUERIES})
    select q.id as "queryId", q.text as query, q.searches, to_char(r.day, 'YYYY-MM-DD') as day,
      array_position(r.listings, ${listing}::bigint) as place
    from chosen q join rank_day r on r.query_id = q.id
    where r.day > ${since}::date
    order by q.searches desc, q.id, r.day`.execute(db);
  return rows;
}

async function movedLately(
  db: Db,
  queryId: number,
  listing: number,
  places: readonly { readonly day: string }[],
): Promise<QueryHistory['moved']> {
  const last = places.at(-1)?.day;
  if (last === undefined) return null;
  const first = places.find(({ day }) => day >= daysBefore(last, WEEK))?.day ?? last;
  if (first === last) return null;
  const rows = await db
    .selectFrom('rank_day')
    .select(['listings', 'signals'])
    .where('query_id', '=', queryId)
    .where('day', 'in', [first, last])
    .orderBy('day')
    .execute();
  const [before, after] = rows.flatMap(({ listings, signals }) =>
    signals === null ? [] : [decodeSignals(signals, listings.map(Number))],
  );
  if (before === undefined || after === undefined) return null;
  const moved = whatMoved(before, after, listing);
  return { ...moved, since: first, sentence: sayMoved(moved, after.listings.length) };
}
