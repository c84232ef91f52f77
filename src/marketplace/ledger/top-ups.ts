import type { Selectable } from 'kysely';
import type { Database } from '../../platform/database/schema.js';
import { AppError } from '../../platform/errors/app-error.js';
import { systemActor, takeStep, type Actor, type Work } from '../core/index.js';
import { lockAccounts, loss, outside, wallet } from './accounts.js';
import { requireAmount, requireCurrency } from './amounts.js';
import { post } from './post.js';
import { topUpMachine } from './top-up-machine.js';

export type TopUp = Selectable<Database['top_up']>;

export interface TopUpWish {
  readonly provider: string;
  readonly cents: number;
  readonly currency: string;
  /** Its outside id, where the caller makes it: asked for again, it is the same top-up. */
  readonly id?: string | undefined;
}

/**
 * Writes down that the buyer wants to add to their balance; nothing moves until the provider says so. Throws
 * AMOUNT_INVALID, CURRENCY_UNSUPPORTED, UNAUTHENTICATED.
 */
export async function requestTopUp(
  work: Work,
  actor: Actor,
  { provider, cents, currency, id = work.newId() }: TopUpWish,
): Promise<TopUp> {
  if (actor.accountId === null) throw new AppError('UNAUTHENTICATED');
  requireAmount(cents);
  requireCurrency(currency);
  const topUp = await work.trx
    .insertInto('top_up')
    .values({
      external_id: id,
      account_id: actor.accountId,
      provider,
      cents,
      state: 'pending',
      requested_at: work.now,
    })
    .onConflict((conflict) => conflict.column('external_id').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (topUp === undefined) return readTopUp(work, id);
  work.emit({ type: 'top_up.requested', id: topUp.external_id, state: 'pending', cents, provider });
  return topUp;
}

export type TopUpOutcome = 'done' | 'refused' | 'pending' | 'charged_back';

/**
 * What the provider says of a top-up; said again, or overtaken by what came before, it changes nothing. Money that was
 * charged back is taken from the wallet; what is not there any more is the platform's loss. Throws NOT_FOUND.
 */
export async function settleTopUp(
  work: Work,
  externalId: string,
  said: { readonly state: TopUpOutcome; readonly reference: string; readonly reason?: string | undefined },
): Promise<TopUp> {
  const topUp = await readTopUp(work, externalId);
  const step = stepTo[said.state];
  if (step === null || !topUpMachine.steps[step].from.includes(topUp.state)) return topUp;
  const { id, state, account_id: buyerAccountId } = topUp;
  const subject = { id, externalId, state, owners: { buyerAccountId } };
  const next = takeStep(work, topUpMachine, subject, {
    step,
    actor: systemActor,
    reason: said.reason ?? null,
    details: { cents: topUp.cents, provider: topUp.provider },
  });
  if (step === 'confirm') await bringIn(work, topUp);
  if (step === 'charge_back') await takeBack(work, topUp);
  return work.trx
    .updateTable('top_up')
    .set({ state: next, reference: said.reference, settled_at: work.now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function readTopUp(work: Work, externalId: string): Promise<TopUp> {
  return work.trx
    .selectFrom('top_up')
    .selectAll()
    .where('external_id', '=', externalId)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new AppError('NOT_FOUND'));
}

const stepTo = { done: 'confirm', refused: 'decline', pending: null, charged_back: 'charge_back' } as const;

async function bringIn(work: Work, { id, account_id, provider, cents }: TopUp): Promise<void> {
  const [from, to] = await lockAccounts(work, [outside(provider), wallet(account_id)]);
  const moves = [
    { account: from, cents: -cents },
    { account: to, cents },
  ];
  await post(work, { kind: 'top_up.pay', subjectId: id, moves });
}

async function takeBack(work: Work, { id, account_id, provider, cents }: TopUp): Promise<void> {
  const refs = [wallet(account_id), loss, outside(provider)] as const;
  const [from, lost, to] = await lockAccounts(work, refs);
  const there = Math.min(from.balance, cents);
  const moves = [
    { account: from, cents: -there },
    { account: lost, cents: there - cents },
    { account: to, cents },
  ];
  await post(work, { kind: 'top_up.charge_back', subjectId: id, moves });
}
