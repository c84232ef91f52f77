import {
  answerCancellation,
  cancelOrder,
  decideDispute,
  type Decision,
} from '../marketplace/orders/index.js';
import type { Deed } from './agenda.js';
import { around, deedOf, type Bought } from './bought.js';
import { HOUR } from './town.js';

/** The buyer says that the work is not what was agreed. The seller agrees or refuses; then support decides. */
export function differs(bought: Bought, at: number): Deed {
  const { orderId, buyerActor, random } = bought;
  const agree = random.chance(0.3);
  return deedOf(bought, 'order.cancel different_work', at, async (work) => {
    await cancelOrder(work, buyerActor, { orderId, reason: 'different_work' });
    return () => [answers(bought, agree, work.now.getTime() + 5 * HOUR)];
  });
}

function answers(bought: Bought, agree: boolean, at: number): Deed {
  const { orderId, sellerActor, buyer, totalCents } = bought;
  const text = 'العمل مطابق للتعليمات التي أرسلها المشتري';
  return deedOf(bought, 'order.answer', at, async (work) => {
    const became = await answerCancellation(work, sellerActor, { orderId, agree, text });
    return () => {
      if (became === 'cancelled') buyer.walletCents += totalCents;
      return became === 'disputed' ? decided(bought, work.now.getTime()) : [];
    };
  });
}

const RELEASE: Decision = { outcome: 'release', fault: 'buyer', explanation: 'العمل مطابق لما اتُّفق عليه' };
const REFUND: Decision = { outcome: 'refund', fault: 'seller', explanation: 'العمل يختلف عمّا اتُّفق عليه' };

/** Support reads the evidence; somebody who cheats is mostly seen through. The refund comes after the time for an appeal. */
function decided(bought: Bought, now: number): Deed[] {
  const { town, orderId, random, split } = bought;
  const decision = random.chance(split === 'none' ? 0.4 : 0.85) ? RELEASE : REFUND;
  return [
    deedOf(bought, `dispute.decide ${decision.outcome}`, now + around(bought, 30, 1.5), async (work) => {
      const { external_id: disputeId } = await work.trx
        .selectFrom('dispute')
        .innerJoin('market_order', 'market_order.id', 'dispute.order_id')
        .select('dispute.external_id')
        .where('market_order.external_id', '=', orderId)
        .executeTakeFirstOrThrow();
      await decideDispute(work, town.staff, { disputeId, ...decision });
      return () => [];
    }),
  ];
}
