import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from '../../../src/platform/database/database.js';
import { maintainPartitions } from '../../../src/tuning/event-log/index.js';
import { testDatabase } from '../../support/index.js';

const { db: first } = await testDatabase();
const { db: second } = await testDatabase();
const { db: third } = await testDatabase();
const now = new Date('2026-11-21T10:00:00Z');
const day = 86_400_000;
const later = (days: number): Date => new Date(now.getTime() + days * day);

/** Writes an event at that time and answers its id. */
async function record(db: Db, occurredAt: Date): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('event')
    .values({ id, occurred_at: occurredAt, received_at: occurredAt, type: 'click' })
    .execute();
  return id;
}

/** The partition in which each event lies. */
async function places(db: Db): Promise<Record<string, string>> {
  const { rows } = await sql<{ id: string; place: string }>`
    select id, tableoid::regclass::text as place from event`.execute(db);
  return Object.fromEntries(rows.map(({ id, place }) => [id, place]));
}

test('today and the week ahead get their days, once', async () => {
  const { created, dropped } = await maintainPartitions(first, now);
  const days = ['21', '22', '23', '24', '25', '26', '27', '28'].map((number) => `202611${number}`);
  expect(created).toEqual([
    ...days.map((name) => `event_${name}`),
    ...days.map((name) => `served_page_${name}`),
  ]);
  expect(dropped).toEqual([]);
  expect(await maintainPartitions(first, now)).toEqual({ created: [], dropped: [] });
  expect((await maintainPartitions(first, later(1))).created).toEqual([
    'event_20261129',
    'served_page_20261129',
  ]);
});

test('rows lie in the partition of their day; those of other days are not lost and move when theirs comes', async () => {
  await maintainPartitions(second, now);
  const today = await record(second, new Date('2026-11-21T23:59:59.999Z'));
  const tomorrow = await record(second, new Date('2026-11-22T00:00:00Z'));
  const past = await record(second, later(-30));
  const ahead = await record(second, later(9));
  expect(await places(second)).toEqual({
    [today]: 'event_20261121',
    [tomorrow]: 'event_20261122',
    [past]: 'event_default',
    [ahead]: 'event_default',
  });
  await maintainPartitions(second, later(5));
  expect(await places(second)).toEqual({
    [today]: 'event_20261121',
    [tomorrow]: 'event_20261122',
    [past]: 'event_default',
    [ahead]: 'event_20261130',
  });
});

test('what is past its retention goes with its day, and the rest stays', async () => {
  await maintainPartitions(third, now);
  await record(third, now);
  const old = await record(third, later(-399));
  const retention = { eventDays: 400, pageDays: 90 };
  const after = await maintainPartitions(third, later(92), retention);
  expect(after.dropped).toEqual(['served_page_20261121', 'served_page_20261122']);
  expect(Object.keys(await places(third))).not.toContain(old);
  expect(Object.keys(await places(third))).toHaveLength(1);
  const { dropped } = await maintainPartitions(third, later(401), retention);
  expect(dropped).toContain('event_20261121');
  expect(dropped).not.toContain('event_20261122');
  expect(await places(third)).toEqual({});
});

test('several processes may maintain at once', async () => {
  const results = await Promise.all([1, 2, 3].map(() => maintainPartitions(second, later(20))));
  expect(results.map(({ created }) => created.length).sort((a, b) => a - b)).toEqual([0, 0, 16]);
});
