import type { Db } from '../../platform/database/database.js';
import { accountOf, type Actor, type Work } from '../core/index.js';
import type { NoticeWords } from './kind.js';
import { noticeKinds } from './kinds/index.js';

export interface Notice extends NoticeWords {
  readonly id: string;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export interface NoticesQuery {
  readonly limit: number;
  /** Those older than this one. */
  readonly before?: string | undefined;
  readonly unread?: boolean | undefined;
}

/** The actor's notices, the newest first. */
export async function listNotices(db: Db, actor: Actor, query: NoticesQuery): Promise<Notice[]> {
  const accountId = accountOf(actor);
  const { limit, before, unread = false } = query;
  const rows = await db
    .selectFrom('notice')
    .select(['external_id as id', 'kind', 'data', 'created_at as createdAt', 'read_at as readAt'])
    .where('account_id', '=', accountId)
    .where('kind', 'in', Object.keys(noticeKinds))
    .$if(unread, (select) => select.where('read_at', 'is', null))
    .$if(before !== undefined, (select) =>
      select.where('id', '<', (of) =>
        of
          .selectFrom('notice')
          .select('id')
          .where('account_id', '=', accountId)
          .where('external_id', '=', before ?? ''),
      ),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap((row) => {
    const words = wordsOf(row.kind, row.data);
    return words === null ? [] : [{ ...row, ...words }];
  });
}

/** How a notice is told; null for a kind that there is no more. */
export function wordsOf(kind: string, data: unknown): NoticeWords | null {
  const known = Object.entries(noticeKinds).find(([name]) => name === kind);
  return known?.[1].words(data) ?? null;
}

/** How many the actor has not read. */
export async function countUnread(db: Db, actor: Actor): Promise<number> {
  const { count } = await db
    .selectFrom('notice')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountOf(actor))
    .where('kind', 'in', Object.keys(noticeKinds))
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** The actor has read these of their notices, or all of them. */
export async function markNoticesRead(
  work: Work,
  actor: Actor,
  which: readonly string[] | 'all',
): Promise<void> {
  await work.trx
    .updateTable('notice')
    .set({ read_at: work.now })
    .where('account_id', '=', accountOf(actor))
    .where('read_at', 'is', null)
    .$if(which !== 'all', (update) => update.where('external_id', 'in', which === 'all' ? [] : [...which]))
    .execute();
}
