import { oneByOne, systemActor, takeStep, type DueHandlers, type Work } from '../core/index.js';
import { offerMachine, requestMachine } from './machine.js';
import { lockRequest, offerSubject, requestSubject, type RequestRow } from './rows.js';

/** The kind of its rows in `due`. */
export const REQUEST_DUE = 'request.expire';

/** The offers that were not taken are over with their request. */
export async function lapseOffers(work: Work, request: RequestRow): Promise<void> {
  const open = await work.trx
    .selectFrom('offer')
    .selectAll()
    .where('request_id', '=', request.id)
    .where('state', '=', 'open')
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const offer of open) {
    takeStep(work, offerMachine, offerSubject(offer, request), { step: 'lapse', actor: systemActor });
  }
  await work.trx
    .updateTable('offer')
    .set({ state: 'lapsed', decided_at: work.now })
    .where('id', 'in', open.length === 0 ? [0] : open.map(({ id }) => id))
    .execute();
}

async function expire(work: Work, requestId: number): Promise<void> {
  const { external_id: externalId } = await work.trx
    .selectFrom('request')
    .select('external_id')
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow();
  const request = await lockRequest(work, externalId);
  if (request.state !== 'open') return;
  const state = takeStep(work, requestMachine, requestSubject(request), {
    step: 'expire',
    actor: systemActor,
  });
  await work.trx.updateTable('request').set({ state }).where('id', '=', request.id).execute();
  await lapseOffers(work, request);
}

export const requestDue: DueHandlers = { [REQUEST_DUE]: oneByOne(expire) };
