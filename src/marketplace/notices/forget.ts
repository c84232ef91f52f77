import type { Db } from '../../platform/database/database.js';

const DAY = 86_400_000;
const KEPT_DAYS = 180;

/** Drops notices that are old, read or not. */
export async function forgetNotices(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('notice')
    .where('created_at', '<', new Date(now.getTime() - KEPT_DAYS * DAY))
    .execute();
}
