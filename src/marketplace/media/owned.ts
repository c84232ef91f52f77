import { AppError } from '../../platform/errors/app-error.js';
import type { Actor, Work } from '../core/index.js';
import { mediaIdOf } from './address.js';

/** Refuses addresses that are not of pictures which the actor has uploaded: MEDIA_UNKNOWN. */
export async function ownedMedia(work: Work, actor: Actor, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  const ids = addresses.map((address) => mediaIdOf(address) ?? '');
  const owned = await work.trx
    .selectFrom('media')
    .select('external_id')
    .where('external_id', 'in', ids)
    .where('account_id', '=', actor.accountId ?? 0)
    .execute();
  const known = new Set(owned.map((row) => row.external_id));
  const index = ids.findIndex((id) => !known.has(id));
  if (index !== -1) throw new AppError('MEDIA_UNKNOWN', { media: addresses[index] ?? '' });
}
