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
  /** When it happened, where that was not now. */
  readonly at?: Date;
}

/** Posts the entry. Throws MONEY_MOVED_BEFORE where this kind was posted for the subject before. */
export async function post(work: Work, entry: Entry): Promise<void> {
  await postAll(work, [entry]);
}

/** Posts all of them or none, in their order: what an account holds after each posting is kept with it. */
export async function postAll(work: Work, entries: readonly Entry[]): Promise<void> {
  const moves = entries.flatMap(({ kind, subjectId, moves: all }) =>
    all.filter(({ cents }) => cents !== 0).map(({ account, cents }) => ({ kind, subjectId, account, cents })),
  );
  if (entries.length === 0) return;
  const { numAffectedRows } = await sql`
    with entry as (
      insert into ledger_transaction (kind, subject_id, at)
      select kind, subject_id, at
      from unnest(${entries.map(({ kind }) => kind)}::text[], ${entries.map(({ subjectId }) => subjectId)}::bigint[],
        ${entries.map(({ at = work.now }) => at)}::timestamptz[]) as wanted (kind, subject_id, at)
      on conflict do nothing returning id, kind, subject_id)
    insert into ledger_posting (transaction_id, account_id, cents)
    select entry.id, move.account_id, move.cents
    from unnest(${moves.map(({ kind }) => kind)}::text[], ${moves.map(({ subjectId }) => subjectId)}::bigint[],
        ${moves.map(({ account }) => account.id)}::bigint[], ${moves.map(({ cents }) => cents)}::bigint[])
      with ordinality as move (kind, subject_id, account_id, cents, place)
    join entry using (kind, subject_id)
    order by move.place`.execute(work.trx);
  if (numAffectedRows !== BigInt(moves.length)) throw new AppError('MONEY_MOVED_BEFORE');
}
