import { AppError } from '../../platform/errors/app-error.js';
import type { Work } from '../core/index.js';
import {
  commission,
  escrow,
  lockAccounts,
  pending,
  wallet,
  type AccountRef,
  type OpenAccount,
} from './accounts.js';
import { inDollars, requireAmount } from './amounts.js';
import { scheduleAvailable } from './available.js';
import { post } from './post.js';
import { splitOrder } from './shares.js';

/** Where the cents of an order went. */
export interface Settlement {
  readonly refundedCents: number;
  /** To the seller's pending balance. */
  readonly sellerCents: number;
  readonly commissionCents: number;
}

/**
 * Takes what an order costs from the buyer's wallet and holds it for the order. Throws BALANCE_TOO_LOW, AMOUNT_INVALID, and
 * MONEY_MOVED_BEFORE where money was held for the order before.
 */
export async function holdForOrder(
  work: Work,
  { orderId, buyerAccountId, cents }: { orderId: number; buyerAccountId: number; cents: number },
): Promise<void> {
  requireAmount(cents);
  const [from, held] = await lockAccounts(work, [wallet(buyerAccountId), escrow(orderId)]);
  if (held.balance > 0) throw new AppError('MONEY_MOVED_BEFORE');
  if (from.balance < cents) {
    const missing = inDollars(cents - from.balance);
    throw new AppError('BALANCE_TOO_LOW', { balance: inDollars(from.balance), missing });
  }
  await post(work, {
    kind: 'order.hold',
    subjectId: orderId,
    moves: [
      { account: from, cents: -cents },
      { account: held, cents },
    ],
  });
}

/**
 * Pays the seller out of what is held: to their pending balance, less the commission of the whole order, and available
 * after the holding period. Throws MONEY_MOVED_BEFORE where nothing is held (any more).
 */
export async function releaseOrder(
  work: Work,
  { orderId, sellerId }: { orderId: number; sellerId: number },
): Promise<Settlement> {
  const [held, earned, share] = await lockAccounts(work, [escrow(orderId), pending(sellerId), commission]);
  return settle(work, { kind: 'order.release', orderId, refundedCents: 0, held, earned, share });
}

/**
 * Gives the buyer back what is held, or `cents` of it; then the rest is released to the seller less its commission.
 * Throws AMOUNT_INVALID for more than is held, and MONEY_MOVED_BEFORE where nothing is held (any more).
 */
export async function refundOrder(
  work: Work,
  { orderId, sellerId, cents }: { orderId: number; sellerId: number; cents?: number },
): Promise<Settlement> {
  if (cents !== undefined) requireAmount(cents);
  const buyer = await buyerWallet(work, orderId);
  const refs = [escrow(orderId), pending(sellerId), commission, buyer] as const;
  const [held, earned, share, back] = await lockAccounts(work, refs);
  if (cents !== undefined && cents > held.balance && held.balance > 0) {
    throw new AppError('AMOUNT_INVALID', { most: inDollars(held.balance) });
  }
  const refundedCents = cents ?? held.balance;
  return settle(work, { kind: 'order.refund', orderId, refundedCents, back, held, earned, share });
}

/** Whose money is held for the order. */
async function buyerWallet(work: Work, orderId: number): Promise<AccountRef> {
  const row = await work.trx
    .selectFrom('ledger_transaction as t')
    .innerJoin('ledger_posting as p', 'p.transaction_id', 't.id')
    .innerJoin('ledger_account as a', 'a.id', 'p.account_id')
    .select('a.account_id')
    .where('t.kind', '=', 'order.hold')
    .where('t.subject_id', '=', orderId)
    .where('a.kind', '=', 'wallet')
    .executeTakeFirst();
  if (row === undefined || row.account_id === null) throw new AppError('MONEY_MOVED_BEFORE');
  return wallet(row.account_id);
}

interface Settling {
  readonly kind: 'order.release' | 'order.refund';
  readonly orderId: number;
  readonly refundedCents: number;
  readonly back?: OpenAccount;
  readonly held: OpenAccount;
  readonly earned: OpenAccount;
  readonly share: OpenAccount;
}

/** Empties what is held: the refund to the buyer, the rest to the seller and the platform. */
async function settle(work: Work, settling: Settling): Promise<Settlement> {
  const { kind, orderId, refundedCents, back, held, earned, share } = settling;
  if (held.balance === 0) throw new AppError('MONEY_MOVED_BEFORE');
  const { sellerCents, commissionCents } = splitOrder(
    held.balance - refundedCents,
    work.rules.order.commission,
  );
  const moves = [
    { account: held, cents: -held.balance },
    { account: earned, cents: sellerCents },
    { account: share, cents: commissionCents },
  ];
  if (back !== undefined) moves.push({ account: back, cents: refundedCents });
  await post(work, { kind, subjectId: orderId, moves });
  if (sellerCents > 0) scheduleAvailable(work, orderId);
  return { refundedCents, sellerCents, commissionCents };
}
