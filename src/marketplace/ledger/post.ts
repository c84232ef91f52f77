import { sql } from 'kysely';
import { AppError } from '../../platform/errors/app-error.js';
import type { Work } from '../core/index.js';
import type { OpenAccount } from './accounts.js';

/** What happens to a thing at most once. The part before the dot says of what `subjectId` is the id. */
export type PostingKind =
  | 'order.hold'
  | 'order.release'
  | 'order.refund'
  | 'order.available'
  | 'top_up.pay'
  | 'top_up.charge_back'
  | 'withdrawal.reserve'
  | 'withdrawal.pay'
  | 'withdrawal.return';

export interface Entry {
  readonly kind: PostingKind;
  /** Internal id of the order, top-up or withdrawal. */
  readonly subjectId: number;
  /** Cents that come (above zero) or go; they sum to zero. What is zero is left out. */
  readonly moves: readonly { readonly account: OpenAccount; readonly cents: number }[];
}

/** Posts the entry. Throws MONEY_MOVED_BEFORE where this kind was posted for the subject before. */
export async function post(work: Work, { kind, subjectId, moves }: Entry): Promise<void> {
  const real = moves.filter(({ cents }) => cents !== 0);
  const { numAffectedRows } = await sql`
    with entry as (
      insert into ledger_transaction (kind, subject_id, at) values (${kind}, ${subjectId}, ${work.now})
      on conflict do nothing returning id)
    insert into ledger_posting (transaction_id, account_id, cents)
    select entry.id, move.account_id, move.cents from entry,
      unnest(${real.map(({ account }) => account.id)}::bigint[], ${real.map(({ cents }) => cents)}::bigint[])
        as move (account_id, cents)`.execute(work.trx);
  if (numAffectedRows !== BigInt(real.length)) throw new AppError('MONEY_MOVED_BEFORE');
}
