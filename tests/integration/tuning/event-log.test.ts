import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { fixedClock } from '../../../src/platform/clock.js';
import { silentLogger } from '../../../src/platform/log.js';
import { createMetrics } from '../../../src/platform/metrics.js';
import { openEventLog, type EventLog, type ServedPage } from '../../../src/tuning/event-log/index.js';
import { testDatabase } from '../../support/index.js';

const { db } = await testDatabase();
const now = new Date('2026-11-21T10:00:00Z');

interface Opened {
  readonly eventLog: EventLog;
  readonly metrics: ReturnType<typeof createMetrics>;
}

/** By default nothing is written before a flush. */
function open(options: { capacity?: number; maxRows?: number; maxDelayMs?: number } = {}): Opened {
  const metrics = createMetrics();
  const eventLog = openEventLog(db, fixedClock(now), {
    metrics,
    log: silentLogger,
    maxDelayMs: 3_600_000,
    ...options,
  });
  return { eventLog, metrics };
}

function page(change: Partial<ServedPage> = {}): ServedPage {
  return {
    queryId: randomUUID(),
    servedAt: now,
    query: 'تصميم شعار',
    page: 1,
    match: 'exact',
    generationId: 7,
    profileVersion: 'default-1',
    request: { limit: 20, sort: 'relevance', filters: { category: 'design' } },
    entries: [
      { listingId: 11, position: 1 },
      { listingId: 12, position: 2, propensity: 0.25 },
    ],
    ...change,
  };
}

const stored = (queryId: string): Promise<Record<string, unknown> | undefined> =>
  db.selectFrom('served_page').selectAll().where('query_id', '=', queryId).executeTakeFirst();

const valueOf = async (metric: { get(): Promise<{ values: { value: number }[] }> }): Promise<number> =>
  (await metric.get()).values[0]?.value ?? 0;

/** For the failures of these tests the table is away; one test at a time in this file. */
const withoutTable = async (work: () => Promise<void>): Promise<void> => {
  await sql`alter table served_page rename to served_page_away`.execute(db);
  try {
    await work();
  } finally {
    await sql`alter table served_page_away rename to served_page`.execute(db);
  }
};

test('a page is written with positions, profile, generation and propensities', async () => {
  const { eventLog, metrics } = open();
  const served = page();
  eventLog.recordPage(served);
  expect(await stored(served.queryId)).toBeUndefined();
  expect(await valueOf(metrics.eventsBuffered)).toBe(1);
  await eventLog.flush();
  expect(await stored(served.queryId)).toEqual({
    query_id: served.queryId,
    served_at: now,
    query: 'تصميم شعار',
    page: 1,
    match: 'exact',
    generation_id: 7,
    profile_version: 'default-1',
    request: served.request,
    entries: served.entries,
  });
  await eventLog.close();
});

test('a full batch and an old one are written without being asked', async () => {
  const full = open({ maxRows: 3 });
  const pages = [page(), page(), page()];
  for (const served of pages) full.eventLog.recordPage(served);
  const old = open({ maxDelayMs: 5 });
  const single = page();
  old.eventLog.recordPage(single);
  await vi.waitFor(
    async () => {
      for (const { queryId } of [...pages, single]) expect(await stored(queryId)).toBeDefined();
    },
    { timeout: 20_000 },
  );
  await full.eventLog.close();
  await old.eventLog.close();
});

test('closing writes what is left, and later pages are counted as lost', async () => {
  const { eventLog, metrics } = open();
  const pages = Array.from({ length: 450 }, () => page());
  for (const served of pages) eventLog.recordPage(served);
  await eventLog.close();
  const { rows } = await sql<{ count: number }>`
    select count(*) from served_page where query_id = any(${pages.map(({ queryId }) => queryId)})`.execute(
    db,
  );
  expect(rows[0]?.count).toBe(450);
  expect(await valueOf(metrics.eventsBuffered)).toBe(0);
  eventLog.recordPage(page());
  expect(await valueOf(metrics.eventsDropped)).toBe(1);
});

test('a failed write is counted and tried again, and nothing is written twice', async () => {
  const { eventLog, metrics } = open();
  const served = page();
  await withoutTable(async () => {
    eventLog.recordPage(served);
    await eventLog.flush();
    await eventLog.flush();
    expect(await valueOf(metrics.eventWritesFailed)).toBe(2);
  });
  eventLog.recordPage(served);
  await eventLog.flush();
  expect(await stored(served.queryId)).toBeDefined();
  expect(await valueOf(metrics.eventsDropped)).toBe(0);
  await eventLog.close();
});

test('while writing fails, memory is bounded: the oldest are lost and counted', async () => {
  const { eventLog, metrics } = open({ capacity: 10 });
  const pages = Array.from({ length: 25 }, () => page());
  await withoutTable(async () => {
    for (const served of pages) eventLog.recordPage(served);
    await eventLog.flush();
    expect(await valueOf(metrics.eventsDropped)).toBe(15);
  });
  await eventLog.close();
  expect(await stored(pages[14]?.queryId ?? '')).toBeUndefined();
  expect(await stored(pages[15]?.queryId ?? '')).toBeDefined();
});

test('closing gives up on a database that stays away, and says how much is lost', async () => {
  const { eventLog, metrics } = open();
  await withoutTable(async () => {
    eventLog.recordPage(page());
    await eventLog.close();
  });
  expect(await valueOf(metrics.eventsDropped)).toBe(1);
});

test('a page that the database refuses does not hold up the others', async () => {
  const { eventLog, metrics } = open();
  const good = [page(), page()];
  for (const served of [good[0], page({ queryId: 'not a uuid' }), good[1]])
    if (served) eventLog.recordPage(served);
  await eventLog.flush();
  for (const { queryId } of good) expect(await stored(queryId)).toBeDefined();
  expect(await valueOf(metrics.eventsDropped)).toBe(1);
  await eventLog.close();
});

test('texts that cannot be stored as they are lose only the characters in question', async () => {
  const { eventLog, metrics } = open();
  const served = page({ query: 'شعار\u0000 \u{D800}!', request: { filters: { category: '\u{DC00}' } } });
  eventLog.recordPage(served);
  await eventLog.flush();
  expect(await stored(served.queryId)).toMatchObject({
    query: 'شعار\u{FFFD} \u{FFFD}!',
    request: { filters: { category: '\u{FFFD}' } },
  });
  expect(await valueOf(metrics.eventsDropped)).toBe(0);
  await eventLog.close();
});
