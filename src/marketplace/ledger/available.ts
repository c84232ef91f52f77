import { schedule, type Work } from '../core/index.js';
import { daysAfter } from '../core/times.js';
import { lockAccounts, pending, withdrawable } from './accounts.js';
import { post } from './post.js';

/** The kind of its rows in `due`. */
const AVAILABLE = 'order.available';

/** What the order brought its seller becomes available after the holding period. */
export async function scheduleAvailable(work: Work, orderId: number): Promise<void> {
  await schedule(work, AVAILABLE, orderId, daysAfter(work.now, work.rules.money.holdingDays));
}

/** The holding period of an order is over: its seller may withdraw what it brought. */
async function makeAvailable(work: Work, orderId: number): Promise<void> {
  const earned = await work.trx
    .selectFrom('ledger_transaction as t')
    .innerJoin('ledger_posting as p', 'p.transaction_id', 't.id')
    .innerJoin('ledger_account as a', 'a.id', 'p.account_id')
    .select(['p.cents', 'a.seller_id'])
    .where('t.kind', 'in', ['order.release', 'order.refund'])
    .where('t.subject_id', '=', orderId)
    .where('a.kind', '=', 'pending')
    .executeTakeFirst();
  if (earned === undefined || earned.seller_id === null) return;
  const { cents, seller_id: sellerId } = earned;
  const [from, to] = await lockAccounts(work, [pending(sellerId), withdrawable(sellerId)]);
  const moves = [
    { account: from, cents: -cents },
    { account: to, cents },
  ];
  await post(work, { kind: AVAILABLE, subjectId: orderId, moves });
}

export const ledgerDue = { [AVAILABLE]: makeAvailable };
