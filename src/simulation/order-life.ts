import { itemsOf } from '../../fixtures/demo/template.js';
import {
  acceptOrder,
  briefOrder,
  cancelOrder,
  deliverOrder,
  reviseOrder,
  startOrder,
} from '../marketplace/orders/index.js';
import { asked, replied } from '../marketplace/people/index.js';
import type { Deed } from './agenda.js';
import { around, deedOf, type Bought } from './bought.js';
import { differs } from './quarrel.js';
import { reviewed } from './reviews.js';
import { DAY, HOUR, MINUTE } from './town.js';

/**
 * What becomes of an order after it is paid, one deed at a time: each stage answers what is done next, given that the one
 * before ended at `now`. Chances come from who buyer and seller are.
 */
type Stage = (bought: Bought, now: number) => Deed[];

/** The buyer says what is needed; a few never do, and the market cancels for them. */
export const briefed: Stage = (bought, now) => {
  const { random, orderId, buyerActor, split, shelf } = bought;
  if (split === 'left') return [cancels(bought, 'changed_mind', now + around(bought, 40, 1.3))];
  if (random.chance(0.02)) return [];
  const { topic, leaf } = shelf.listing.plan.placed;
  const needs = itemsOf(topic.needs ?? leaf.needs).filter((need) => !/[{[]/u.test(need));
  const text = `السلام عليكم، أحتاج: ${shelf.listing.text.title}. ${needs.slice(0, 2).join('، ')}`;
  return [
    deedOf(bought, 'order.brief', now + around(bought, 2), async (work) => {
      await briefOrder(work, buyerActor, { orderId, brief: { text, files: [] } });
      return () => started(bought, work.now.getTime());
    }),
  ];
};

/** The seller begins after a reply's time; with one who never does the buyer is patient for three days. */
const started: Stage = (bought, now) => {
  const { random, orderId, sellerActor, shelf } = bought;
  const { finishes, replyMinutes } = shelf.seller.traits;
  if (!random.chance(0.5 + 0.5 * finishes)) return [cancels(bought, 'seller_silent', now + 3 * DAY)];
  const wait = Math.min(2 * DAY, (replyMinutes * MINUTE + around(bought, 1)) * (random.chance(0.3) ? 4 : 1));
  return [
    ...asks(bought, now, now + 0.9 * wait),
    deedOf(bought, 'order.start', now + wait, async (work) => {
      await startOrder(work, sellerActor, { orderId, acknowledgeLinked: true });
      return () => delivered(bought, work.now.getTime());
    }),
  ];
};

/** A question before the work begins, and its answer. */
function asks(bought: Bought, now: number, answerAt: number): Deed[] {
  const conversation = { sellerId: bought.sellerActor.sellerId ?? 0, conversation: bought.orderId };
  if (!bought.random.chance(0.5)) return [];
  return [
    deedOf(bought, 'message.ask', now, async (work) => {
      await asked(work, conversation);
      return () => [];
    }),
    deedOf(bought, 'message.reply', answerAt, async (work) => {
      await replied(work, conversation);
      return () => [];
    }),
  ];
}

/** Within the promise, or late; some buyers do not wait for a late one. */
const delivered: Stage = (bought, now) => {
  const { random, shelf } = bought;
  const promised = shelf.listing.figures.deliveryDays * DAY;
  const inTime = random.chance(shelf.seller.traits.onTime);
  if (!inTime && random.chance(0.15)) return [cancels(bought, 'late_delivery', now + promised + 3 * HOUR)];
  const share = inTime ? 0.35 + 0.55 * random.next() : 1.02 + 0.8 * random.next() ** 2;
  return [delivers(bought, now + promised * share, 'تفضل العمل كاملاً، وأنا بانتظار ملاحظاتك')];
};

function delivers(bought: Bought, at: number, text: string): Deed {
  const { orderId, sellerActor } = bought;
  return deedOf(bought, 'order.deliver', at, async (work) => {
    await deliverOrder(work, sellerActor, { orderId, text, files: [], acknowledgeLinked: true });
    return () => answered(bought, work.now.getTime());
  });
}

/** The buyer accepts, asks for changes, says nothing until the market accepts, or is not content at all. */
const answered: Stage = (bought, now) => {
  const { random, split } = bought;
  const at = now + around(bought, 9, 2.2);
  const content = satisfaction(bought);
  if (split === 'instructed') return [random.chance(0.5) ? differs(bought, at) : accepts(bought, -3, at)];
  if (content < -1.5 && random.chance(0.5)) return [differs(bought, at)];
  if (content < 0.6 && random.chance(0.2)) return [revises(bought, at)];
  return random.chance(0.14) ? [] : [accepts(bought, content, at)];
};

/** How the buyer feels about the work: who made it, who judges it, and what only this order brought. */
function satisfaction({ random, shelf, buyer }: Bought): number {
  return 0.8 * shelf.seller.traits.quality + 0.7 - buyer.traits.strict + 0.9 * random.normal();
}

function accepts(bought: Bought, content: number, at: number): Deed {
  const { orderId, buyerActor, shelf } = bought;
  return deedOf(bought, 'order.accept', at, async (work) => {
    await acceptOrder(work, buyerActor, orderId);
    return () => {
      shelf.orders += 1;
      return reviewed(bought, content, work.now.getTime());
    };
  });
}

/** Changes within the scope, then the delivery once more; when they are used up, the buyer takes what there is. */
function revises(bought: Bought, at: number): Deed {
  const { orderId, buyerActor, sellerActor, shelf } = bought;
  const revise = deedOf(bought, 'order.revise', at, async (work) => {
    await reviseOrder(work, buyerActor, { orderId, text: 'أرجو تعديل بعض التفاصيل كما في التعليمات' });
    return () => [resume(work.now.getTime())];
  });
  const resume = (now: number): Deed =>
    deedOf(bought, 'order.resume', now + shelf.seller.traits.replyMinutes * MINUTE, async (work) => {
      await startOrder(work, sellerActor, { orderId });
      return () => [delivers(bought, work.now.getTime() + around(bought, 8), 'تم التعديل كما طلبت')];
    });
  return { ...revise, refused: () => [accepts(bought, 0, at + HOUR)] };
}

/** Back goes the money. */
function cancels(
  bought: Bought,
  reason: 'changed_mind' | 'seller_silent' | 'late_delivery',
  at: number,
): Deed {
  const { orderId, buyer, buyerActor, totalCents } = bought;
  return deedOf(bought, `order.cancel ${reason}`, at, async (work) => {
    await cancelOrder(work, buyerActor, { orderId, reason });
    return () => {
      buyer.walletCents += totalCents;
      return [];
    };
  });
}
