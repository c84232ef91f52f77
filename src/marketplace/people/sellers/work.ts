import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.js';
import { daysAfter } from '../../core/times.js';
import type { Workload } from './capacity.js';
import type { FieldWork } from './specialisation.js';

/** Over so many weeks the usual throughput of a seller is taken. */
const WEEKS = 12;

/** What waits for a seller, and how much they usually finish. */
export async function readWorkload(db: Db, sellerId: number, now: Date): Promise<Workload> {
  const { rows } = await sql<{ openOrders: number; completedOrders: number }>`
    select count(*) filter (where in_work)::integer as "openOrders",
      count(*) filter (where completed and completed_at > ${daysAfter(now, -7 * WEEKS)})::integer as "completedOrders"
    from order_fact where seller_id = ${sellerId}`.execute(db);
  return { ...(rows[0] ?? { openOrders: 0, completedOrders: 0 }), weeks: WEEKS };
}

/** A seller's completed orders and published listings by category of the first level, with its name. */
export async function readFields(
  db: Db,
  sellerId: number,
): Promise<readonly (FieldWork & { readonly id: string; readonly name: string })[]> {
  const { rows } = await sql<FieldWork & { id: string; name: string }>`
    with recursive own as (
      select l.id, l.category_id, l.status = 'published' and l.deleted_at is null as offered, l.history_orders + (
        select count(*) from order_fact o where o.listing_id = l.id and o.completed) as orders
      from listing l where l.seller_id = ${sellerId} and l.category_id is not null),
    above as (
      select c.id as leaf, c.id, c.parent_id from category c where c.id in (select category_id from own)
      union all
      select above.leaf, c.id, c.parent_id from above join category c on c.id = above.parent_id)
    select root.id as field, category.external_id as id, category.name,
      sum(own.orders)::integer as orders, (count(*) filter (where own.offered))::integer as listings
    from own
    join above root on root.leaf = own.category_id and root.parent_id is null
    join category on category.id = root.id
    group by root.id, category.external_id, category.name`.execute(db);
  return rows;
}
