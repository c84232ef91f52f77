/** What a simulated market leaves as a file, and the history that the demo begins with. */
import { beforeAll, expect, test } from 'vitest';
import { demoHistory, ensureDemo, loadDemoCatalogue } from '../../../src/cli/demo.js';
import { drainAll } from '../../../src/indexer/drain-all.js';
import { driftCount, ensureGeneration, findDrift } from '../../../src/indexer/index.js';
import { createCore, sweepDue } from '../../../src/marketplace/core/index.js';
import { dueHandlers } from '../../../src/marketplace/due-handlers.js';
import { orderMachine } from '../../../src/marketplace/orders/index.js';
import { fixedClock } from '../../../src/platform/clock.js';
import type { Db } from '../../../src/platform/database/database.js';
import { checkMarket, exportHistory, simulate, writeHistory } from '../../../src/simulation/index.js';
import { testDatabase } from '../../support/index.js';
import { indexerFixture } from '../indexer/support/fixture.js';

const NOW = new Date('2026-06-01T00:00:00Z');
const sound = { ledgerFaults: [], signalsOff: 0 };

const { db: scratch } = await testDatabase();
const { db: twin } = await testDatabase();
const { deps } = await indexerFixture();
const { db } = deps;

/** As it was before any test let time pass. */
let begun: Awaited<ReturnType<typeof readMarket>>;

beforeAll(async () => {
  await ensureGeneration(deps);
  await ensureDemo(db, fixedClock(NOW));
  begun = await readMarket();
}, 120_000);

async function readMarket() {
  const orders = await db
    .selectFrom('market_order as o')
    .innerJoin('ledger_account as a', 'a.order_id', 'o.id')
    .select(['o.id', 'o.state', 'o.total_cents', 'a.balance_cents'])
    .execute();
  const steps = await db
    .selectFrom('step')
    .select(['subject_id', 'step', 'from_state', 'to_state', 'taken_at'])
    .where('machine', '=', 'order')
    .orderBy('id')
    .execute();
  const accounts = await db.selectFrom('account').select('id').execute();
  const reviews = await db.selectFrom('review').select('id').where('order_id', 'is not', null).execute();
  return { orders, steps, accounts, reviews };
}

async function liveADay(on: Db): Promise<string> {
  await loadDemoCatalogue(on, fixedClock(NOW));
  const few = { days: 5, seed: 3, buyers: 30, orders: 60, sellers: 'demo', lanes: 1 } as const;
  await simulate(on, { ...few, until: NOW });
  return writeHistory(await exportHistory(on, NOW));
}

test('what is lived on the demo is the same file every time', { timeout: 120_000 }, async () => {
  const text = await liveADay(scratch);
  expect(text.split('\n').length).toBeGreaterThan(60);
  expect(await liveADay(twin)).toBe(text);
});

test('the demo begins with it: ledger, signals and index are what its rows say', async () => {
  const { orders, buyers } = demoHistory();
  expect(orders.length).toBeGreaterThan(1000);
  expect([begun.orders.length, begun.accounts.length]).toEqual([orders.length, buyers.length]);
  expect(begun.reviews).toHaveLength(orders.filter(({ review }) => review !== undefined).length);
  expect(await checkMarket(db)).toEqual(sound);
  await drainAll(deps);
  expect((await findDrift(deps)).reduce((sum, report) => sum + driftCount(report), 0)).toBe(0);
});

test('its orders went the way of the machine, and none of it lies ahead', () => {
  const states = new Map<number, string>();
  for (const { subject_id: id, step, from_state: from, to_state: to, taken_at: takenAt } of begun.steps) {
    const allowed = orderMachine.steps[step as keyof typeof orderMachine.steps];
    expect(allowed.from).toContain(from);
    expect([states.get(id) ?? orderMachine.initial, allowed.to]).toEqual([from, to]);
    expect(takenAt.getTime()).toBeLessThanOrEqual(NOW.getTime());
    states.set(id, to);
  }
  expect(begun.orders.filter(({ id, state }) => states.get(id) !== state)).toEqual([]);
});

test('what was paid for an order is held as long as it is under way', () => {
  const isOver = (state: string): boolean => ['accepted', 'cancelled', 'resolved'].includes(state);
  const off = begun.orders.filter((one) => one.balance_cents !== (isOver(one.state) ? 0 : one.total_cents));
  expect(off).toEqual([]);
});

test('the market goes on from there, and stays sound', { timeout: 120_000 }, async () => {
  const later = new Date(NOW.getTime() + 30 * 86_400_000);
  await sweepDue(createCore(db, fixedClock(later)), dueHandlers, (error) => {
    throw error;
  });
  const waiting = await db.selectFrom('market_order').select('id').where('state', '=', 'delivered').execute();
  expect(begun.orders.filter(({ state }) => state === 'delivered').length).toBeGreaterThan(20);
  expect(waiting).toEqual([]);
  expect(await checkMarket(db)).toEqual(sound);
});
