import { sql } from 'kysely';
import { AppError } from '../../platform/errors/app-error.js';
import { transact, type Actor, type Core, type Work } from '../core/index.js';
import { mediaAddress } from './address.js';
import type { MediaStore } from './store.js';
import { keyOf, personOf } from './upload.js';

/** Removes a picture that no listing shows. Throws NOT_FOUND, also for pictures of others, and MEDIA_IN_USE. */
export async function deletePicture(
  core: Core,
  store: MediaStore,
  actor: Actor,
  externalId: string,
): Promise<void> {
  const accountId = personOf(actor);
  await transact(core, async (work) => {
    await refuseUsed(work, accountId, mediaAddress(externalId));
    const { numDeletedRows } = await work.trx
      .deleteFrom('media')
      .where('external_id', '=', externalId)
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new AppError('NOT_FOUND');
  });
  await store.delete(keyOf(externalId, 'full'));
  await store.delete(keyOf(externalId, 'thumbnail'));
}

async function refuseUsed(work: Work, accountId: number, address: string): Promise<void> {
  const { rows } = await sql`
    select from listing l join seller s on s.id = l.seller_id
    where s.account_id = ${accountId} and l.deleted_at is null
      and (l.main_image = ${address} or ${address} = any(l.samples))
    limit 1`.execute(work.trx);
  if (rows.length > 0) throw new AppError('MEDIA_IN_USE');
}
