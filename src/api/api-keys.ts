/** The keys that were made: what each is for, and taking one back. The keys themselves are not kept, only their hashes. */
import type { Db } from '../platform/database/database.js';
import type { ApiRole } from '../platform/database/schema.js';
import { AppError } from '../platform/errors/app-error.js';

export interface ApiKey {
  readonly id: number;
  readonly role: ApiRole;
  readonly label: string;
  /** The caller's own id of the seller, of seller keys. */
  readonly sellerId: string | null;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
  readonly revokedReason: string | null;
}

/** All keys in the order they were made, the revoked ones too. */
export async function listApiKeys(db: Db): Promise<ApiKey[]> {
  return db
    .selectFrom('api_key as k')
    .leftJoin('seller as s', 's.id', 'k.seller_id')
    .select([
      'k.id',
      'k.role',
      'k.label',
      's.external_id as sellerId',
      'k.created_at as createdAt',
      'k.revoked_at as revokedAt',
      'k.revoked_reason as revokedReason',
    ])
    .orderBy('k.id')
    .execute();
}

/**
 * Refuses the key from its next request on. One that is revoked already keeps its time and reason. Throws
 * API_KEY_UNKNOWN.
 */
export async function revokeApiKey(db: Db, now: Date, id: number, reason: string | null): Promise<void> {
  const revoked = await db
    .updateTable('api_key')
    .set({ revoked_at: now, revoked_reason: reason })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (revoked !== undefined) return;
  await db
    .selectFrom('api_key')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new AppError('API_KEY_UNKNOWN', { id }));
}
