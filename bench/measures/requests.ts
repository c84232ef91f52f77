import { sql } from 'kysely';
import { planRequests } from '../../fixtures/demo/requests.js';
import { createCore, transact } from '../../src/marketplace/core/index.js';
import { publishRequest } from '../../src/marketplace/requests/index.js';
import { systemClock } from '../../src/platform/clock.js';
import type { Db } from '../../src/platform/database/database.js';
import { startServerProcess } from '../support/server-process.js';
import type { SimulatedMarket } from '../support/simulated-market.js';
import { buyerOf, forgetRequests } from './notices.js';

const MINUTE = 60_000;

export interface RequestBurst {
  readonly published: number;
  /** Requests that had their first wave, and of whom more than one first wave went out. */
  readonly matched: number;
  readonly twice: number;
  /** Notices to sellers: rows of who was told, and what these have in their pages. */
  readonly told: number;
  readonly notices: number;
  readonly kills: number;
  /** From the first request on, in seconds. */
  readonly publishedAfter: number;
  readonly matchedAfter: number;
}

/** Publishes so many requests within a minute beside a server that matches them and is killed twice on the way. */
export async function measureBurst(
  { runtime, dataDirectory }: SimulatedMarket,
  count: number,
): Promise<RequestBurst> {
  const { db } = runtime;
  await forgetRequests(db);
  await allowNight(db);
  const core = createCore(db, systemClock);
  const buyer = await buyerOf(db);
  const plans = planRequests(1);
  let server = await startServerProcess(dataDirectory);
  const start = performance.now();
  const killAt = [count / 3, (2 * count) / 3].map(Math.floor);
  let restarting = Promise.resolve();
  for (let index = 0; index < count; index += 1) {
    const due = (index * MINUTE) / count - (performance.now() - start);
    if (due > 0) await new Promise((done) => setTimeout(done, due));
    const { title, description, budgetCents } = plans[index % plans.length]?.record ?? { title: '' };
    await transact(core, (work) => publishRequest(work, buyer, { title, description, budgetCents }));
    if (killAt.includes(index)) {
      restarting = restarting.then(async () => {
        await server.kill();
        server = await startServerProcess(dataDirectory);
      });
    }
  }
  const publishedAfter = (performance.now() - start) / 1000;
  await restarting;
  while ((await countMatched(db)) < count && performance.now() - start < 10 * MINUTE) {
    await new Promise((done) => setTimeout(done, 250));
  }
  const matchedAfter = (performance.now() - start) / 1000;
  await server.stop();
  const outcome = await readOutcome(db);
  return { published: count, ...outcome, kills: killAt.length, publishedAfter, matchedAfter };
}

/** At whatever hour it is measured. */
async function allowNight(db: Db): Promise<void> {
  const value = JSON.stringify({ seller: { night: { from: 0, to: 0 } }, matching: { perDay: 1000 } });
  await db
    .insertInto('setting')
    .values({ name: 'market-rules', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

async function countMatched(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from request_wave where waves > 0`.execute(db);
  return rows[0]?.count ?? 0;
}

async function readOutcome(db: Db): Promise<Pick<RequestBurst, 'matched' | 'twice' | 'told' | 'notices'>> {
  const { rows } = await sql<Pick<RequestBurst, 'matched' | 'twice' | 'told' | 'notices'>>`
    select (select count(*)::integer from request_wave where waves > 0) as matched,
      (select count(*)::integer from request_wave where waves > 1) as twice,
      (select count(*)::integer from request_notice) as told,
      (select count(*)::integer from notice n where n.kind = 'request-match' and exists (
        select from request r join request_notice t on t.request_id = r.id where r.external_id = n.key)) as notices`.execute(
    db,
  );
  return rows[0] ?? { matched: 0, twice: 0, told: 0, notices: 0 };
}
