import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { History, PastBuyer, PastOrder } from './record.js';

/**
 * What was lived in the database until this moment. Left out are orders that were never paid, and quarrels that are not
 * decided: their evidence would have to come along.
 */
export async function exportHistory(db: Db, until: Date): Promise<History> {
  const end = until.getTime() / 60_000;
  const minutes = (column: string): string => `round(${end} - extract(epoch from ${column}) / 60)::integer`;
  const orders = await sql<{ order: PastOrder }>`
    select jsonb_strip_nulls(jsonb_build_object(
      'type', 'order', 'buyer', a.external_id, 'listing', l.external_id,
      'upgrades', (select jsonb_agg(line -> 'title') from jsonb_array_elements(o.lines) line where line ->> 'kind' = 'upgrade'),
      'state', o.state, 'placed', ${sql.raw(minutes('o.placed_at'))},
      'brief', o.brief -> 'text', 'briefed', ${sql.raw(minutes('o.briefed_at'))},
      'due', ${sql.raw(minutes('o.due_at'))}, 'late', ${sql.raw(minutes('o.late_at'))},
      'awaited', ${sql.raw(minutes('o.awaited_since'))},
      'acknowledged', ${sql.raw(minutes('o.linked_acknowledged_at'))},
      'reason', o.reason, 'fault', o.fault,
      'review', (select jsonb_build_object('stars', r.stars, 'comment', r.comment,
          'at', ${sql.raw(minutes('r.created_at'))}, 'state', r.state,
          'doubts', case when r.doubts <> '{}' then to_jsonb(r.doubts) end,
          'reply', r.reply, 'replied', ${sql.raw(minutes('r.replied_at'))})
        from review r where r.order_id = o.id)))
      || jsonb_build_object('steps', (
        select jsonb_agg(jsonb_build_array(step, ${sql.raw(minutes('taken_at'))}, party, reason) order by id)
        from step where machine = 'order' and subject_id = o.id))
      || coalesce((
        select jsonb_build_object('deliveries', jsonb_agg(jsonb_build_array(text, ${sql.raw(minutes('delivered_at'))},
          revision_text, ${sql.raw(minutes('revision_requested_at'))}) order by number))
        from delivery where order_id = o.id having count(*) > 0), '{}')
      || coalesce((
        select jsonb_build_object('question',
          jsonb_build_array(${sql.raw(minutes('asked_at'))}, ${sql.raw(minutes('answered_at'))}, round(minutes::numeric, 1)))
        from reply where conversation = o.external_id), '{}') as "order"
    from market_order o
    join listing l on l.id = o.listing_id
    join account a on a.id = o.buyer_account_id
    where o.paid_at is not null and o.state <> 'disputed'
    order by o.id`.execute(db);
  const found = await sql<PastBuyer>`
    select 'buyer' as type, a.external_id as id, a.display_name as name,
      ${sql.raw(minutes('a.created_at'))} as joined
    from account a
    where a.id in (select buyer_account_id from market_order where paid_at is not null and state <> 'disputed')
    order by a.id`.execute(db);
  return withShortNames({ buyers: found.rows, orders: orders.rows.map(({ order }) => order) });
}

/** Outside ids are drawn by chance; in the file buyers are counted. */
function withShortNames({ buyers, orders }: History): History {
  const names = new Map(buyers.map(({ id }, index) => [id, `b${index + 1}`]));
  const named = (id: string): string => names.get(id) ?? id;
  return {
    buyers: buyers.map((buyer) => ({ ...buyer, id: named(buyer.id) })),
    orders: orders.map((order) => ({ ...order, buyer: named(order.buyer) })),
  };
}
