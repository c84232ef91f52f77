import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { createCore, transact, type Core } from '../../src/marketplace/core/index.js';
import {
  holdForOrder,
  releaseOrder,
  requestTopUp,
  settleTopUp,
  verifyLedger,
} from '../../src/marketplace/ledger/index.js';
import { systemClock } from '../../src/platform/clock.js';
import type { Db } from '../../src/platform/database/database.js';
import { latencyOf, type Latency } from '../support/percentiles.js';

export interface LedgerOptions {
  /** Connections, each with one transaction after the other. */
  readonly clients: number;
  readonly orders: number;
}

export interface LedgerFigures {
  /** Committed transactions of the database, each with one of the ledger: a hold or a release. */
  readonly transactionsPerSecond: number;
  readonly postingsPerSecond: number;
  readonly hold: Latency;
  readonly release: Latency;
  readonly faults: number;
}

const BUYERS = 200;
const SELLERS = 50;
const CENTS = 5000;

interface BenchOrder {
  readonly id: number;
  readonly buyer_account_id: number;
  readonly seller_id: number;
}

/** Orders of 50 dollars by 200 buyers at 50 sellers, held and released by as many clients at once. */
export async function measureLedger(db: Db, { clients, orders }: LedgerOptions): Promise<LedgerFigures> {
  const core = createCore(db, systemClock);
  const waiting = await makeOrders(core, orders);
  const [hold, release]: [number[], number[]] = [[], []];
  const before = await postings(db);
  const start = performance.now();
  const client = async (): Promise<void> => {
    for (let order = waiting.pop(); order !== undefined; order = waiting.pop()) {
      const { id: orderId, buyer_account_id: buyerAccountId, seller_id: sellerId } = order;
      hold.push(
        await timed(() =>
          transact(core, (work) => holdForOrder(work, { orderId, buyerAccountId, cents: CENTS })),
        ),
      );
      release.push(await timed(() => transact(core, (work) => releaseOrder(work, { orderId, sellerId }))));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - start) / 1000;
  return {
    transactionsPerSecond: (hold.length + release.length) / seconds,
    postingsPerSecond: ((await postings(db)) - before) / seconds,
    hold: latencyOf(hold),
    release: latencyOf(release),
    faults: (await verifyLedger(db)).length,
  };
}

async function timed(deed: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await deed();
  return performance.now() - start;
}

async function postings(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ledger_posting`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Orders in random order of their people, each buyer with money for all of theirs. */
async function makeOrders(core: Core, count: number): Promise<BenchOrder[]> {
  const run = randomUUID();
  const { rows } = await sql<BenchOrder>`
    with buyer as (
      insert into account (external_id, display_name, created_at)
      select ${run} || ':b' || n, 'سارة', now() from generate_series(1, ${BUYERS}::integer) n returning id),
    vendor as (
      insert into seller (external_id, display_name)
      select ${run} || ':s' || n, 'خالد' from generate_series(1, ${SELLERS}::integer) n returning id),
    buyers as (select id, row_number() over () - 1 as place from buyer),
    vendors as (select id, row_number() over () - 1 as place from vendor)
    insert into market_order (external_id, buyer_account_id, seller_id, state, title, lines, quantity,
      total_cents, delivery_days, placed_at)
    select ${run} || ':' || n, buyers.id, vendors.id, 'awaiting_payment', 'تصميم شعار', '[]', 1, ${CENTS}, 3, now()
    from generate_series(0, ${count - 1}::integer) n
    join buyers on buyers.place = n * 7 % ${BUYERS} join vendors on vendors.place = n * 11 % ${SELLERS}
    returning id, buyer_account_id, seller_id`.execute(core.db);
  for (const accountId of new Set(rows.map((row) => row.buyer_account_id))) {
    const cents = rows.filter((row) => row.buyer_account_id === accountId).length * CENTS;
    await transact(core, async (work) => {
      const wish = { provider: 'test', cents, currency: 'USD' };
      const actor = { accountId, sellerId: null, roles: [] };
      const { external_id: id } = await requestTopUp(work, actor, wish);
      await settleTopUp(work, id, { state: 'done', reference: id });
    });
  }
  return rows;
}
