/** Who may what. Keys are bearer tokens; only their SHA-256 is stored, and a caller is found by it. */
import type { FastifyRequest } from 'fastify';
import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '../platform/database/database.js';
import type { ApiRole } from '../platform/database/schema.js';
import { AppError } from '../platform/errors/app-error.js';

export interface Caller {
  readonly role: ApiRole | 'anonymous';
  /** Internal id, of a seller's key. */
  readonly sellerId: number | null;
}

export const anonymous: Caller = { role: 'anonymous', sellerId: null };

/** What needs leave, and who has it. `own` is about what belongs to the seller of the key. */
const leaves = {
  debugSearch: { roles: ['product'], own: false },
  explainListing: { roles: ['product'], own: true },
  ingest: { roles: ['service'], own: false },
} as const satisfies Record<string, { readonly roles: readonly ApiRole[]; readonly own: boolean }>;

export type Deed = keyof typeof leaves;

/** Throws UNAUTHENTICATED or FORBIDDEN unless the caller may; `ownerId` is the seller to whom the thing belongs. */
export function requireLeave(caller: Caller, deed: Deed, ownerId?: number): void {
  const leave: { readonly roles: readonly string[]; readonly own: boolean } = leaves[deed];
  if (leave.roles.includes(caller.role)) return;
  if (leave.own && caller.role === 'seller' && caller.sellerId === (ownerId ?? Number.NaN)) return;
  throw new AppError(caller.role === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
  }
}

const bearer = /^Bearer +([\w.~+/-]{1,200}=*)$/iu;

/** The caller of a request; without an `Authorization` header it is anonymous. Throws API_KEY_INVALID. */
export async function identify(db: Db, request: FastifyRequest): Promise<Caller> {
  const header = request.headers.authorization;
  if (header === undefined) return anonymous;
  const key = bearer.exec(header)?.[1];
  if (key === undefined) throw new AppError('API_KEY_INVALID');
  const row = await db
    .selectFrom('api_key')
    .select(['role', 'seller_id'])
    .where('key_hash', '=', hashKey(key))
    .executeTakeFirst();
  if (row === undefined) throw new AppError('API_KEY_INVALID');
  return { role: row.role, sellerId: row.seller_id };
}

export interface NewApiKey {
  readonly role: ApiRole;
  /** What the key is for, to be recognised by people. */
  readonly label: string;
  /** The caller's own id of the seller; of seller keys only, and always of them. */
  readonly sellerId?: string | undefined;
}

/** Creates a key and answers it: it cannot be read again. Throws SELLER_UNKNOWN. */
export async function createApiKey(db: Db, { role, label, sellerId }: NewApiKey): Promise<string> {
  if ((role === 'seller') !== (sellerId !== undefined)) {
    throw new TypeError('a key of the role seller, and no other, names its seller');
  }
  const seller =
    sellerId === undefined
      ? undefined
      : await db
          .selectFrom('seller')
          .select('id')
          .where('external_id', '=', sellerId)
          .executeTakeFirstOrThrow(() => new AppError('SELLER_UNKNOWN', { seller: sellerId }));
  const key = `mizan_${randomBytes(32).toString('base64url')}`;
  await db
    .insertInto('api_key')
    .values({ key_hash: hashKey(key), role, seller_id: seller?.id ?? null, label })
    .execute();
  return key;
}

/** Whether the database knows the key. */
export async function keyExists(db: Db, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('api_key')
    .select('id')
    .where('key_hash', '=', hashKey(key))
    .executeTakeFirst();
  return row !== undefined;
}

function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
