import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { fixedClock } from '../../../src/platform/clock.js';
import { silentLogger } from '../../../src/platform/log.js';
import { createMetrics } from '../../../src/platform/metrics.js';
import { openEventLog } from '../../../src/tuning/event-log/index.js';
import { readGaps } from '../../../src/tuning/gaps/index.js';
import { testDatabase } from '../../support/index.js';

const { db } = await testDatabase();
const now = new Date('2026-11-21T10:00:00Z');
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
  const report = await readGaps(db, daysAgo(7), 10);
  expect(report).toMatchObject({ searches: 4, unanswered: 2 });
  expect(report.gaps).toHaveLength(1);
  expect(report.gaps[0]).toMatchObject({ searches: 2, none: 1, withoutClick: 0.5 });
  expect([...(report.gaps[0]?.examples ?? [])].sort()).toEqual(['عزف الناي', 'عزف ناي']);
});
