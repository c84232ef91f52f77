import { Random } from '../../fixtures/demo/random.js';
import { requestTopUp, settleTopUp } from '../marketplace/ledger/index.js';
import { payOrder, placeOrder } from '../marketplace/orders/index.js';
import type { Deed } from './agenda.js';
import { deedOf, type Bought } from './bought.js';
import type { Wish } from './demand.js';
import { briefed } from './order-life.js';
import { DAY, type Town } from './town.js';

/** A wish becomes orders, some time of the day that begins at `from`. */
export function buy(town: Town, { buyer, shelves }: Wish, from: number): Deed[] {
  return shelves.flatMap((shelf, index) => {
    const { actor: buyerActor } = buyer;
    const { actor: sellerActor } = shelf.seller;
    if (buyerActor === null || sellerActor === null) return [];
    town.orders += 1;
    const random = new Random(town.seed, `order ${town.orders}`);
    const split = shelves.length === 1 ? 'none' : index === 0 ? 'instructed' : 'left';
    const at = from + random.next() * DAY;
    return [pay({ town, buyer, buyerActor, shelf, sellerActor, random, split }, town.orders, at)];
  });
}

/** What is topped up is a multiple of it. */
const TOP_UP_CENTS = 2500;

/** The order with the money for it: what the wallet lacks is topped up, in round sums. */
function pay(wanted: Omit<Bought, 'orderId' | 'totalCents'>, number: number, at: number): Deed {
  const { buyer, buyerActor, shelf } = wanted;
  const upgrades = shelf.listing.text.upgrades.filter(() => wanted.random.chance(0.15));
  return deedOf(wanted, 'order.pay', at, async (work) => {
    const choice = { listingId: shelf.id ?? '', upgrades: upgrades.map(({ title }) => title) };
    const { externalId: orderId, totalCents } = await placeOrder(work, buyerActor, choice);
    const missing = Math.max(0, totalCents - buyer.walletCents);
    const added = Math.ceil(missing / TOP_UP_CENTS) * TOP_UP_CENTS;
    if (added > 0) {
      const wish = { provider: 'test', cents: added, currency: 'USD' };
      const topUp = await requestTopUp(work, buyerActor, wish);
      await settleTopUp(work, topUp.external_id, { state: 'done', reference: `order ${number}` });
    }
    await payOrder(work, buyerActor, orderId);
    return () => {
      buyer.walletCents += added - totalCents;
      return briefed({ ...wanted, orderId, totalCents }, work.now.getTime());
    };
  });
}
