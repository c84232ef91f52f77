import { partiesOf, takeStep, type Actor, type Work } from '../../core/index.js';
import { orderMachine } from '../machine.js';
import { asSubject, changeOrder, lockOrder } from '../order.js';
import { addStatement, type Statement } from './dispute.js';
import { freezeEvidence } from './evidence.js';

/** Either side calls support: the money stays held, the clocks stop, and the evidence is frozen as it is now. */
export async function openDispute(
  work: Work,
  actor: Actor,
  { orderId, ...statement }: Statement & { readonly orderId: string },
): Promise<string> {
  const order = await lockOrder(work, orderId);
  const state = takeStep(work, orderMachine, asSubject(order), { step: 'dispute', actor });
  const party = partiesOf(actor, asSubject(order).owners).includes('buyer') ? 'buyer' : 'seller';
  const externalId = work.newId();
  const { id } = await work.trx
    .insertInto('dispute')
    .values({
      external_id: externalId,
      order_id: order.id,
      state: 'open',
      opened_by: party,
      evidence: JSON.stringify(await freezeEvidence(work, order)),
      opened_at: work.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addStatement(work, id, party, statement);
  await changeOrder(work, order, { state, awaited_since: null });
  work.emit({ type: 'dispute.opened', id: externalId, order: order.external_id, by: party });
  return externalId;
}
