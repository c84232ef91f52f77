import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { transact } from '../../../src/marketplace/core/index.js';
import { publishRequest } from '../../../src/marketplace/requests/index.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { silentLogger } from '../../../src/platform/log.js';
import { createMetrics } from '../../../src/platform/metrics.js';
import { openEventLog } from '../../../src/tuning/event-log/index.js';
import { openSellerGaps, readGaps } from '../../../src/matching/gaps/index.js';
import { testDatabase, testMarket } from '../../support/index.js';
import { matchingOver, tradeRecords } from './support.js';

const database = await testDatabase();
const { db } = database;
const now = new Date('2026-11-21T10:00:00Z');
const clock = fixedClock(now);
const context = await matchingOver(database, clock, tradeRecords());
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

async function serve(searches: readonly { query: string; match: string; page?: number; servedAt?: Date }[]) {
  const log = openEventLog(db, fixedClock(now), { metrics: createMetrics(), log: silentLogger });
  const ids = searches.map(({ query, match, page = 1, servedAt = now }) => {
    const queryId = randomUUID();
    const known = { generationId: 1, profileVersion: 'default-1', request: {}, entries: [] };
    log.recordPage({ queryId, query, match, page, servedAt, ...known });
    return queryId;
  });
  await log.close();
  return ids;
}

test('counts what only near or no results answered, first pages of the asked days alone', async () => {
  const [clicked = ''] = await serve([
    { query: 'عزف الناي', match: 'nearest' },
    { query: 'عزف ناي', match: 'none' },
    { query: 'عزف ناي', match: 'none', page: 2 },
    { query: 'عزف ناي', match: 'none', servedAt: daysAgo(9) },
    { query: 'تصميم شعار', match: 'exact' },
    { query: 'شعار متحرك', match: 'relaxed' },
  ]);
  await sql`
    insert into event (id, occurred_at, received_at, type, query_id)
    values (${randomUUID()}, ${now}, ${now}, 'click', ${clicked})`.execute(db);
  const report = await readGaps(db, daysAgo(7), now, 10);
  expect(report).toMatchObject({ searches: 4, unanswered: 2 });
  expect(report.gaps).toHaveLength(1);
  expect(report.gaps[0]).toMatchObject({ searches: 2, none: 1, withoutClick: 0.5 });
  expect([...(report.gaps[0]?.examples ?? [])].sort()).toEqual(['عزف الناي', 'عزف ناي']);
});

test('counts requests that repeat, with their usual budget and whether more are made; one alone is no gap', async () => {
  const market = testMarket(db);
  const buyer = await market.buyer();
  const publish = async (title: string, budgetCents: number, at: Date): Promise<void> => {
    const core = { ...market.core, clock: fixedClock(at) };
    await transact(core, (work) => publishRequest(work, buyer, { title, budgetCents }));
  };
  await publish('أحتاج إلى عازف عود لحفل', 3000, daysAgo(6));
  await publish('عازف عود في حفل زفاف', 9000, daysAgo(1));
  await publish('أريد عازف عود لحفل', 5000, daysAgo(1));
  await publish('تنسيق مكتبة منزلية', 5000, daysAgo(1));
  const { gaps } = await readGaps(db, daysAgo(7), now, 10);
  expect(gaps.filter(({ requests }) => requests > 0)).toMatchObject([
    { requests: 3, searches: 0, budgetCents: 5000, trend: 1 / 3 },
  ]);
});

test('counts searches that were answered and never clicked', async () => {
  await serve(Array.from({ length: 6 }, () => ({ query: 'خط كوفي مذهّب', match: 'exact' })));
  const { gaps } = await readGaps(db, daysAgo(7), now, 10);
  expect(gaps.find(({ examples }) => examples.includes('خط كوفي مذهّب'))).toMatchObject({
    searches: 6,
    none: 0,
    withoutClick: 1,
  });
});

test('what is near to whom is found once for all sellers who ask, and anew some minutes later', async () => {
  const reads = vi.spyOn(context.snapshots, 'current');
  const gapsFor = openSellerGaps(context);
  const { id: first } = await db
    .selectFrom('seller')
    .select('id')
    .where('external_id', '=', 'logo-0')
    .executeTakeFirstOrThrow();
  const needs = async (days = 7): Promise<string[]> =>
    (await gapsFor(first, days, 10)).flatMap(({ examples }) => examples);

  const wanted = 'تصميم شعار لمشتل';
  await Promise.all([needs(), gapsFor(first + 1, 7, 10), needs()]);
  const matched = reads.mock.calls.length;
  await serve([{ query: wanted, match: 'none' }]);
  clock.set(new Date(now.getTime() + 60_000));
  expect(await needs()).not.toContain(wanted);
  expect(reads.mock.calls).toHaveLength(matched);
  expect(await needs(8)).toContain(wanted);
  clock.set(new Date(now.getTime() + 600_000));
  expect(await needs()).toContain(wanted);
});
