import { sql } from 'kysely';
import { afterEach, expect, it, vi } from 'vitest';
import { forwardOutbox, startRelay, type Relay } from '../../../src/indexer/relay.js';
import { silentLogger } from '../../../src/platform/log.js';
import { testDatabase } from '../../support/index.js';

const { db, url } = await testDatabase();
let relay: Relay | null = null;

afterEach(async () => {
  await relay?.close();
  relay = null;
  await db.deleteFrom('outbox').execute();
});

async function post(): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('outbox').values({ type: 'listings.changed', payload: '{}' }).execute();
    await sql`select pg_notify('outbox', '')`.execute(trx);
  });
}

async function outboxSize(): Promise<number> {
  return (await db.selectFrom('outbox').select('id').execute()).length;
}

it('wakes the indexer for what was posted, and removes it', async () => {
  let woken = 0;
  relay = startRelay({ db, databaseUrl: url, log: silentLogger, wakeIndexer: async () => void (woken += 1) });
  await post();
  await vi.waitFor(
    async () => {
      expect(woken).toBeGreaterThan(0);
      expect(await outboxSize()).toBe(0);
    },
    { timeout: 20_000 },
  );
});

it('keeps what was posted when the queue does not take it', async () => {
  await post();
  await expect(
    forwardOutbox({ db, wakeIndexer: () => Promise.reject(new Error('queue away')) }),
  ).rejects.toThrow();
  expect(await outboxSize()).toBe(1);
});

it('takes many rows for few jobs', async () => {
  await db
    .insertInto('outbox')
    .values(Array.from({ length: 1500 }, () => ({ type: 'listings.changed', payload: '{}' })))
    .execute();
  let woken = 0;
  expect(await forwardOutbox({ db, wakeIndexer: async () => void (woken += 1) })).toBe(1500);
  expect(woken).toBe(2);
});

it('listens again after its connection was cut', async () => {
  relay = startRelay({ db, databaseUrl: url, log: silentLogger, wakeIndexer: () => Promise.resolve() });
  const listeners = sql<{ pid: number }>`
    select pid from pg_stat_activity where query = 'listen outbox' and datname = current_database()`;
  const first = await vi.waitFor(
    async () => {
      const { rows } = await listeners.execute(db);
      expect(rows).toHaveLength(1);
      return rows[0]?.pid;
    },
    { timeout: 20_000 },
  );
  await sql`select pg_terminate_backend(${first}::int)`.execute(db);
  await vi.waitFor(
    async () => {
      const { rows } = await listeners.execute(db);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.pid).not.toBe(first);
    },
    { timeout: 20_000 },
  );
});
