import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../database/database.js';
import type { WebhookDeliveryState } from '../database/tables/integrations.js';
import { AppError } from '../errors/app-error.js';
import { PING, webhookEvents, type WebhookEvent } from './events.js';
import { newSecret } from './sign.js';

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly createdAt: Date;
  /** Since when nothing is sent, because the receiver said that it is gone. */
  readonly disabledAt: Date | null;
}

export interface Delivery {
  readonly messageId: string;
  readonly type: string;
  readonly state: WebhookDeliveryState;
  readonly attempts: number;
  /** Of the last answer; null before there was one. */
  readonly status: number | null;
  readonly error: string | null;
  readonly createdAt: Date;
  /** When it is tried next. */
  readonly dueAt: Date | null;
}

/** Subscribes an address. The secret signs what is sent there; it is told this once. */
export async function addWebhook(
  db: Db,
  now: Date,
  { url, events }: Pick<Webhook, 'url' | 'events'>,
): Promise<Webhook & { readonly secret: string }> {
  const webhook = { id: randomUUID(), url, events: [...events], createdAt: now, disabledAt: null };
  const secret = newSecret();
  const row = { external_id: webhook.id, url, events: webhook.events, secret, created_at: now };
  await db.insertInto('webhook').values(row).execute();
  return { ...webhook, secret };
}

export async function listWebhooks(db: Db): Promise<Webhook[]> {
  const rows = await db.selectFrom('webhook').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.external_id,
    url: row.url,
    events: row.events as WebhookEvent[],
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
  }));
}

/** Ends a subscription with all that waits for it. Throws WEBHOOK_UNKNOWN. */
export async function removeWebhook(db: Db, id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('webhook').where('external_id', '=', id).executeTakeFirst();
  if (numDeletedRows === 0n) throw new AppError('WEBHOOK_UNKNOWN', { webhook: id });
}

/** The last hundred messages of a subscription, newest first. Throws WEBHOOK_UNKNOWN. */
export async function listDeliveries(db: Db, id: string): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('webhook_id', '=', await internalId(db, id))
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    messageId: row.message_id,
    type: row.type,
    state: row.state,
    attempts: row.attempts,
    status: row.status,
    error: row.error,
    createdAt: row.created_at,
    dueAt: row.state === 'pending' ? row.due_at : null,
  }));
}

/** Sends what was given up once more, from the first try on, and answers how many. Throws WEBHOOK_UNKNOWN. */
export async function retryDead(db: Db, id: string, now: Date): Promise<number> {
  const webhook = await internalId(db, id);
  await db.updateTable('webhook').set({ disabled_at: null }).where('id', '=', webhook).execute();
  const { numUpdatedRows } = await db
    .updateTable('webhook_delivery')
    .set({ state: 'pending', attempts: 0, due_at: now })
    .where('webhook_id', '=', webhook)
    .where('state', '=', 'dead')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Has a message sent that says nothing, to try the address. Throws WEBHOOK_UNKNOWN. */
export async function ping(db: Db, id: string, now: Date): Promise<void> {
  const payload = JSON.stringify({ type: PING, timestamp: now.toISOString(), data: {} });
  const message = { message_id: `msg_${randomUUID()}`, type: PING, payload, due_at: now, created_at: now };
  await db
    .insertInto('webhook_delivery')
    .values({ ...message, webhook_id: await internalId(db, id) })
    .execute();
}

/** In the transaction that takes these rows from the outbox: a message for each subscription that asked for their kind. */
export async function fanOut(trx: Db, outboxIds: readonly number[]): Promise<void> {
  const kinds = Object.entries(webhookEvents).flatMap(([type, { from }]) =>
    from.map((event) => ({ type, event })),
  );
  await sql`
    insert into webhook_delivery (webhook_id, message_id, type, payload, due_at, created_at)
    select w.id, 'msg_' || o.id, k.type,
      json_build_object('type', k.type, 'timestamp', o.created_at,
        'data', o.payload || jsonb_build_object('event', o.type))::text,
      now(), o.created_at
    from outbox o
    join jsonb_to_recordset(${JSON.stringify(kinds)}::jsonb) as k (type text, event text) on k.event = o.type
    join webhook w on w.disabled_at is null and k.type = any(w.events)
    where o.id = any(${outboxIds}::bigint[])
    on conflict do nothing`.execute(trx);
}

/** Forgets messages that were settled a month ago. */
export async function forgetDeliveries(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('webhook_delivery')
    .where('state', '<>', 'pending')
    .where('created_at', '<', new Date(now.getTime() - KEPT_MS))
    .execute();
}

const KEPT_MS = 30 * 24 * 3600 * 1000;

async function internalId(db: Db, id: string): Promise<number> {
  const row = await db
    .selectFrom('webhook')
    .select('id')
    .where('external_id', '=', id)
    .executeTakeFirstOrThrow(() => new AppError('WEBHOOK_UNKNOWN', { webhook: id }));
  return row.id;
}
