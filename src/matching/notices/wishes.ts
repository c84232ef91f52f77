import { sellerOf, type Actor, type Work } from '../../marketplace/core/index.js';
import type { Db } from '../../platform/database/database.js';
import type { RequestNotices } from '../../platform/database/tables/request-notices.js';

/** How a seller wants to hear of requests that suit them. */
export interface NoticeWishes {
  readonly notices: RequestNotices;
  /** As letters too. */
  readonly letters: boolean;
}

/** What holds for sellers who said nothing. */
const usual: NoticeWishes = { notices: 'now', letters: false };

/** Throws FORBIDDEN for who sells nothing. */
export async function readNoticeWishes(db: Db, actor: Actor): Promise<NoticeWishes> {
  const row = await db
    .selectFrom('seller_profile')
    .select(['request_notices as notices', 'request_letters as letters'])
    .where('seller_id', '=', sellerOf(actor))
    .executeTakeFirst();
  return row ?? usual;
}

export async function changeNoticeWishes(work: Work, actor: Actor, wishes: NoticeWishes): Promise<void> {
  const columns = { request_notices: wishes.notices, request_letters: wishes.letters };
  await work.trx
    .insertInto('seller_profile')
    .values({
      seller_id: sellerOf(actor),
      certificates: JSON.stringify([]),
      updated_at: work.now,
      ...columns,
    })
    .onConflict((conflict) => conflict.column('seller_id').doUpdateSet(columns))
    .execute();
}
