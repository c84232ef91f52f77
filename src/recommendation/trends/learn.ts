import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { trendScore, type Activity, type Usual } from './score.js';

const DAY = 86_400_000;
/** The weeks that the last one is compared with. */
const WEEKS = 12;
/** Listings that are kept, and the score from which on one is. */
const KEPT = 1000;
const LEAST_SCORE = 1;

interface Row {
  readonly listing: number;
  readonly category: number;
  readonly weeks: number;
  readonly orders: number;
  readonly ordersBefore: number;
  readonly visitors: number;
  readonly visitorsBefore: number;
}

/** Finds anew what is on the rise. Orders and visitors are counted as distinct people. */
export async function learnTrends(db: Db, now: Date): Promise<void> {
  const rows = await readActivity(db, now);
  const usual = usualOf(rows);
  const trends = rows
    .map(({ listing, category, orders, visitors, ...row }) => {
      const activity = toActivity({ listing, category, orders, visitors, ...row });
      const score = trendScore(activity, usual.get(category) ?? { orders: 0, visitors: 0 });
      return { listing, category, orders, visitors, score };
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.listing - b.listing)
    .slice(0, KEPT);
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('trends'))`.execute(trx);
    await sql`delete from trend`.execute(trx);
    await sql`
      insert into trend (listing_id, category_id, score, orders, visitors)
      select listing, category, score, orders, visitors from jsonb_to_recordset(${JSON.stringify(trends)}::jsonb)
        as n (listing bigint, category bigint, score real, orders integer, visitors integer)`.execute(trx);
  });
}

async function readActivity(db: Db, now: Date): Promise<Row[]> {
  const week = new Date(now.getTime() - 7 * DAY);
  const start = new Date(week.getTime() - WEEKS * 7 * DAY);
  const { rows } = await sql<Row>`
    with placed as (
      select listing_id, buyer_account_id::text as who, placed_at as at from market_order
      where listing_id is not null and paid_at is not null and state <> 'cancelled' and placed_at > ${start} and placed_at <= ${now}
      union all
      select listing_id, 'outside:' || buyer_external_id, happened_at from external_order
      where deleted_at is null and state = 'completed' and happened_at > ${start} and happened_at <= ${now}),
    ordered as (
      select listing_id, count(distinct who) filter (where at > ${week}) as recent,
        count(*) filter (where at <= ${week}) as before
      from placed group by 1),
    clicked as (
      select listing_id, count(distinct actor) filter (where occurred_at > ${week}) as recent,
        count(distinct (actor, date_trunc('week', occurred_at))) filter (where occurred_at <= ${week}) as before
      from event
      where type = 'click' and actor is not null and listing_id is not null
        and occurred_at > ${start} and occurred_at <= ${now}
      group by 1)
    select l.id as listing, l.category_id as category,
      greatest(0, least(${WEEKS}, extract(epoch from ${week}::timestamptz - l.created_at) / 604800))::float8 as weeks,
      coalesce(o.recent, 0) as orders, coalesce(o.before, 0) as "ordersBefore",
      coalesce(c.recent, 0) as visitors, coalesce(c.before, 0) as "visitorsBefore"
    from listing l
    left join ordered o on o.listing_id = l.id
    left join clicked c on c.listing_id = l.id
    where l.status = 'published' and l.deleted_at is null and (o.listing_id is not null or c.listing_id is not null)
    order by l.id`.execute(db);
  return rows.map((row) => ({ ...row, weeks: (row.weeks as number | null) ?? WEEKS }));
}

function toActivity({ weeks, orders, ordersBefore, visitors, visitorsBefore }: Row): Activity {
  return {
    weeks,
    orders: { recent: orders, before: ordersBefore },
    visitors: { recent: visitors, before: visitorsBefore },
  };
}

/** A usual week of a listing that is ordered or looked at at all, by category. */
function usualOf(rows: readonly Row[]): Map<number, Usual> {
  const sums = new Map<number, { orders: number; visitors: number; weeks: number }>();
  for (const { category, orders, ordersBefore, visitors, visitorsBefore, weeks } of rows) {
    const sum = sums.get(category) ?? { orders: 0, visitors: 0, weeks: 0 };
    sums.set(category, {
      orders: sum.orders + orders + ordersBefore,
      visitors: sum.visitors + visitors + visitorsBefore,
      weeks: sum.weeks + weeks + 1,
    });
  }
  return new Map(
    [...sums].map(([category, { orders, visitors, weeks }]) => [
      category,
      { orders: orders / weeks, visitors: visitors / weeks },
    ]),
  );
}
