/** A small market that lives two weeks, on a real database. */
import { expect, test } from 'vitest';
import { checkMarket, simulate, type SimulationOptions } from '../../../src/simulation/index.js';
import { testDatabase } from '../../support/index.js';

const options: SimulationOptions = {
  days: 14,
  seed: 7,
  sellers: 30,
  buyers: 90,
  orders: 240,
  until: new Date('2026-06-01T00:00:00Z'),
};

const { db } = await testDatabase();
const { db: twin } = await testDatabase();

test(
  'a market lives through the commands of the core, and ledger and signals are sound afterwards',
  { timeout: 120_000 },
  async () => {
    const report = await simulate(db, options);
    for (const what of ['listing.approve', 'order.pay', 'order.deliver', 'order.accept']) {
      expect(report.done[what], what).toBeGreaterThan(20);
    }
    expect(report.swept).toBeGreaterThan(50);
    expect(await checkMarket(db)).toEqual({ ledgerFaults: [], signalsOff: 0 });
  },
);

test('a signal that was not kept up is found', async () => {
  await db.updateTable('listing_signal').set({ orders: 4711 }).where('orders', '>', 0).execute();
  expect((await checkMarket(db)).signalsOff).toBeGreaterThan(0);
});

test('the same seed gives the same market', { timeout: 120_000 }, async () => {
  const short = { ...options, days: 6 };
  const [one, other] = [await simulate(twin, short), await simulate((await testDatabase()).db, short)];
  expect(other).toEqual(one);
});
