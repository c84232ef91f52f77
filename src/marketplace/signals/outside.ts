import { sql } from 'kysely';

/**
 * The median time to a reply of `seller s` over the last fifty that a marketplace with a core of its own told of; null
 * where it told of none.
 */
export const outsideResponseMinutes = sql`(
  select percentile_cont(0.5) within group (order by recent.minutes)
  from (
    select minutes from external_reply r where r.seller_id = s.id and r.deleted_at is null
    order by r.happened_at desc, r.external_id desc limit 50) recent)`;
