import { randomBytes } from 'node:crypto';
import type { Db } from '../platform/database/database.js';

/** The installation's secret for signing cursors, made once by whichever process comes first. */
export async function loadCursorSecret(db: Db): Promise<Buffer> {
  const fresh = { base64: randomBytes(32).toString('base64') };
  await db
    .insertInto('setting')
    .values({ name: 'cursor_secret', value: JSON.stringify(fresh) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'cursor_secret')
    .executeTakeFirstOrThrow();
  return Buffer.from(String(value['base64']), 'base64');
}
