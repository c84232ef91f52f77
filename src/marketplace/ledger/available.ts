import { sql } from 'kysely';
import { schedule, type DueHandlers, type Work } from '../core/index.js';
import { daysAfter } from '../core/times.js';
import { lockAccounts, pending, withdrawable, type AccountRef, type OpenAccount } from './accounts.js';
import { postAll } from './post.js';

/** The kind of its rows in `due`. */
const AVAILABLE = 'order.available';

/** What the order brought its seller becomes available after the holding period. */
export function scheduleAvailable(work: Work, orderId: number, releasedAt = work.now): void {
  schedule(work, AVAILABLE, orderId, daysAfter(releasedAt, work.rules.money.holdingDays));
}

interface Earned {
  readonly orderId: number;
  readonly sellerId: number;
  readonly cents: number;
}

/** The holding period of these orders is over: their sellers may withdraw what they brought. */
async function makeAvailable(work: Work, orderIds: readonly number[]): Promise<void> {
  const { rows: earned } = await sql<Earned>`
    select t.subject_id as "orderId", a.seller_id as "sellerId", p.cents
    from ledger_transaction t
    join ledger_posting p on p.transaction_id = t.id
    join ledger_account a on a.id = p.account_id
    where t.kind in ('order.release', 'order.refund') and t.subject_id = any(${orderIds}::bigint[])
      and a.kind = 'pending'
    order by t.subject_id`.execute(work.trx);
  const sellers = [...new Set(earned.map(({ sellerId }) => sellerId))];
  const refs = sellers.flatMap((id) => [pending(id), withdrawable(id)]);
  const accounts = new Map((await lockAccounts(work, refs)).map((account) => [account.code, account]));
  await postAll(
    work,
    earned.map(({ orderId, sellerId, cents }) => ({
      kind: AVAILABLE,
      subjectId: orderId,
      moves: [
        { account: of(accounts, pending(sellerId)), cents: -cents },
        { account: of(accounts, withdrawable(sellerId)), cents },
      ],
    })),
  );
}

function of(accounts: ReadonlyMap<string, OpenAccount>, { code }: AccountRef): OpenAccount {
  const account = accounts.get(code);
  if (account === undefined) throw new RangeError(`not locked: ${code}`);
  return account;
}

export const ledgerDue: DueHandlers = { [AVAILABLE]: makeAvailable };
