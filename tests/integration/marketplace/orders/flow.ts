/** One buyer, one seller, one listing, and an order between them brought to a state. */
import {
  acceptOrder,
  briefOrder,
  deliverOrder,
  openDispute,
  payOrder,
  placeOrder,
  reviseOrder,
  startOrder,
} from '../../../../src/marketplace/orders/index.js';
import { transact, type Actor, type Work } from '../../../../src/marketplace/core/index.js';
import type { OrderRow } from '../../../../src/marketplace/orders/order-row.js';
import type { OrderState } from '../../../../src/platform/database/tables/orders.js';
import type { TestMarket } from '../../../support/index.js';
import { fund, listedService } from './support.js';

export type Buyer = Actor & { readonly accountId: number };
export type Seller = Buyer & { readonly sellerId: number };

export const brief = { text: 'شعار لمقهى باسم «ركن»، بألوان هادئة.', files: [] };
export const work = { text: 'الشعار بثلاثة خيارات.', files: [] };

export interface Deal {
  readonly orderId: string;
  readonly id: number;
  readonly listingId: number;
  readonly buyer: Buyer;
  readonly seller: Seller;
}

export interface DealOptions {
  readonly buyer?: Buyer;
  readonly seller?: Seller;
  readonly listing?: { readonly id: number; readonly externalId: string };
}

type Reachable = Exclude<OrderState, 'cancelled' | 'resolved'>;

export interface Deals {
  readonly run: <T>(deed: (work: Work) => Promise<T>) => Promise<T>;
  /** A fresh order in the state, by the shortest way there. */
  readonly deal: (state: Reachable, options?: DealOptions) => Promise<Deal>;
  readonly read: (id: number) => Promise<OrderRow>;
}

export function deals(market: TestMarket): Deals {
  const run = <T>(deed: (work: Work) => Promise<T>): Promise<T> => transact(market.core, deed);

  const deal = async (state: Reachable, options: DealOptions = {}): Promise<Deal> => {
    const seller = options.seller ?? (await market.seller());
    const buyer = options.buyer ?? (await market.buyer());
    const listing = options.listing ?? (await listedService(market, seller));
    await fund(market, buyer.accountId, 500);
    const { externalId: orderId, id } = await run((w) =>
      placeOrder(w, buyer, { listingId: listing.externalId }),
    );
    const made = { orderId, id, listingId: listing.id, buyer, seller };
    for (const step of ways[state]) await run((w) => step(w, made));
    return made;
  };

  const read = (id: number): Promise<OrderRow> =>
    market.core.db.selectFrom('market_order').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  return { run, deal, read };
}

type DealStep = (work: Work, deal: Deal) => Promise<unknown>;

const pay: DealStep = (w, { buyer, orderId }) => payOrder(w, buyer, orderId);
const giveBrief: DealStep = (w, { buyer, orderId }) => briefOrder(w, buyer, { orderId, brief });
const start: DealStep = (w, { seller, orderId }) =>
  startOrder(w, seller, { orderId, acknowledgeLinked: true });
const deliver: DealStep = (w, { seller, orderId }) =>
  deliverOrder(w, seller, { orderId, ...work, acknowledgeLinked: true });
const revise: DealStep = (w, { buyer, orderId }) => reviseOrder(w, buyer, { orderId, text: 'لون أدفأ' });
const accept: DealStep = (w, { buyer, orderId }) => acceptOrder(w, buyer, orderId);
const dispute: DealStep = (w, { buyer, orderId }) =>
  openDispute(w, buyer, { orderId, text: 'ليس ما اتفقنا عليه', files: [] });

const begun = [pay, giveBrief, start];
const ways: Readonly<Record<Reachable, readonly DealStep[]>> = {
  awaiting_payment: [],
  awaiting_instructions: [pay],
  in_progress: begun,
  delivered: [...begun, deliver],
  revision_requested: [...begun, deliver, revise],
  accepted: [...begun, deliver, accept],
  disputed: [...begun, deliver, dispute],
};
