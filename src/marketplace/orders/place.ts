import { AppError } from '../../platform/errors/app-error.js';
import { schedule, type Actor, type Work } from '../core/index.js';
import { ORDER_DUE } from './order.js';
import { hoursAfter } from '../core/times.js';
import { purchase, requireTotal, type Choice, type Purchase } from './purchase.js';

export interface NewOrder extends Choice {
  /** The listing's outside id. */
  readonly listingId: string;
  /** What the buyer was shown: where the price is another by now, nothing is bought. */
  readonly expectedTotalCents?: number | undefined;
}

export interface PlacedOrder {
  readonly id: number;
  readonly externalId: string;
  readonly totalCents: number;
}

/**
 * Buys a listing as it stands: an order that awaits payment. Throws LISTING_UNKNOWN for one that is not published,
 * ORDER_OWN_LISTING, LISTING_NOT_FOR_SALE, ORDER_CHOICE_UNKNOWN, ORDER_TOO_LARGE, ORDER_PRICE_CHANGED.
 */
export async function placeOrder(work: Work, actor: Actor, input: NewOrder): Promise<PlacedOrder> {
  const buyer = actor.accountId;
  if (buyer === null) throw new AppError('UNAUTHENTICATED');
  // Shared: buyers do not wait for each other, an edit of the listing does.
  const listing = await work.trx
    .selectFrom('listing')
    .where('external_id', '=', input.listingId)
    .where('status', '=', 'published')
    .where('deleted_at', 'is', null)
    .selectAll()
    .forShare()
    .executeTakeFirst();
  if (listing === undefined) throw new AppError('LISTING_UNKNOWN', { listing: input.listingId });
  if (listing.seller_id === actor.sellerId) throw new AppError('ORDER_OWN_LISTING');
  const bought = purchase(
    {
      title: listing.title,
      basePriceCents: listing.base_price_cents,
      deliveryDays: listing.delivery_days,
      upgrades: listing.upgrades,
      packages: listing.packages,
    },
    input,
    work.rules.order,
  );
  if (input.expectedTotalCents !== undefined && input.expectedTotalCents !== bought.totalCents) {
    throw new AppError('ORDER_PRICE_CHANGED');
  }
  return insertOrder(work, bought, {
    buyer,
    sellerId: listing.seller_id,
    listingId: listing.id,
    offerId: null,
    title: listing.title,
  });
}

/** An offer that the buyer took; internal ids. */
export interface TakenOffer {
  readonly offerId: number;
  readonly sellerId: number;
  /** The listing that the offer was made with, if any. */
  readonly listingId: number | null;
  readonly title: string;
  readonly cents: number;
  readonly deliveryDays: number;
}

/** The order of an offer, at its price and promise. Throws ORDER_OWN_LISTING, LISTING_NOT_FOR_SALE, ORDER_TOO_LARGE. */
export async function placeOrderFromOffer(
  work: Work,
  actor: Actor,
  { offerId, sellerId, listingId, title, cents, deliveryDays }: TakenOffer,
): Promise<PlacedOrder> {
  const buyer = actor.accountId;
  if (buyer === null) throw new AppError('UNAUTHENTICATED');
  if (sellerId === actor.sellerId) throw new AppError('ORDER_OWN_LISTING');
  requireTotal(cents, work.rules.order);
  const lines = [{ kind: 'offer', title, cents, deliveryDays }] as const;
  const bought = { lines, quantity: 1, totalCents: cents, deliveryDays };
  return insertOrder(work, bought, { buyer, sellerId, listingId, offerId, title });
}

interface Parties {
  readonly buyer: number;
  readonly sellerId: number;
  readonly listingId: number | null;
  readonly offerId: number | null;
  readonly title: string;
}

/** A new order, which expires when it is not paid in time. */
async function insertOrder(work: Work, bought: Purchase, parties: Parties): Promise<PlacedOrder> {
  const externalId = work.newId();
  const { id } = await work.trx
    .insertInto('market_order')
    .values({
      external_id: externalId,
      buyer_account_id: parties.buyer,
      seller_id: parties.sellerId,
      listing_id: parties.listingId,
      offer_id: parties.offerId,
      state: 'awaiting_payment',
      title: parties.title,
      lines: JSON.stringify(bought.lines),
      quantity: bought.quantity,
      total_cents: bought.totalCents,
      delivery_days: bought.deliveryDays,
      placed_at: work.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  schedule(work, ORDER_DUE, id, hoursAfter(work.now, work.rules.order.payWithinHours));
  work.emit({ type: 'order.placed', id: externalId, totalCents: bought.totalCents });
  return { id, externalId, totalCents: bought.totalCents };
}
