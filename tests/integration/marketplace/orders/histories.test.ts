/** Random histories of an order, by everybody and at once: never a step that the machine does not have, never a cent lost. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sweepDue, type Actor, type Work } from '../../../../src/marketplace/core/index.js';
import {
  acceptOrder,
  answerCancellation,
  appealDispute,
  briefOrder,
  cancelOrder,
  decideDispute,
  deliverOrder,
  openDispute,
  orderDue,
  orderMachine,
  payOrder,
  reviseOrder,
  startOrder,
  type CancellationCode,
} from '../../../../src/marketplace/orders/index.js';
import { rebuildSignals } from '../../../../src/marketplace/signals/index.js';
import { AppError } from '../../../../src/platform/errors/app-error.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { brief, deals, work, type Deal } from './flow.js';
import { balance } from './support.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { run, deal, read } = deals(market);
const support = await market.staff('support');
const other = await market.staff('support');
const stranger = await market.buyer();

type Who = 'buyer' | 'seller' | 'support' | 'other' | 'stranger';
type Deed = (work: Work, actor: Actor, made: Deal) => Promise<unknown>;

const statement = { text: 'هذا رأيي', files: [] };
const disputeOf = async ({ trx }: Work, { id }: Deal): Promise<string> => {
  const row = await trx
    .selectFrom('dispute')
    .select('external_id')
    .where('order_id', '=', id)
    .executeTakeFirst();
  return row?.external_id ?? 'none';
};
const cancelFor =
  (reason: CancellationCode): Deed =>
  (w, actor, { orderId }) =>
    cancelOrder(w, actor, { orderId, reason, fault: 'seller' });
const answer =
  (agree: boolean): Deed =>
  (w, actor, { orderId }) =>
    answerCancellation(w, actor, { orderId, agree, text: 'لا' });
const decide =
  (outcome: 'refund' | 'partial' | 'release'): Deed =>
  async (w, actor, made) =>
    decideDispute(w, actor, {
      disputeId: await disputeOf(w, made),
      outcome,
      ...(outcome === 'partial' ? { refundCents: 123 } : {}),
      fault: 'none',
      explanation: 'بعد النظر',
    });

const deeds: Readonly<Record<string, Deed>> = {
  pay: (w, actor, { orderId }) => payOrder(w, actor, orderId),
  brief: (w, actor, { orderId }) => briefOrder(w, actor, { orderId, brief }),
  start: (w, actor, { orderId }) => startOrder(w, actor, { orderId }),
  deliver: (w, actor, { orderId }) => deliverOrder(w, actor, { orderId, ...work }),
  revise: (w, actor, { orderId }) => reviseOrder(w, actor, { orderId, text: 'تعديل' }),
  accept: (w, actor, { orderId }) => acceptOrder(w, actor, orderId),
  dispute: (w, actor, { orderId }) => openDispute(w, actor, { orderId, ...statement }),
  appeal: async (w, actor, made) =>
    appealDispute(w, actor, { disputeId: await disputeOf(w, made), ...statement }),
  changedMind: cancelFor('changed_mind'),
  late: cancelFor('late_delivery'),
  silent: cancelFor('seller_silent'),
  different: cancelFor('different_work'),
  mutual: cancelFor('mutual'),
  unable: cancelFor('seller_unable'),
  bySupport: cancelFor('support_decision'),
  agree: answer(true),
  decline: answer(false),
  refund: decide('refund'),
  partial: decide('partial'),
  release: decide('release'),
};

/** Most likely the next step of an ordinary order, by who may take it; sometimes anything by anybody. */
const ordinary = fc.constantFrom<readonly [Who, string]>(
  ['buyer', 'pay'],
  ['buyer', 'brief'],
  ['seller', 'start'],
  ['seller', 'deliver'],
  ['buyer', 'revise'],
  ['buyer', 'accept'],
  ['buyer', 'dispute'],
  ['seller', 'dispute'],
  ['support', 'refund'],
  ['support', 'partial'],
  ['seller', 'appeal'],
  ['other', 'release'],
  ['buyer', 'different'],
  ['seller', 'agree'],
);
const anything = fc.tuple(
  fc.constantFrom<Who>('buyer', 'seller', 'support', 'other', 'stranger'),
  fc.constantFrom(...Object.keys(deeds)),
);
const act = fc.oneof({ weight: 4, arbitrary: ordinary }, { weight: 1, arbitrary: anything });
/** What happens at once, then the hours that pass. */
const moment = fc.record({
  acts: fc.array(act, { minLength: 1, maxLength: 4 }),
  hours: fc.constantFrom(0, 0, 0, 1, 50, 100),
});

const beginning = fc.constantFrom(
  'awaiting_payment' as const,
  'awaiting_instructions' as const,
  'delivered' as const,
  'disputed' as const,
);

const open = new Set(['awaiting_instructions', 'in_progress', 'delivered', 'revision_requested', 'disputed']);

async function checkMoney({ id, buyer, seller }: Deal, state: string): Promise<void> {
  const wallet = await balance(market, `wallet:${buyer.accountId}`);
  const held = await balance(market, `escrow:${id}`);
  const earned = await balance(market, `pending:${seller.sellerId}`);
  const withdrawable = await balance(market, `withdrawable:${seller.sellerId}`);
  const { rows } = await sql<{ cents: number }>`
    select coalesce(sum(p.cents), 0)::bigint as cents from ledger_posting p
    join ledger_account a on a.id = p.account_id
    join ledger_transaction t on t.id = p.transaction_id
    where a.code = 'commission' and t.kind like 'order.%' and t.subject_id = ${id}`.execute(db);
  const share = rows[0]?.cents ?? 0;
  expect(held).toBe(open.has(state) ? 500 : 0);
  expect(wallet + held + earned + withdrawable + share).toBe(500);
}

/** What was counted step by step is what counting anew gives. */
async function checkSignals(): Promise<void> {
  const readAll = () => db.selectFrom('seller_signal').selectAll().orderBy('seller_id').execute();
  const counted = await readAll();
  await rebuildSignals(db);
  const anew = new Map((await readAll()).map((row) => [row.seller_id, row]));
  for (const row of counted) expect(row).toEqual({ ...anew.get(row.seller_id), listings: row.listings });
}

async function checkSteps(id: number, state: string): Promise<void> {
  const steps = await db
    .selectFrom('step')
    .selectAll()
    .where('machine', '=', 'order')
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute();
  let at: string = orderMachine.initial;
  for (const { step, from_state: from, to_state: to, party } of steps) {
    const declared = Object.entries(orderMachine.steps).find(([name]) => name === step)?.[1];
    expect(from).toBe(at);
    expect(declared?.from).toContain(from);
    expect(declared?.to).toBe(to);
    expect(declared?.by).toContain(party);
    at = to;
  }
  expect(state).toBe(at);
}

test('every history is one of the machine’s, and conserves the money', async () => {
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(beginning, fc.array(moment, { minLength: 3, maxLength: 14 }), async (first, moments) => {
      const made = await deal(first);
      const people = { buyer: made.buyer, seller: made.seller, support, other, stranger };
      for (const { acts, hours } of moments) {
        const outcomes = await Promise.allSettled(
          acts.map(([who, name]) => run(async (w) => deeds[name]?.(w, people[who], made))),
        );
        for (const one of outcomes) {
          if (one.status === 'rejected' && !(one.reason instanceof AppError)) throw one.reason;
        }
        market.pass(hours);
        await sweepDue(market.core, orderDue, (error) => {
          throw error;
        });
        const { state } = await read(made.id);
        reached.add(state);
        await checkSteps(made.id, state);
        await checkMoney(made, state);
      }
    }),
    { numRuns: 40, seed: 20_261_121 },
  );
  await checkSignals();
  // The histories are worth their name: they came through every state.
  expect([...reached].toSorted()).toEqual(Object.keys(orderMachine.states).toSorted());
  const { rows } = await sql<{ sum: number }>`select sum(cents)::bigint as sum from ledger_posting`.execute(
    db,
  );
  expect(rows[0]?.sum).toBe(0);
}, 120_000);
