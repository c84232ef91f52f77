import type { DisputeOutcome, Fault } from '../../../platform/database/tables/orders.js';
import { AppError } from '../../../platform/errors/app-error.js';
import {
  permit,
  schedule,
  systemActor,
  takeStep,
  unschedule,
  type Actor,
  type Work,
} from '../../core/index.js';
import { refundOrder, releaseOrder } from '../../ledger/index.js';
import { orderMachine } from '../machine.js';
import { asSubject, changeOrder } from '../order.js';
import type { OrderRow } from '../order-row.js';
import { refuseOwnCase } from '../own-case.js';
import { daysAfter } from '../../core/times.js';
import { addStatement, disputeSubject, lockDispute, type Statement } from './dispute.js';
import { disputeMachine } from './machine.js';

export const DISPUTE_DUE = 'dispute.close';

export interface Decision {
  readonly outcome: DisputeOutcome;
  /** Of a partial refund: what the buyer gets back; the rest is released to the seller. */
  readonly refundCents?: number | undefined;
  readonly fault: Fault;
  /** What both sides read. */
  readonly explanation: string;
}

/**
 * Support decides on the evidence. The first decision takes effect when nobody has appealed for `appealDays`; the one on an
 * appeal at once, and somebody else has to make it. Throws DISPUTE_NEEDS_ANOTHER and DISPUTE_REFUND_INVALID.
 */
export async function decideDispute(
  work: Work,
  actor: Actor,
  { disputeId, ...decision }: Decision & { readonly disputeId: string },
): Promise<void> {
  const quarrel = await lockDispute(work, disputeId);
  const { dispute, order } = quarrel;
  permit(actor, ['support']);
  refuseOwnCase(actor, order);
  const step = dispute.state === 'appealed' ? 'decide_appeal' : 'decide';
  const { outcome, fault } = decision;
  const details = { outcome, fault };
  const state = takeStep(work, disputeMachine, disputeSubject(quarrel), { step, actor, details });
  requirePart(order, decision);
  if (step === 'decide_appeal') await refuseSameJudge(work, actor, dispute.id);
  await writeDecision(work, actor, dispute.id, step === 'decide' ? 1 : 2, decision);
  await work.trx.updateTable('dispute').set({ state }).where('id', '=', dispute.id).execute();
  if (step === 'decide_appeal') return settle(work, actor, order, decision);
  schedule(work, DISPUTE_DUE, dispute.id, daysAfter(work.now, work.rules.order.appealDays));
}

/** The side that is not content asks for another look, once. */
export async function appealDispute(
  work: Work,
  actor: Actor,
  { disputeId, ...statement }: Statement & { readonly disputeId: string },
): Promise<void> {
  const quarrel = await lockDispute(work, disputeId);
  const subject = disputeSubject(quarrel);
  const state = takeStep(work, disputeMachine, subject, { step: 'appeal', actor });
  const party = permit(actor, ['buyer', 'seller'], subject.owners);
  await addStatement(work, quarrel.dispute.id, party as 'buyer' | 'seller', statement);
  await work.trx.updateTable('dispute').set({ state }).where('id', '=', quarrel.dispute.id).execute();
  unschedule(work, DISPUTE_DUE, quarrel.dispute.id);
}

/** Nobody has appealed: what was decided is done. */
export async function closeDispute(work: Work, disputeId: number): Promise<void> {
  const { external_id: externalId } = await work.trx
    .selectFrom('dispute')
    .select('external_id')
    .where('id', '=', disputeId)
    .executeTakeFirstOrThrow();
  const quarrel = await lockDispute(work, externalId);
  if (quarrel.dispute.state !== 'decided') return;
  const { outcome, refund_cents: refundCents, ...decision } = await lastDecision(work, disputeId);
  const step = { step: 'close', actor: systemActor, details: { outcome, fault: decision.fault } } as const;
  const state = takeStep(work, disputeMachine, disputeSubject(quarrel), step);
  await work.trx.updateTable('dispute').set({ state }).where('id', '=', disputeId).execute();
  await settle(work, systemActor, quarrel.order, {
    ...decision,
    outcome,
    refundCents: refundCents ?? undefined,
  });
}

async function settle(work: Work, actor: Actor, order: OrderRow, decision: Decision): Promise<void> {
  const { outcome, fault, refundCents } = decision;
  const step = { step: 'resolve', actor, reason: outcome, details: { fault } } as const;
  const state = takeStep(work, orderMachine, asSubject(order), step);
  const ids = { orderId: order.id, sellerId: order.seller_id };
  if (outcome === 'release') await releaseOrder(work, ids);
  else if (refundCents === undefined) await refundOrder(work, ids);
  else await refundOrder(work, { ...ids, cents: refundCents });
  await changeOrder(work, order, { state, reason: outcome, fault, closed_at: work.now });
}

function requirePart({ total_cents: total }: OrderRow, { outcome, refundCents }: Decision): void {
  const fits =
    outcome === 'partial'
      ? refundCents !== undefined && refundCents > 0 && refundCents < total
      : refundCents === undefined;
  if (!fits) throw new AppError('DISPUTE_REFUND_INVALID', { usd: total / 100 });
}

async function lastDecision(
  work: Work,
  disputeId: number,
): Promise<Omit<Decision, 'refundCents'> & { refund_cents: number | null }> {
  return work.trx
    .selectFrom('dispute_decision')
    .select(['outcome', 'refund_cents', 'fault', 'explanation'])
    .where('dispute_id', '=', disputeId)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow();
}

async function refuseSameJudge(work: Work, actor: Actor, disputeId: number): Promise<void> {
  const same = await work.trx
    .selectFrom('dispute_decision')
    .select('number')
    .where('dispute_id', '=', disputeId)
    .where('decided_by', '=', actor.accountId)
    .executeTakeFirst();
  if (same !== undefined) throw new AppError('DISPUTE_NEEDS_ANOTHER');
}

async function writeDecision(
  work: Work,
  actor: Actor,
  disputeId: number,
  number: number,
  { outcome, refundCents, fault, explanation }: Decision,
): Promise<void> {
  await work.trx
    .insertInto('dispute_decision')
    .values({
      dispute_id: disputeId,
      number,
      outcome,
      refund_cents: refundCents ?? null,
      fault,
      explanation,
      decided_by: actor.accountId,
      decided_at: work.now,
    })
    .execute();
}
