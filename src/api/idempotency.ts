/**
 * Requests that may be sent twice (IETF draft-ietf-httpapi-idempotency-key-header): a route with `config: {idempotent:
 * true}` takes an `Idempotency-Key` header. The same key with the same request gets the first answer again, with another
 * request it is refused. Keys belong to who sends them and are forgotten after a day.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../marketplace/core/index.js';
import type { Clock } from '../platform/clock.js';
import type { Db } from '../platform/database/database.js';
import { AppError } from '../platform/errors/app-error.js';
import type { App } from './dependencies.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Takes an `Idempotency-Key`. Not for answers that hold a secret: they are kept. */
    idempotent?: true;
  }
  interface FastifyRequest {
    /** The key that this request holds until it is answered. */
    heldKey: HeldKey | null;
  }
}

interface HeldKey {
  readonly owner: string;
  readonly key: string;
}

interface Keeping {
  readonly db: Db;
  readonly clock: Clock;
}

const KEPT_MS = 24 * 3600 * 1000;
/** After it, a request without an answer counts as broken off, and its key may be used for another try. */
const ABANDONED_MS = 60_000;
const header = 'idempotency-key';

const headers = z.looseObject({
  [header]: z
    .string()
    .min(1)
    .max(255)
    .optional()
    .meta({ description: 'Sent again with the same body within a day, the request is answered as before' }),
});

/** Makes the routes registered after it heed the header where their config says so. */
export function addIdempotency(app: App, keeping: Keeping): void {
  app.decorateRequest('heldKey', null);
  app.addHook('onRoute', (route) => {
    if (route.config?.idempotent === true) route.schema = { headers, ...route.schema };
  });
  app.addHook('preHandler', async (request, reply) => {
    const key = request.headers[header];
    if (request.routeOptions.config.idempotent !== true || typeof key !== 'string') return;
    await takeKey(keeping, { owner: ownerOf(request.actor), key }, request, reply);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.heldKey === null) return;
    const held = request.heldKey;
    request.heldKey = null;
    await settleKey(keeping.db, held, reply, payload);
  });
}

/**
 * An id for what a request creates: made of its key, so that trying again after a crash meets what is there already;
 * random where it has no key.
 */
export function newIdFor({ heldKey, routeOptions }: FastifyRequest): string {
  if (heldKey === null) return randomUUID();
  const digest = createHash('sha256')
    .update(JSON.stringify([routeOptions.url, heldKey.owner, heldKey.key]))
    .digest('hex');
  // A UUID of version 8 (RFC 9562): the bits are ours, but for version and variant.
  return digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/u, '$1-$2-8$3-a$4-$5');
}

/** Forgets keys older than a day. */
export async function forgetIdempotencyKeys(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('idempotency_key')
    .where('begun_at', '<', new Date(now.getTime() - KEPT_MS))
    .execute();
}

/** Holds the key for this request, or answers as the first was answered. */
async function takeKey(
  { db, clock }: Keeping,
  held: HeldKey,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const now = clock.now();
  const fingerprint = fingerprintOf(request);
  const taken = await db
    .insertInto('idempotency_key')
    .values({ ...held, fingerprint, begun_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['owner', 'key'])
        .doUpdateSet({ begun_at: now })
        .where('idempotency_key.fingerprint', '=', fingerprint)
        .where('idempotency_key.status', 'is', null)
        .where('idempotency_key.begun_at', '<', new Date(now.getTime() - ABANDONED_MS)),
    )
    .returning('key')
    .executeTakeFirst();
  if (taken !== undefined) {
    request.heldKey = held;
    return;
  }
  const first = await db
    .selectFrom('idempotency_key')
    .selectAll()
    .where('owner', '=', held.owner)
    .where('key', '=', held.key)
    .executeTakeFirst();
  if (first !== undefined && first.fingerprint !== fingerprint) {
    throw new AppError('IDEMPOTENCY_KEY_REUSED', { key: held.key });
  }
  if (first === undefined || first.status === null) {
    void reply.header('retry-after', '1');
    throw new AppError('IDEMPOTENCY_KEY_BUSY', { key: held.key });
  }
  void reply
    .code(first.status)
    .header('idempotency-replayed', 'true')
    .header('content-type', first.content_type)
    .serializer((text: string) => text)
    .send(first.body);
  await reply;
}

/** Keeps the answer; after a fault of ours, or an answer that is no text, the key is free for another try. */
async function settleKey(db: Db, held: HeldKey, reply: FastifyReply, payload: unknown): Promise<void> {
  const of = <T extends { where(column: 'owner' | 'key', operator: '=', value: string): T }>(query: T): T =>
    query.where('owner', '=', held.owner).where('key', '=', held.key);
  const kept =
    reply.statusCode < 500 && (typeof payload === 'string' || payload === undefined || payload === null);
  if (!kept) {
    await of(db.deleteFrom('idempotency_key')).execute();
    return;
  }
  const type = reply.getHeader('content-type');
  const answer = {
    status: reply.statusCode,
    content_type: typeof type === 'string' ? type : 'application/json; charset=utf-8',
    body: payload ?? '',
  };
  await of(db.updateTable('idempotency_key').set(answer)).execute();
}

function ownerOf({ accountId, sellerId, roles }: Actor): string {
  if (accountId !== null) return `account:${accountId}`;
  return sellerId === null ? `roles:${roles.join(',')}` : `seller:${sellerId}`;
}

function fingerprintOf({ method, url, body }: FastifyRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null]))
    .digest('hex');
}
