import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { countOrders, type OrderCounts, type Purchase } from './count.js';
import { categoryChances, offeredListings } from './score.js';

/** Pairs that are kept of a listing, those of most buyers. */
const PAIRS_KEPT = 30;
/** Orders older than this say little of what goes together today. */
const WINDOW_DAYS = 730;
const DAY = 86_400_000;
const SETTING = 'recommendation-learned';

/**
 * What every buyer bought, in the order of time, each listing once: completed orders here and outside, without those of
 * closed accounts and those that a person had forgotten.
 */
export async function readHistories(db: Db, now: Date): Promise<Purchase[][]> {
  const since = new Date(now.getTime() - WINDOW_DAYS * DAY);
  const { rows } = await sql<{ listings: number[]; categories: number[] }>`
    select array_agg(listing_id order by at, listing_id) as listings,
      array_agg(category_id order by at, listing_id) as categories
    from (
      select f.buyer, f.listing_id, l.category_id, min(f.completed_at) as at
      from order_fact f
      join listing l on l.id = f.listing_id and l.status = 'published' and l.deleted_at is null
      left join account a on f.buyer = 'account:' || a.id
      left join personalisation p on p.account_id = a.id
      where f.completed and f.buyer is not null and a.deleted_at is null
        and f.completed_at > greatest(${since}::timestamptz, p.forgotten_before)
      group by 1, 2, 3) bought
    group by buyer order by buyer`.execute(db);
  return rows.map(({ listings, categories }) =>
    listings.map((listing, at) => ({ listing, category: categories[at] ?? 0 })),
  );
}

/** Learns anew where orders were completed since; answers whether it did. The same orders give the same rows. */
export async function learnCoOrdersIfDue(db: Db, now: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('recommendation'))`.execute(trx);
    const fingerprint = await fingerprintOf(trx);
    const known = await trx
      .selectFrom('setting')
      .select('value')
      .where('name', '=', SETTING)
      .executeTakeFirst();
    if (known?.value['fingerprint'] === fingerprint) return false;
    await storeCounts(trx, countOrders(await readHistories(trx, now)));
    const value = JSON.stringify({ fingerprint });
    await trx
      .insertInto('setting')
      .values({ name: SETTING, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
    return true;
  });
}

/** Changes with every completed order, listing and forgotten history. */
async function fingerprintOf(db: Db): Promise<string> {
  const { rows } = await sql<{ fingerprint: string }>`
    select concat_ws(' ',
      (select count(*) || ' ' || coalesce(extract(epoch from max(completed_at)), 0) from order_fact where completed),
      (select count(*) from listing where status = 'published' and deleted_at is null),
      (select count(*) from account where deleted_at is not null),
      (select max(forgotten_before) from personalisation)) as fingerprint`.execute(db);
  return rows[0]?.fingerprint ?? '';
}

async function storeCounts(trx: Db, counts: OrderCounts): Promise<void> {
  await sql`delete from listing_demand`.execute(trx);
  await sql`delete from co_order`.execute(trx);
  await sql`delete from category_succession`.execute(trx);
  const offered = offeredListings(counts).map((one) => ({
    ...one,
    buyers: counts.demand.get(one.listing)?.buyers ?? 0,
  }));
  await insertAll(
    trx,
    offered,
    (rows) =>
      sql`
      insert into listing_demand (listing_id, category_id, buyers, share, popularity)
      select listing, category, buyers, share, popularity from jsonb_to_recordset(${rows}::jsonb)
        as n (listing bigint, category bigint, buyers integer, share real, popularity real)`,
  );
  await insertAll(
    trx,
    keptPairs(counts),
    (rows) =>
      sql`
      insert into co_order (listing_id, other_id, buyers)
      select one, other, buyers from jsonb_to_recordset(${rows}::jsonb)
        as n (one bigint, other bigint, buyers integer)`,
  );
  await insertAll(
    trx,
    successionRows(counts),
    (rows) =>
      sql`
      insert into category_succession (category_id, next_id, buyers, chance)
      select one, other, buyers, chance from jsonb_to_recordset(${rows}::jsonb)
        as n (one bigint, other bigint, buyers integer, chance real)`,
  );
}

function keptPairs({ pairs }: OrderCounts): { one: number; other: number; buyers: number }[] {
  return [...pairs].flatMap(([one, row]) =>
    [...row]
      .map(([other, buyers]) => ({ one, other, buyers }))
      .sort((a, b) => b.buyers - a.buyers || a.other - b.other)
      .slice(0, PAIRS_KEPT),
  );
}

function successionRows(
  counts: OrderCounts,
): { one: number; other: number; buyers: number; chance: number }[] {
  return [...categoryChances(counts)].flatMap(([one, row]) =>
    [...row].map(([other, chance]) => ({
      ...{ one, other, chance },
      buyers: counts.successions.get(one)?.get(other) ?? 0,
    })),
  );
}

const AT_ONCE = 10_000;

async function insertAll(
  trx: Db,
  rows: readonly unknown[],
  insert: (rows: string) => { execute(db: Db): Promise<unknown> },
): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await insert(JSON.stringify(rows.slice(at, at + AT_ONCE))).execute(trx);
  }
}
