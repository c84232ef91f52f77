import { sql } from 'kysely';
import type { Work } from '../core/index.js';
import type { NoticeData, NoticeKindName } from './kinds/index.js';

type NoticeOf<Name extends NoticeKindName> = {
  readonly kind: Name;
  readonly accountId: number;
  readonly data: NoticeData<Name>;
  /** What it is about, such as a listing and a day: one account is not told the same twice. */
  readonly key: string;
  /** Send it as a letter too; only to an address that is confirmed. */
  readonly letter?: boolean | undefined;
};

export type NewNotice = { [Name in NoticeKindName]: NoticeOf<Name> }[NoticeKindName];

/**
 * Tells people something, within the transaction of what happened; of an account that is closed nothing is kept. What was
 * told before under the same key is left as it is. Answers how many are new.
 */
export async function notify(work: Work, notices: readonly NewNotice[]): Promise<number> {
  if (notices.length === 0) return 0;
  const rows = notices.map((notice) => ({ ...notice, id: work.newId(), letter: notice.letter ?? false }));
  const { rows: written } = await sql`
    insert into notice (external_id, account_id, kind, data, key, created_at, letter_due_at)
    select n.id, a.id, n.kind, n.data, n.key, ${work.now},
      case when n.letter and a.email_confirmed_at is not null then ${work.now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n (id text, "accountId" bigint, kind text, data jsonb, key text, letter boolean)
    join account a on a.id = n."accountId" and a.deleted_at is null
    on conflict (account_id, kind, key) do nothing
    returning id`.execute(work.trx);
  return written.length;
}
