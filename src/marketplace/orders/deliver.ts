import type { FileNote } from '../../platform/database/tables/orders.js';
import { AppError } from '../../platform/errors/app-error.js';
import { takeStep, type Actor, type Work } from '../core/index.js';
import { asksForStars } from '../reviews/asks-for-stars.js';
import { warnOfLinked } from './linked.js';
import { orderMachine } from './machine.js';
import { asSubject, changeOrder, lockOrder } from './order.js';

export interface NewDelivery {
  readonly orderId: string;
  readonly text: string;
  readonly files: readonly FileNote[];
  readonly acknowledgeLinked?: boolean | undefined;
}

/** The only way to deliver. Late where the deadline has passed. Throws LINKED_ORDERS_WAITING, STARS_ASKED_FOR. */
export async function deliverOrder(
  work: Work,
  actor: Actor,
  { orderId, text, files, acknowledgeLinked = false }: NewDelivery,
): Promise<void> {
  const order = await lockOrder(work, orderId);
  const state = takeStep(work, orderMachine, asSubject(order), { step: 'deliver', actor });
  if (asksForStars(text)) throw new AppError('STARS_ASKED_FOR');
  const warned = await warnOfLinked(work, order, acknowledgeLinked);
  await work.trx
    .insertInto('delivery')
    .values({
      order_id: order.id,
      number: order.revisions + 1,
      text,
      files: JSON.stringify(files),
      delivered_at: work.now,
    })
    .execute();
  const late = order.due_at !== null && order.due_at < work.now;
  await changeOrder(work, order, {
    ...warned,
    state,
    delivered_at: work.now,
    first_delivered_at: order.first_delivered_at ?? work.now,
    late_at: order.late_at ?? (late ? order.due_at : null),
    awaited_since: null,
  });
}
