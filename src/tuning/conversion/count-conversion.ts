import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { markDirty } from '../../marketplace/dirty.js';
import { conversions, type Cell } from './position-model.js';

/** How far back impressions are counted; pages are kept no longer. */
const DAYS = 90;

/** With fewer impressions nothing is said of a listing. */
const FEWEST_IMPRESSIONS = 30;

/**
 * Counts what became of the impressions of the last 90 days and tells the index where the rounded outcome has changed. A
 * page counts once, a click or an order of a listing on it once. Returns how many listings now show something else.
 */
export async function countConversion(db: Db, now: Date): Promise<number> {
  const found = conversions(await readCells(db, now));
  const rows = [...found]
    .filter(([, { impressions }]) => impressions >= FEWEST_IMPRESSIONS)
    .map(([listing, { conversion, ...counts }]) => ({ listing, ...counts, conversion }));
  return db.transaction().execute(async (trx) => {
    const { rows: changed } = await sql<{ id: number }>`
      with fresh as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(
          listing bigint, impressions integer, clicks integer, orders integer,
          "expectedClicks" double precision, "expectedOrders" double precision, conversion real)),
      before as (select listing_id, conversion from listing_conversion),
      gone as (
        delete from listing_conversion where listing_id not in (select listing from fresh) returning listing_id),
      kept as (
        insert into listing_conversion
          (listing_id, impressions, clicks, orders, expected_clicks, expected_orders, conversion)
        select f.listing, f.impressions, f.clicks, f.orders, f."expectedClicks", f."expectedOrders", f.conversion
        from fresh f join listing l on l.id = f.listing
        on conflict (listing_id) do update set
          impressions = excluded.impressions, clicks = excluded.clicks, orders = excluded.orders,
          expected_clicks = excluded.expected_clicks, expected_orders = excluded.expected_orders,
          conversion = excluded.conversion
        returning listing_id, conversion)
      select coalesce(k.listing_id, b.listing_id) as id
      from kept k full join before b on b.listing_id = k.listing_id
      where k.conversion is distinct from b.conversion`.execute(trx);
    await markDirty(
      trx,
      changed.map(({ id }) => id),
      { wake: false },
    );
    return changed.length;
  });
}

async function readCells(db: Db, now: Date): Promise<Cell[]> {
  const since = new Date(now.getTime() - DAYS * 86_400_000);
  const { rows } = await sql<Cell>`
    with shown as (
      select p.query_id, (e ->> 'listingId')::bigint as listing, min((e ->> 'position')::integer) as position
      from served_page p cross join lateral jsonb_array_elements(p.entries) e
      where p.served_at > ${since}
      group by 1, 2),
    followed as (
      select query_id, listing_id, bool_or(type = 'click') as clicked, bool_or(type = 'order') as ordered
      from event
      where occurred_at > ${since} and query_id is not null and type in ('click', 'order')
      group by 1, 2)
    select s.listing, s.position, count(*)::integer as impressions,
      count(*) filter (where f.clicked)::integer as clicks, count(*) filter (where f.ordered)::integer as orders
    from shown s
    left join followed f on f.query_id = s.query_id and f.listing_id = s.listing
    group by 1, 2`.execute(db);
  return rows;
}
