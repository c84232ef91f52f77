import { sql } from 'kysely';
import pg from 'pg';
import type { Db } from '../platform/database/database.js';
import type { Logger } from '../platform/log.js';
import { fanOut } from '../platform/webhooks/index.js';
import { backoffMs, pause } from './backoff.js';

export interface RelayOptions {
  readonly db: Db;
  /** For the connection that listens. */
  readonly databaseUrl: string;
  readonly log: Logger;
  /** Makes sure that a drain will run. Outbox rows are deleted only after it succeeded. */
  readonly wakeIndexer: () => Promise<void>;
}

export interface Relay {
  close(): Promise<void>;
}

const POLL_MS = 5000;
const BATCH = 1000;

/**
 * Turns outbox rows into jobs and into messages for subscribers outside, at least once each: woken by NOTIFY on its own connection, and by a slow poll should a
 * notification be missed. Several relays share the rows.
 */
export function startRelay(options: RelayOptions): Relay {
  const stop = new AbortController();
  const bell = createBell();
  const running = Promise.all([listen(options, bell.ring, stop.signal), forward(options, bell, stop.signal)]);
  return {
    async close() {
      stop.abort();
      bell.ring();
      await running;
    },
  };
}

/** Takes all outbox rows that are there; returns how many. */
export async function forwardOutbox(options: Pick<RelayOptions, 'db' | 'wakeIndexer'>): Promise<number> {
  let forwarded = 0;
  for (;;) {
    const taken = await options.db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ id: number }>`
        select id from outbox order by id limit ${BATCH} for update skip locked`.execute(trx);
      if (rows.length === 0) return 0;
      await options.wakeIndexer();
      await fanOut(
        trx,
        rows.map(({ id }) => id),
      );
      await trx
        .deleteFrom('outbox')
        .where(
          'id',
          'in',
          rows.map(({ id }) => id),
        )
        .execute();
      return rows.length;
    });
    forwarded += taken;
    if (taken < BATCH) return forwarded;
  }
}

async function forward(options: RelayOptions, bell: Bell, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    try {
      await forwardOutbox(options);
      failures = 0;
      await bell.wait(POLL_MS);
    } catch (error) {
      options.log.warn({ err: error }, 'the outbox could not be forwarded; trying again');
      await pause(backoffMs(failures, 200, POLL_MS), signal);
      failures += 1;
    }
  }
}

async function listen(options: RelayOptions, ring: () => void, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    const client = new pg.Client({ connectionString: options.databaseUrl });
    const lost = new AbortController();
    client.on('notification', ring);
    client.on('error', () => {
      lost.abort();
    });
    client.on('end', () => {
      lost.abort();
    });
    try {
      await client.connect();
      await client.query('listen outbox');
      failures = 0;
      ring();
      await aborted(AbortSignal.any([lost.signal, signal]));
    } catch (error) {
      options.log.warn({ err: error }, 'the outbox cannot be listened to; connecting again');
    }
    await client.end().catch(() => undefined);
    await pause(backoffMs(failures, 200, POLL_MS), signal);
  }
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

interface Bell {
  ring: () => void;
  /** Returns at the next ring, at once if it rang since the last wait, or after `ms`. */
  wait: (ms: number) => Promise<void>;
}

function createBell(): Bell {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    wait: async (ms) => {
      if (!rung) {
        const sleeping = new AbortController();
        wake = () => {
          sleeping.abort();
        };
        await pause(ms, sleeping.signal);
        wake = null;
      }
      rung = false;
    },
  };
}
