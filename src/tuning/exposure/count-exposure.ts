import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { examination } from '../../ranking/index.js';

const SETTING = 'exposure';
/** Pages are written a moment after they were served: what is younger is left for the next count. */
const SETTLED_MS = 30_000;
/** Clicks on pages older than this are no longer counted. */
const CLICK_HOURS = 24;
const KEPT_DAYS = 120;
/** Beyond it nobody looks. */
const POSITIONS = 300;

/**
 * Adds to each listing's days what the event log says of the time since the last count. Pages count by the server's own
 * record, and a click only on a page that was served and held the listing, once: nobody can talk a listing up or away.
 * Several processes may call it at once. @returns the moment up to which all is counted.
 */
export async function countExposure(db: Db, now: Date): Promise<Date> {
  const until = new Date(now.getTime() - SETTLED_MS);
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('exposure'))`.execute(transaction);
    const from = await countedUntil(transaction);
    if (from >= until) return from;
    await countPages(transaction, from, until);
    await countClicks(transaction, from, until);
    await sql`delete from listing_exposure where day < ${until}::date - ${KEPT_DAYS}::int`.execute(
      transaction,
    );
    await sql`
      insert into setting (name, value) values (${SETTING}, ${JSON.stringify({ until })}::jsonb)
      on conflict (name) do update set value = excluded.value`.execute(transaction);
    return until;
  });
}

async function countedUntil(db: Db): Promise<Date> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', SETTING).executeTakeFirst();
  return new Date((row?.value['until'] as string | undefined) ?? 0);
}

async function countPages(db: Db, from: Date, until: Date): Promise<void> {
  const looks = Array.from({ length: POSITIONS }, (_, index) => examination(index + 1));
  await sql`
    insert into listing_exposure as known (day, listing_id, shown, first_page, explored, looked_at)
    select (p.served_at at time zone 'utc')::date, (e->>'listingId')::bigint, count(*),
      count(*) filter (where p.page = 1), count(*) filter (where e ? 'propensity'),
      coalesce(sum((${looks}::float8[])[(e->>'position')::int]), 0)
    from served_page p, jsonb_array_elements(p.entries) e
    where p.served_at >= ${from} and p.served_at < ${until}
    group by 1, 2
    on conflict (day, listing_id) do update set
      shown = known.shown + excluded.shown, first_page = known.first_page + excluded.first_page,
      explored = known.explored + excluded.explored, looked_at = known.looked_at + excluded.looked_at`.execute(
    db,
  );
}

async function countClicks(db: Db, from: Date, until: Date): Promise<void> {
  await sql`
    with clicked as (
      select distinct query_id, listing_id from event
      where type = 'click' and query_id is not null and listing_id is not null
        and received_at >= ${from} and received_at < ${until}
        and occurred_at >= ${from}::timestamptz - make_interval(hours => ${CLICK_HOURS})),
    fresh as (
      select c.query_id, c.listing_id from clicked c where not exists (
        select from event e where e.query_id = c.query_id and e.listing_id = c.listing_id
          and e.type = 'click' and e.received_at < ${from})),
    counted as (
      select distinct (p.served_at at time zone 'utc')::date as day, f.query_id, f.listing_id
      from fresh f join served_page p on p.query_id = f.query_id
        and p.served_at >= ${from}::timestamptz - make_interval(hours => ${CLICK_HOURS})
        and p.entries @> jsonb_build_array(jsonb_build_object('listingId', f.listing_id)))
    update listing_exposure x set clicks = x.clicks + n.clicks
    from (select day, listing_id, count(*)::int as clicks from counted group by 1, 2) n
    where x.day = n.day and x.listing_id = n.listing_id`.execute(db);
}
