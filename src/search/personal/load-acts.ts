import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { Act } from './affinity.js';

/** Acts that are looked at, the newest, of each kind. */
const MOST = 100;
const CLICK_DAYS = 90;
const DAY = 86_400_000;

/**
 * What an account did that may be known: paid orders that were not cancelled, favourites, clicks while signed in. Nothing
 * where the person switched it off or closed the account, nothing from before what they had forgotten.
 */
export async function loadActs(db: Db, accountId: number, now: Date): Promise<Act[]> {
  const since = new Date(now.getTime() - CLICK_DAYS * DAY);
  const { rows } = await sql<Act>`
    with recursive person as (
      select a.id, coalesce(p.forgotten_before, '-infinity') as since
      from account a left join personalisation p on p.account_id = a.id
      where a.id = ${accountId} and a.deleted_at is null and coalesce(p.enabled, true)),
    act as (
      (select 'order' as kind, o.placed_at as at, o.listing_id from market_order o join person p on p.id = o.buyer_account_id
        where o.listing_id is not null and o.paid_at is not null and o.state <> 'cancelled' and o.placed_at > p.since
        order by o.placed_at desc limit ${MOST})
      union all
      (select 'favourite', f.created_at, f.listing_id from favourite f join person p on p.id = f.account_id
        where f.created_at > p.since order by f.created_at desc limit ${MOST})
      union all
      (select 'click', e.occurred_at, e.listing_id from event e join person p on p.id = e.account_id
        where e.account_id = ${accountId} and e.type = 'click' and e.listing_id is not null
          and e.occurred_at > greatest(p.since, ${since}::timestamptz)
        order by e.occurred_at desc limit ${MOST})),
    above as (
      select c.id as leaf, c.id, c.parent_id, 0 as depth from category c
      where c.id in (select l.category_id from act join listing l on l.id = act.listing_id)
      union all
      select a.leaf, c.id, c.parent_id, a.depth + 1 from above a join category c on c.id = a.parent_id where a.depth < 20)
    select act.kind, act.at,
      (select array_agg(id order by depth) from above where leaf = l.category_id) as categories,
      c.external_id as "categoryId", c.name as "categoryName", l.seller_id as seller, s.external_id as "sellerId",
      l.base_price_cents as "priceCents", l.title
    from act
    join listing l on l.id = act.listing_id
    join category c on c.id = l.category_id
    join seller s on s.id = l.seller_id
    order by act.at desc`.execute(db);
  return rows;
}
