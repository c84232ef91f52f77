import { takeStep, unschedule, type Actor, type Work } from '../core/index.js';
import { lapseOffers, REQUEST_DUE } from './lapse.js';
import { requestMachine } from './machine.js';
import { lockRequest, requestSubject } from './rows.js';

/** The buyer no longer needs it: no more offers, and those that wait lapse. Throws REQUEST_UNKNOWN. */
export async function withdrawRequest(work: Work, actor: Actor, requestId: string): Promise<void> {
  await close(work, actor, { requestId, step: 'withdraw' });
}

/** A moderator takes a request away that may not stand. Throws REQUEST_UNKNOWN. */
export async function removeRequest(
  work: Work,
  actor: Actor,
  { requestId, reason }: { readonly requestId: string; readonly reason: string },
): Promise<void> {
  await close(work, actor, { requestId, step: 'remove', reason });
}

async function close(
  work: Work,
  actor: Actor,
  {
    requestId,
    ...taken
  }: { readonly requestId: string; readonly step: 'withdraw' | 'remove'; readonly reason?: string },
): Promise<void> {
  const request = await lockRequest(work, requestId);
  const state = takeStep(work, requestMachine, requestSubject(request), { ...taken, actor });
  await work.trx.updateTable('request').set({ state }).where('id', '=', request.id).execute();
  await lapseOffers(work, request);
  unschedule(work, REQUEST_DUE, request.id);
}
