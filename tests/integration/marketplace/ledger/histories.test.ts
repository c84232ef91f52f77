/**
 * Random histories of the market's money, many hands at once, connections killed in the middle of transactions, every
 * command tried again by whoever asked: money is conserved, nobody falls below zero, nothing is posted twice, and the
 * ledger says what the orders, top-ups and withdrawals say.
 */
import { fc, test } from '@fast-check/vitest';
import { sql } from 'kysely';
import { afterAll, expect, test as plain } from 'vitest';
import {
  marketRules,
  sweepDue,
  transact,
  type Actor,
  type Core,
  type Work,
} from '../../../../src/marketplace/core/index.js';
import {
  cancelWithdrawal,
  holdForOrder,
  ledgerDue,
  openPayments,
  payOut,
  refundOrder,
  releaseOrder,
  requestTopUp,
  requestWithdrawal,
  settleTopUp,
  verifyLedger,
} from '../../../../src/marketplace/ledger/index.js';
import { openDatabase, type Db } from '../../../../src/platform/database/database.js';
import { AppError } from '../../../../src/platform/errors/app-error.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { newOrder, on } from './support.js';

const { db: calm, url } = await testDatabase();
const db = openDatabase(url, () => undefined, 12);
afterAll(() => db.destroy());
const market = testMarket(calm);
const rules = marketRules({
  money: { withdrawal: { paypal: { minimumCents: 1, feeCents: 1, feeShare: 0.02 } } },
});
const core: Core = { ...market.core, db, rules };
const payments = openPayments(['test']);

/** How often each was done, over all histories. */
const done = {
  topUp: 0,
  hold: 0,
  release: 0,
  refund: 0,
  chargeBack: 0,
  withdraw: 0,
  payOut: 0,
  cancel: 0,
  wait: 0,
  kill: 0,
};
type Deed = Exclude<keyof typeof done, 'kill'>;
/** A deed with what it chooses among: a person or thing, and an amount. */
interface Command {
  readonly deed: Deed;
  readonly which: number;
  readonly cents: number;
  readonly outcome: 'done' | 'refused' | 'pending';
}

const command: fc.Arbitrary<Command> = fc.record({
  deed: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Deed>('topUp', 'hold', 'hold', 'release') },
    { weight: 2, arbitrary: fc.constantFrom<Deed>('wait', 'withdraw', 'withdraw', 'payOut') },
    { weight: 1, arbitrary: fc.constantFrom<Deed>('refund', 'refund', 'chargeBack', 'cancel', 'cancel') },
  ),
  which: fc.nat(1000),
  cents: fc.oneof(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 100, max: 3000 })),
  outcome: fc.constantFrom('done', 'done', 'refused', 'pending'),
});

interface World {
  readonly buyers: readonly (Actor & { readonly accountId: number })[];
  readonly sellers: readonly (Actor & { readonly sellerId: number })[];
  readonly orders: readonly { readonly id: number; readonly buyer: number; readonly sellerId: number }[];
  /** Of those, the ones that were paid at some time. */
  readonly held: World['orders'][number][];
  readonly topUps: string[];
  readonly withdrawals: string[];
}

async function newWorld(): Promise<World> {
  const buyers = await Promise.all([1, 2, 3].map(() => market.buyer()));
  const sellers = await Promise.all([1, 2].map(() => market.seller()));
  const orders: { id: number; buyer: number; sellerId: number }[] = [];
  for (let index = 0; index < 30; index += 1) {
    const [buyer, seller] = [pick(buyers, index), pick(sellers, index)];
    const id = await newOrder(market.core, buyer.accountId, seller.sellerId);
    orders.push({ id, buyer: buyer.accountId, sellerId: seller.sellerId });
  }
  return { buyers, sellers, orders, held: [], topUps: [], withdrawals: [] };
}

function pick<T>(list: readonly T[], which: number): T {
  const one = list[which % list.length];
  if (one === undefined) throw new AppError('NOT_FOUND');
  return one;
}

const doing: Record<Deed, (world: World, command: Command) => Promise<unknown>> = {
  topUp: async ({ buyers, topUps }, { which, cents, outcome }) => {
    const wish = { provider: 'test', cents: cents * 4, currency: 'USD' };
    const { external_id: id } = await transact(core, (work) => requestTopUp(work, pick(buyers, which), wish));
    topUps.push(id);
    await transact(core, (work) => settleTopUp(work, id, { state: outcome, reference: id }));
  },
  hold: async ({ orders, held }, { which, cents }) => {
    const order = pick(orders, which);
    await inWork((work) => holdForOrder(work, { orderId: order.id, buyerAccountId: order.buyer, cents }));
    held.push(order);
  },
  release: ({ held }, { which }) => {
    const { id, sellerId } = pick(held, which);
    return inWork((work) => releaseOrder(work, { orderId: id, sellerId }));
  },
  refund: ({ held }, { which, cents, outcome }) => {
    const { id, sellerId } = pick(held, which);
    return inWork((work) =>
      refundOrder(work, { orderId: id, sellerId, ...(outcome === 'done' ? {} : { cents }) }),
    );
  },
  chargeBack: async ({ topUps }, { which }) => {
    const id = pick(topUps, which);
    await inWork((work) => settleTopUp(work, id, { state: 'charged_back', reference: id }));
  },
  withdraw: async ({ sellers, withdrawals }, { which, cents, outcome }) => {
    const destination = outcome === 'refused' ? 'decline@example.com' : `${outcome}@example.com`;
    const wish = { cents, currency: 'USD', method: 'paypal', destination };
    const { external_id: id } = await transact(core, (work) =>
      requestWithdrawal(work, pick(sellers, which), { ...wish, cents: Math.ceil(cents / 4) }),
    );
    withdrawals.push(id);
  },
  payOut: async ({ withdrawals }, { which }) => {
    if (withdrawals.length > 0)
      await payOut(core, payments, { id: pick(withdrawals, which), method: 'paypal' });
  },
  cancel: ({ withdrawals }, { which }) => {
    const support: Actor = { accountId: null, sellerId: null, roles: ['support'] };
    return inWork((work) => cancelWithdrawal(work, support, pick(withdrawals, which)));
  },
  wait: async () => {
    market.pass(14 * 24);
    await sweepDue(core, ledgerDue, (error) => {
      if (!isLost(error)) throw error;
    });
  },
};

const inWork = (deed: (work: Work) => Promise<unknown>): Promise<unknown> => transact(core, deed);

/** Whether the connection went away under the command: then nobody knows whether it was done. */
const isLost = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && (error.code === '57P01' || error.code === 'ECONNRESET')) ||
    /connection (?:terminated|ended)|not queryable/iu.test(error.message));

/** Does it as people do: refused for a reason of the catalogue is an answer, a lost connection is tried once more. */
async function attempt(world: World, one: Command, tries = 2): Promise<void> {
  try {
    await doing[one.deed](world, one);
    done[one.deed] += 1;
  } catch (error) {
    if (error instanceof AppError) return;
    if (!isLost(error)) throw error;
    if (tries > 1) await attempt(world, one, tries - 1);
  }
}

/** Ends one of the connections that are inside a transaction, until told to stop. */
async function killNowAndThen(until: { over: boolean }): Promise<void> {
  while (!until.over) {
    const { rows } = await sql<{ ended: boolean }>`
      select pg_terminate_backend(pid) as ended from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and xact_start is not null and backend_type = 'client backend'
      order by random() limit 1`.execute(calm);
    done.kill += rows.length;
    await sql`select pg_sleep(0.03)`.execute(calm);
  }
}

async function live(world: World, lanes: readonly (readonly Command[])[]): Promise<void> {
  const until = { over: false };
  const killing = killNowAndThen(until);
  await Promise.all(
    lanes.map(async (lane) => {
      for (const one of lane) await attempt(world, one);
    }),
  ).finally(() => {
    until.over = true;
  });
  await killing;
}

/** What the rows of top-ups and withdrawals say should be outside. */
async function outsideByRows(of: Db): Promise<number> {
  const { rows } = await sql<{ cents: number }>`
    select (coalesce((select sum(cents - fee_cents) from withdrawal where state = 'paid'), 0)
      - coalesce((select sum(cents) from top_up where state = 'paid'), 0))::bigint as cents`.execute(of);
  return rows[0]?.cents ?? 0;
}

async function withdrawingByRows(of: Db): Promise<number> {
  const { rows } = await sql<{ cents: number }>`
    select coalesce(sum(cents), 0)::bigint as cents from withdrawal
    where state in ('requested', 'processing')`.execute(of);
  return rows[0]?.cents ?? 0;
}

async function sumOf(kind: string): Promise<number> {
  const { rows } = await sql<{ cents: number }>`
    select coalesce(sum(balance_cents), 0)::bigint as cents from ledger_account where kind = ${kind}`.execute(
    calm,
  );
  return rows[0]?.cents ?? 0;
}

test.prop([fc.array(fc.array(command, { minLength: 10, maxLength: 30 }), { minLength: 8, maxLength: 8 })], {
  numRuns: 12,
  endOnFailure: true,
})('whatever happens to money, none is made and none is lost', async (lanes) => {
  await live(await newWorld(), lanes);
  expect(await verifyLedger(calm)).toEqual([]);
  expect(await on(calm, 'outside:test')).toBe(await outsideByRows(calm));
  expect(await sumOf('withdrawing')).toBe(await withdrawingByRows(calm));
  const users = await Promise.all(
    ['wallet', 'escrow', 'pending', 'withdrawable', 'withdrawing'].map((kind) => sumOf(kind)),
  );
  const platform = await Promise.all(['commission', 'fees', 'loss'].map((code) => on(calm, code)));
  const all = [...users, ...platform].reduce((sum, cents) => sum + cents, 0);
  expect(all).toBe(-(await outsideByRows(calm)));
});

plain('all of it happened: every deed, and connections killed in the middle of one', () => {
  expect(Object.entries(done).filter(([, times]) => times === 0)).toEqual([]);
});
