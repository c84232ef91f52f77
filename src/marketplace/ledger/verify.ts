import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';

/** Something about the ledger that must not be, and where: ids of transactions, or codes of accounts. */
export interface LedgerFault {
  readonly fault: keyof typeof checks;
  readonly where: readonly string[];
}

/** Each selects what breaks it. The database refuses all of it as it happens; this looks at all there is. */
const checks = {
  /** Transactions whose postings do not sum to zero, or that have none. */
  unbalanced: sql<{ at: string }>`
    select t.id::text as at from ledger_transaction t left join ledger_posting p on p.transaction_id = t.id
    group by t.id having coalesce(sum(p.cents), 1) <> 0`,
  /** Balances that are not the sum of the postings. */
  drifted: sql<{ at: string }>`
    select a.code as at from ledger_account a left join ledger_posting p on p.account_id = a.id
    where a.balance_cents is not null
    group by a.id having a.balance_cents <> coalesce(sum(p.cents), 0)`,
  /** Accounts of users, or what is held for an order, below zero. */
  negative: sql<{ at: string }>`
    select a.code as at from ledger_account a join ledger_posting p on p.account_id = a.id
    where a.kind not in ('outside', 'commission', 'fees', 'loss')
    group by a.id having sum(p.cents) < 0`,
  /** Postings whose running balance does not follow from the one before. */
  broken: sql<{ at: string }>`
    select distinct code as at from (
      select a.code, p.balance_cents,
        sum(p.cents) over (partition by p.account_id order by p.id) as expected
      from ledger_posting p join ledger_account a on a.id = p.account_id where a.balance_cents is not null) running
    where balance_cents is distinct from expected`,
  /** The same thing posted twice for one subject. */
  repeated: sql<{ at: string }>`
    select kind || ' ' || subject_id as at from ledger_transaction group by kind, subject_id having count(*) > 1`,
  /** Orders that were paid out of the ledger more than once: released and refunded. */
  settledTwice: sql<{ at: string }>`
    select 'order ' || subject_id as at from ledger_transaction
    where kind in ('order.release', 'order.refund') group by subject_id having count(*) > 1`,
};

/** What is wrong with the ledger; empty where nothing is. Reads one state of it, whoever writes meanwhile. */
export async function verifyLedger(db: Db): Promise<LedgerFault[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const faults: LedgerFault[] = [];
      for (const [fault, check] of Object.entries(checks)) {
        const { rows } = await check.execute(trx);
        if (rows.length > 0) {
          faults.push({ fault: fault as keyof typeof checks, where: rows.map(({ at }) => at) });
        }
      }
      return faults;
    });
}
