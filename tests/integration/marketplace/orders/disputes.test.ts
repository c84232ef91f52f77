/** Disputes: decided by support on evidence that is frozen when they open, with one appeal. */
import { describe, expect, test } from 'vitest';
import { sweepDue, type Actor } from '../../../../src/marketplace/core/index.js';
import {
  appealDispute,
  decideDispute,
  openDispute,
  orderDue,
  stateInDispute,
  type Decision,
} from '../../../../src/marketplace/orders/index.js';
import { sendMessage } from '../../../../src/marketplace/messages/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { brief, deals, work } from './flow.js';
import { balance } from './support.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { run, deal, read } = deals(market);
const support = await market.staff('support');
const another = await market.staff('support');

const sweep = () =>
  sweepDue(market.core, orderDue, (error) => {
    throw error;
  });
const quarrel = async () => {
  const made = await deal('disputed');
  const dispute = await db
    .selectFrom('dispute')
    .selectAll()
    .where('order_id', '=', made.id)
    .executeTakeFirstOrThrow();
  return { ...made, disputeId: dispute.external_id };
};
const decide = (actor: Actor, disputeId: string, decision: Partial<Decision> = {}) =>
  run((w) =>
    decideDispute(w, actor, {
      disputeId,
      outcome: 'refund',
      fault: 'seller',
      explanation: 'العمل ناقص',
      ...decision,
    }),
  );
const statement = { text: 'سلّمت ما اتفقنا عليه', files: [] };
const money = async (id: number, accountId: number, sellerId: number) => [
  await balance(market, `wallet:${accountId}`),
  await balance(market, `pending:${sellerId}`),
  await balance(market, `escrow:${id}`),
];

describe('a dispute', () => {
  test.each(['in_progress', 'delivered', 'revision_requested'] as const)(
    'is opened by either side while %s',
    async (state) => {
      for (const side of ['buyer', 'seller'] as const) {
        const made = await deal(state);
        await run((w) => openDispute(w, made[side], { orderId: made.orderId, ...statement }));
        expect((await read(made.id)).state).toBe('disputed');
      }
    },
  );

  test.each(['awaiting_payment', 'awaiting_instructions', 'accepted'] as const)(
    'is not opened while %s',
    async (state) => {
      const made = await deal(state);
      const opening = run((w) => openDispute(w, made.buyer, { orderId: made.orderId, ...statement }));
      await expect(opening).rejects.toMatchObject({ code: 'STEP_REFUSED' });
    },
  );

  test('freezes its evidence at opening: lines, brief, deliveries and steps', async () => {
    const made = await deal('delivered');
    const say = (text: string) =>
      run((w) => sendMessage(w, made.buyer, { to: { order: made.orderId }, text, attachments: [] }));
    await say('هذا ليس ما طلبت');
    const disputeId = await run((w) => openDispute(w, made.buyer, { orderId: made.orderId, ...statement }));
    await say('أضيف هذا بعد فتح النزاع');
    const { id, evidence } = await db
      .selectFrom('dispute')
      .selectAll()
      .where('external_id', '=', disputeId)
      .executeTakeFirstOrThrow();
    expect(evidence).toMatchObject({
      totalCents: 500,
      lines: [{ kind: 'base', cents: 500 }],
      brief,
      messages: [{ by: 'buyer', text: 'هذا ليس ما طلبت' }],
      deliveries: [{ number: 1, ...work }],
      steps: [{ step: 'pay' }, { step: 'start' }, { step: 'deliver' }],
    });
    const tampering = db.updateTable('dispute').set({ evidence: '{}' }).where('id', '=', id).execute();
    await expect(tampering).rejects.toThrow('never changes');
  });

  test('holds the money and stops the clocks', async () => {
    const made = await quarrel();
    market.pass(24 * 60);
    await sweep();
    expect((await read(made.id)).state).toBe('disputed');
    expect(await balance(market, `escrow:${made.id}`)).toBe(500);
  });

  test('hears both sides until it is decided, and nobody else', async () => {
    const made = await quarrel();
    const { disputeId, seller } = made;
    await run((w) => stateInDispute(w, seller, { disputeId, ...statement }));
    const stranger = await market.buyer();
    await expect(run((w) => stateInDispute(w, stranger, { disputeId, ...statement }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await decide(support, disputeId);
    await expect(run((w) => stateInDispute(w, seller, { disputeId, ...statement }))).rejects.toMatchObject({
      code: 'DISPUTE_DECIDED',
    });
    const said = await db
      .selectFrom('dispute_statement as s')
      .innerJoin('dispute as d', 'd.id', 's.dispute_id')
      .select('s.party')
      .where('d.external_id', '=', disputeId)
      .orderBy('s.id')
      .execute();
    expect(said).toEqual([{ party: 'buyer' }, { party: 'seller' }]);
  });
});

describe('a decision', () => {
  test.each([
    ['refunds the whole', { outcome: 'refund', fault: 'seller' }, [500, 0, 0], true],
    [
      'refunds a part and releases the rest, 80 % of it to the seller',
      { outcome: 'partial', refundCents: 200, fault: 'seller' },
      [200, 240, 0],
      true,
    ],
    ['releases', { outcome: 'release', fault: 'buyer' }, [0, 400, 0], false],
  ] as const)('%s once nobody has appealed in time', async (_what, decision, expected, counts) => {
    const { id, disputeId, buyer, seller } = await quarrel();
    await decide(support, disputeId, decision);
    expect(await money(id, buyer.accountId, seller.sellerId)).toEqual([0, 0, 500]);
    market.pass(24 * 3 + 1);
    await sweep();
    expect(await money(id, buyer.accountId, seller.sellerId)).toEqual(expected);
    expect(await read(id)).toMatchObject({
      state: 'resolved',
      reason: decision.outcome,
      fault: decision.fault,
      counts_against_seller: counts,
    });
  });

  test.each([
    ['a part that is the whole', { outcome: 'partial', refundCents: 500 }],
    ['a part without an amount', { outcome: 'partial' }],
    ['less than nothing', { outcome: 'partial', refundCents: -1 }],
    ['an amount with a whole refund', { outcome: 'refund', refundCents: 100 }],
  ] as const)('of %s is refused', async (_what, decision) => {
    const { disputeId, id } = await quarrel();
    await expect(decide(support, disputeId, decision)).rejects.toMatchObject({
      code: 'DISPUTE_REFUND_INVALID',
    });
    expect(
      await db.selectFrom('dispute').select('state').where('order_id', '=', id).executeTakeFirst(),
    ).toEqual({ state: 'open' });
  });

  test('is support’s, and never about an order of its own', async () => {
    const { disputeId, buyer } = await quarrel();
    await expect(decide(buyer, disputeId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(decide({ ...buyer, roles: ['support'] }, disputeId)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('about an unknown dispute is refused', async () => {
    await expect(decide(support, 'none')).rejects.toMatchObject({ code: 'DISPUTE_UNKNOWN' });
  });
});

describe('an appeal', () => {
  const appeal = (actor: Actor, disputeId: string) =>
    run((w) => appealDispute(w, actor, { disputeId, ...statement }));

  test('is there once, decided by another member of support, and final', async () => {
    const { id, disputeId, buyer, seller } = await quarrel();
    await decide(support, disputeId);
    await appeal(seller, disputeId);
    await expect(decide(support, disputeId)).rejects.toMatchObject({ code: 'DISPUTE_NEEDS_ANOTHER' });
    await decide(another, disputeId, { outcome: 'release', fault: 'buyer' });
    expect(await money(id, buyer.accountId, seller.sellerId)).toEqual([0, 400, 0]);
    await expect(appeal(buyer, disputeId)).rejects.toMatchObject({ code: 'STEP_REFUSED' });
    expect((await read(id)).state).toBe('resolved');
  });

  test('stops the first decision', async () => {
    const { id, disputeId, seller } = await quarrel();
    await decide(support, disputeId);
    await appeal(seller, disputeId);
    market.pass(24 * 10);
    await sweep();
    expect((await read(id)).state).toBe('disputed');
  });

  test('after its time is refused', async () => {
    const { disputeId, seller } = await quarrel();
    await decide(support, disputeId);
    market.pass(24 * 3 + 1);
    await sweep();
    await expect(appeal(seller, disputeId)).rejects.toMatchObject({ code: 'STEP_REFUSED' });
  });
});
