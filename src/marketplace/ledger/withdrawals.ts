import type { Selectable } from 'kysely';
import type { Database } from '../../platform/database/schema.js';
import { AppError } from '../../platform/errors/app-error.js';
import { permit, systemActor, takeStep, type Actor, type Work } from '../core/index.js';
import { fees, lockAccounts, outside, withdrawable, withdrawing } from './accounts.js';
import { inDollars, requireAmount, requireCurrency } from './amounts.js';
import { post } from './post.js';
import type { Outcome } from './providers/ports.js';
import { withdrawalFee } from './withdrawal-terms.js';
import { withdrawalMachine } from './withdrawal-machine.js';

export type Withdrawal = Selectable<Database['withdrawal']>;

export interface WithdrawalWish {
  readonly cents: number;
  readonly currency: string;
  readonly method: string;
  readonly destination: string;
  /** Two letters, where the terms differ by country. */
  readonly country?: string | undefined;
  /** Its outside id, where the caller makes it: asked for again, it is the same withdrawal. */
  readonly id?: string | undefined;
}

/**
 * Reserves the seller's money until the provider has paid it out. Throws WITHDRAWABLE_TOO_LOW, WITHDRAWAL_TOO_SMALL,
 * WITHDRAWAL_METHOD_UNKNOWN, AMOUNT_INVALID, CURRENCY_UNSUPPORTED, and FORBIDDEN for who does not sell.
 */
export async function requestWithdrawal(
  work: Work,
  actor: Actor,
  { cents, currency, method, destination, country, id = work.newId() }: WithdrawalWish,
): Promise<Withdrawal> {
  const { sellerId } = actor;
  permit(actor, ['seller'], { sellerId });
  if (sellerId === null) throw new AppError('FORBIDDEN');
  requireAmount(cents);
  requireCurrency(currency);
  const fee = withdrawalFee(work.rules, { method, country, cents });
  const [from, to] = await lockAccounts(work, [withdrawable(sellerId), withdrawing(sellerId)]);
  const before = await findWithdrawal(work, id);
  if (before !== undefined) return before;
  if (from.balance < cents) throw new AppError('WITHDRAWABLE_TOO_LOW', { balance: inDollars(from.balance) });
  const withdrawal = await work.trx
    .insertInto('withdrawal')
    .values({
      external_id: id,
      seller_id: sellerId,
      method,
      destination,
      cents,
      fee_cents: fee,
      state: 'requested',
      requested_at: work.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const moves = [
    { account: from, cents: -cents },
    { account: to, cents },
  ];
  await post(work, { kind: 'withdrawal.reserve', subjectId: withdrawal.id, moves });
  work.emit({ type: 'withdrawal.requested', id: withdrawal.external_id, state: 'requested', cents, method });
  return withdrawal;
}

/** Takes a withdrawal back before it was sent. Throws NOT_FOUND, STEP_REFUSED, FORBIDDEN. */
export async function cancelWithdrawal(work: Work, actor: Actor, externalId: string): Promise<Withdrawal> {
  const withdrawal = await lockWithdrawal(work, externalId);
  const state = step(work, actor, withdrawal, 'cancel');
  await giveBack(work, withdrawal);
  return settled(work, withdrawal, { state });
}

/** From now on the provider may have it; answers null where it is settled or cancelled. */
export async function beginPayout(
  work: Work,
  externalId: string,
  provider: string,
): Promise<Withdrawal | null> {
  const withdrawal = await lockWithdrawal(work, externalId);
  if (withdrawal.state === 'processing') return withdrawal;
  if (withdrawal.state !== 'requested') return null;
  const state = step(work, systemActor, withdrawal, 'send');
  return work.trx
    .updateTable('withdrawal')
    .set({ state, provider })
    .where('id', '=', withdrawal.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What the provider says of a withdrawal; said again it changes nothing. Throws NOT_FOUND. */
export async function settleWithdrawal(
  work: Work,
  externalId: string,
  { state: outcome, reference, reason }: Outcome,
): Promise<Withdrawal> {
  const withdrawal = await lockWithdrawal(work, externalId);
  if (outcome === 'pending' || withdrawal.state !== 'processing') return withdrawal;
  const failure = outcome === 'refused' ? (reason ?? null) : null;
  const state = step(work, systemActor, withdrawal, outcome === 'done' ? 'pay' : 'fail', failure);
  if (outcome === 'done') await payOut(work, withdrawal);
  else await giveBack(work, withdrawal);
  return settled(work, withdrawal, { state, reference, failure });
}

async function findWithdrawal(work: Work, externalId: string): Promise<Withdrawal | undefined> {
  return work.trx
    .selectFrom('withdrawal')
    .selectAll()
    .where('external_id', '=', externalId)
    .forUpdate()
    .executeTakeFirst();
}

async function lockWithdrawal(work: Work, externalId: string): Promise<Withdrawal> {
  const withdrawal = await findWithdrawal(work, externalId);
  if (withdrawal === undefined) throw new AppError('NOT_FOUND');
  return withdrawal;
}

function step(
  work: Work,
  actor: Actor,
  { id, external_id: externalId, seller_id: sellerId, state, cents, method }: Withdrawal,
  name: keyof typeof withdrawalMachine.steps,
  reason: string | null = null,
): Withdrawal['state'] {
  const subject = { id, externalId, state, owners: { sellerId } };
  return takeStep(work, withdrawalMachine, subject, {
    step: name,
    actor,
    reason,
    details: { cents, method },
  });
}

async function settled(
  work: Work,
  { id }: Withdrawal,
  columns: Pick<Withdrawal, 'state'> & Partial<Pick<Withdrawal, 'reference' | 'failure'>>,
): Promise<Withdrawal> {
  return work.trx
    .updateTable('withdrawal')
    .set({ ...columns, settled_at: work.now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function giveBack(work: Work, { id, seller_id, cents }: Withdrawal): Promise<void> {
  const [from, to] = await lockAccounts(work, [withdrawing(seller_id), withdrawable(seller_id)]);
  const moves = [
    { account: from, cents: -cents },
    { account: to, cents },
  ];
  await post(work, { kind: 'withdrawal.return', subjectId: id, moves });
}

async function payOut(work: Work, { id, seller_id, cents, fee_cents, provider }: Withdrawal): Promise<void> {
  const refs = [withdrawing(seller_id), outside(provider ?? ''), fees] as const;
  const [from, to, kept] = await lockAccounts(work, refs);
  const moves = [
    { account: from, cents: -cents },
    { account: to, cents: cents - fee_cents },
    { account: kept, cents: fee_cents },
  ];
  await post(work, { kind: 'withdrawal.pay', subjectId: id, moves });
}
