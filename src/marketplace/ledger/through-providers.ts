/**
 * Money in and out through providers. Each call of a provider stands between two transactions: before it, what is wanted
 * is written down; after it, what became of it. Where the program dies in between, `catchUp` asks again.
 */
import { transact, type Actor, type Core } from '../core/index.js';
import { AppError } from '../../platform/errors/app-error.js';
import { CURRENCY, type SentNotice } from './providers/ports.js';
import { providerFor, providerNamed, type Payments } from './providers/registry.js';
import { requestTopUp, settleTopUp, type TopUp, type TopUpWish } from './top-ups.js';
import { beginPayout, settleWithdrawal, type Withdrawal } from './withdrawals.js';

const FORGOTTEN_MS = 15 * 60_000;
const BATCH = 100;

/** Charges the buyer and adds to their wallet. The top-up may be declined, or pending until the provider tells more. */
export async function topUp(
  core: Core,
  payments: Payments,
  actor: Actor,
  { token, ...wish }: TopUpWish & { readonly token: string },
): Promise<TopUp> {
  const provider = providerNamed(payments, wish.provider);
  const wanted = await transact(core, (work) => requestTopUp(work, actor, wish));
  const { external_id: id, cents } = wanted;
  const outcome = await provider.charge({ id, cents, currency: CURRENCY, token });
  return transact(core, (work) => settleTopUp(work, id, outcome));
}

/** Sends a withdrawal to its provider; one that is not waiting any more is left alone. */
export async function payOut(
  core: Core,
  payments: Payments,
  { id, method }: { readonly id: string; readonly method: string },
): Promise<Withdrawal | null> {
  const provider = providerFor(payments, method);
  const sent = await transact(core, (work) => beginPayout(work, id, provider.name));
  if (sent === null) return null;
  const { destination } = sent;
  const cents = sent.cents - sent.fee_cents;
  const payout = { id, cents, currency: CURRENCY, method, destination } as const;
  const outcome = await provider.payOut(payout);
  return transact(core, (work) => settleWithdrawal(work, id, outcome));
}

/**
 * Takes a provider's notice, however often it comes. Throws PAYMENT_NOTICE_INVALID, PAYMENT_PROVIDER_UNKNOWN, NOT_FOUND,
 * and PAYMENT_NOTICE_DIFFERS where it speaks of another amount or currency.
 */
export async function takeNotice(
  core: Core,
  payments: Payments,
  { provider, ...sent }: SentNotice & { readonly provider: string },
): Promise<void> {
  const notice = providerNamed(payments, provider).readNotice(sent);
  const { about, id, outcome } = notice;
  await transact(core, async (work) => {
    if (about === 'top_up') {
      const settled = await settleTopUp(work, id, outcome);
      requireSame(notice, settled.cents, settled.provider === provider);
    } else if (outcome.state === 'charged_back') {
      throw new AppError('PAYMENT_NOTICE_INVALID');
    } else {
      const settled = await settleWithdrawal(work, id, { ...outcome, state: outcome.state });
      requireSame(notice, settled.cents - settled.fee_cents, settled.provider === provider);
    }
  });
}

/** Throws PAYMENT_NOTICE_DIFFERS, which undoes the transaction. */
function requireSame(
  { cents, currency }: { cents: number; currency: string },
  known: number,
  sameProvider: boolean,
): void {
  if (cents !== known || currency !== CURRENCY || !sameProvider) throw new AppError('PAYMENT_NOTICE_DIFFERS');
}

/**
 * Sends the withdrawals that wait, and asks again for those and for the top-ups whose answer never came. Answers how many
 * were looked at; what fails is told to `onError` and left for the next time.
 */
export async function catchUp(
  core: Core,
  payments: Payments,
  onError: (error: unknown, externalId: string) => void,
): Promise<number> {
  if (payments.size === 0) return 0;
  const open = [
    ...(await waitingWithdrawals(core)).map((one) => ({
      id: one.id,
      deed: () => payOut(core, payments, one),
    })),
    ...(await forgottenTopUps(core)).map(({ id, provider }) => ({
      id,
      deed: () => askAgain(core, payments, id, provider),
    })),
  ];
  for (const { id, deed } of open) await deed().catch((error: unknown) => onError(error, id));
  return open.length;
}

async function askAgain(core: Core, payments: Payments, id: string, provider: string): Promise<void> {
  const outcome = await providerNamed(payments, provider).findCharge(id);
  const said = outcome ?? { state: 'refused', reference: id, reason: 'never arrived at the provider' };
  await transact(core, (work) => settleTopUp(work, id, said));
}

/** Those that were never sent come first: others may stay with a provider for long. */
async function waitingWithdrawals({ db }: Core): Promise<{ id: string; method: string }[]> {
  return db
    .selectFrom('withdrawal')
    .select(['external_id as id', 'method'])
    .where('state', 'in', ['requested', 'processing'])
    .orderBy('state', 'desc')
    .orderBy('id')
    .limit(BATCH)
    .execute();
}

async function forgottenTopUps({ db, clock }: Core): Promise<{ id: string; provider: string }[]> {
  return db
    .selectFrom('top_up')
    .select(['external_id as id', 'provider'])
    .where('state', '=', 'pending')
    .where('requested_at', '<', new Date(clock.now().getTime() - FORGOTTEN_MS))
    .orderBy('requested_at')
    .limit(BATCH)
    .execute();
}
