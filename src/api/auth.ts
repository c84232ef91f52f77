/** Who makes a request. Tokens and keys are bearer tokens; only their SHA-256 is stored, and the actor is found by it. */
import type { FastifyRequest } from 'fastify';
import { anonymous, type Actor } from '../marketplace/core/index.js';
import { actorOfToken, hashToken, newToken } from '../marketplace/people/index.js';
import type { Clock } from '../platform/clock.js';
import type { Db } from '../platform/database/database.js';
import type { ApiRole } from '../platform/database/schema.js';
import { AppError } from '../platform/errors/app-error.js';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
  }
}

const bearer = /^Bearer +([\w.~+/-]{1,200}=*)$/iu;

/**
 * Who makes a request: a person by their access token, a program by its key; anonymous without an `Authorization`
 * header. Throws API_KEY_INVALID, API_KEY_REVOKED or SESSION_ENDED.
 */
export async function identify({ db, clock }: Identifying, request: FastifyRequest): Promise<Actor> {
  const header = request.headers.authorization;
  if (header === undefined) return anonymous;
  const token = bearer.exec(header)?.[1];
  if (token === undefined) throw new AppError('API_KEY_INVALID');
  return (await actorOfToken(db, token, clock.now())) ?? actorOfKey(db, token);
}

interface Identifying {
  readonly db: Db;
  readonly clock: Clock;
}

async function actorOfKey(db: Db, key: string): Promise<Actor> {
  const row = await db
    .selectFrom('api_key')
    .select(['role', 'seller_id', 'label', 'revoked_at'])
    .where('key_hash', '=', hashToken(key))
    .executeTakeFirst();
  if (row === undefined) throw new AppError('API_KEY_INVALID');
  if (row.revoked_at !== null) throw new AppError('API_KEY_REVOKED');
  const roles = row.role === 'seller' ? [] : [row.role];
  return { accountId: null, sellerId: row.seller_id, roles, label: row.label };
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
  const key = newToken('mizan');
  await db
    .insertInto('api_key')
    .values({ key_hash: hashToken(key), role, seller_id: seller?.id ?? null, label })
    .execute();
  return key;
}

/** Whether the key is let in. */
export async function keyExists(db: Db, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('api_key')
    .select('id')
    .where('key_hash', '=', hashToken(key))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
