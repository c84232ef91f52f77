import { sql } from 'kysely';
import type { Work } from '../../core/index.js';
import { linkedOrders } from '../linked.js';
import type { OrderRow } from '../order-row.js';

/** What both sides had agreed and done until the quarrel. Nothing that is said or sent later changes it. */
export async function freezeEvidence(work: Work, order: OrderRow): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ deliveries: unknown; steps: unknown; messages: unknown }>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('number', number, 'text', text, 'files', files,
          'deliveredAt', delivered_at, 'revision', revision_text) order by number), '[]')
        from delivery where order_id = ${order.id}) as deliveries,
      (select coalesce(jsonb_agg(jsonb_build_object('step', step, 'by', party, 'at', taken_at, 'reason', reason)
          order by id), '[]')
        from step where machine = 'order' and subject_id = ${order.id}) as steps,
      (select coalesce(jsonb_agg(jsonb_build_object('by', m.author, 'text', m.text, 'attachments', m.attachments,
          'at', m.sent_at) order by m.id), '[]')
        from message m join conversation c on c.id = m.conversation_id
        where c.buyer_account_id = ${order.buyer_account_id} and c.seller_id = ${order.seller_id}
          and (c.order_id is null or c.order_id = ${order.id})) as messages`.execute(work.trx);
  return {
    title: order.title,
    lines: order.lines,
    quantity: order.quantity,
    totalCents: order.total_cents,
    deliveryDays: order.delivery_days,
    brief: order.brief,
    startedAt: order.started_at,
    dueAt: order.due_at,
    lateAt: order.late_at,
    cancellation: order.proposed_reason,
    linked: await linkedOrders(work, order),
    ...rows[0],
  };
}
