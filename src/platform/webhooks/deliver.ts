import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import type { Db } from '../database/database.js';
import { signatureHeaders } from './sign.js';

export interface DeliverOptions {
  readonly db: Db;
  readonly clock: Clock;
  /** Milliseconds that a receiver may take. */
  readonly timeoutMs?: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Pauses after the first try, the second …, as Standard Webhooks has them; after the last the message is given up. */
const pauses = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
/** Who takes a message has it for so long: after a crash it is sent again. */
const LEASE_MS = 2 * MINUTE;
const AT_ONCE = 20;
const ERROR_KEPT = 500;

interface TakenDelivery {
  readonly id: number;
  readonly webhook_id: number;
  readonly message_id: string;
  readonly payload: string;
  /** This one included. */
  readonly attempts: number;
  readonly url: string;
  readonly secret: string;
}

/**
 * Sends every message that is due, at least once each, and answers how many tries that took. A receiver takes it by any
 * 2xx; 410 ends the subscription; all else, redirections included, is tried again with growing pauses. Several senders
 * share the messages.
 */
export async function deliverDue(options: DeliverOptions): Promise<number> {
  let tries = 0;
  for (;;) {
    const taken = await takeDue(options);
    if (taken.length === 0) return tries;
    await Promise.all(taken.map((delivery) => deliver(options, delivery)));
    tries += taken.length;
  }
}

async function takeDue({ db, clock }: DeliverOptions): Promise<TakenDelivery[]> {
  const now = clock.now();
  const until = new Date(now.getTime() + LEASE_MS);
  const { rows } = await sql<TakenDelivery>`
    update webhook_delivery d set attempts = d.attempts + 1, due_at = ${until}
    from webhook w
    where w.id = d.webhook_id and d.id in (
      select x.id from webhook_delivery x join webhook y on y.id = x.webhook_id
      where x.state = 'pending' and x.due_at <= ${now} and y.disabled_at is null
      order by x.due_at, x.id limit ${AT_ONCE} for update of x skip locked)
    returning d.id, d.webhook_id, d.message_id, d.payload, d.attempts, w.url, w.secret`.execute(db);
  return rows;
}

interface Answer {
  readonly status: number | null;
  readonly error: string | null;
}

async function deliver(options: DeliverOptions, delivery: TakenDelivery): Promise<void> {
  const { db, clock } = options;
  const { status, error } = await post(options, delivery);
  const now = clock.now();
  const pause = pauses[delivery.attempts - 1];
  const delivered = status !== null && status >= 200 && status < 300;
  const state = delivered ? 'delivered' : pause === undefined || status === 410 ? 'dead' : 'pending';
  await db
    .updateTable('webhook_delivery')
    .set({ state, status, error, due_at: new Date(now.getTime() + (pause ?? 0)) })
    .where('id', '=', delivery.id)
    .execute();
  if (status !== 410) return;
  await db.updateTable('webhook').set({ disabled_at: now }).where('id', '=', delivery.webhook_id).execute();
}

async function post(
  { clock, timeoutMs = 15 * SECOND }: DeliverOptions,
  { url, secret, message_id, payload }: TakenDelivery,
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'mizan-webhooks/1',
        ...signatureHeaders(secret, message_id, clock.now(), payload),
      },
      body: payload,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return { status: response.status, error: response.ok ? null : `HTTP ${response.status}` };
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? `${message}: ${cause.message}` : message;
    return { status: null, error: reason.slice(0, ERROR_KEPT) };
  }
}
