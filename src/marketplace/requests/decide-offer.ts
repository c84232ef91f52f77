import { takeStep, unschedule, type Actor, type Work } from '../core/index.js';
import { placeOrderFromOffer, type PlacedOrder } from '../orders/index.js';
import { lapseOffers, REQUEST_DUE } from './lapse.js';
import { offerMachine, requestMachine } from './machine.js';
import { lockOffer, offerSubject, requestSubject, type OfferRow } from './rows.js';

/**
 * The buyer takes one offer: it becomes an order that awaits payment, the request is fulfilled, all other offers lapse.
 * Throws OFFER_UNKNOWN, and STEP_REFUSED once another was taken.
 */
export async function acceptOffer(work: Work, actor: Actor, offerId: string): Promise<PlacedOrder> {
  const { offer, request } = await lockOffer(work, offerId);
  const requestState = takeStep(work, requestMachine, requestSubject(request), { step: 'fulfil', actor });
  const state = takeStep(work, offerMachine, offerSubject(offer, request), { step: 'accept', actor });
  await decide(work, offer, state);
  await work.trx.updateTable('request').set({ state: requestState }).where('id', '=', request.id).execute();
  await lapseOffers(work, request);
  unschedule(work, REQUEST_DUE, request.id);
  return placeOrderFromOffer(work, actor, {
    offerId: offer.id,
    sellerId: offer.seller_id,
    listingId: offer.listing_id,
    title: request.title,
    cents: offer.cents,
    deliveryDays: offer.delivery_days,
  });
}

/** The buyer says no; the seller may make another offer. Throws OFFER_UNKNOWN. */
export async function declineOffer(work: Work, actor: Actor, offerId: string): Promise<void> {
  const { offer, request } = await lockOffer(work, offerId);
  await decide(
    work,
    offer,
    takeStep(work, offerMachine, offerSubject(offer, request), { step: 'decline', actor }),
  );
}

/** The seller takes an offer back. Throws OFFER_UNKNOWN. */
export async function withdrawOffer(work: Work, actor: Actor, offerId: string): Promise<void> {
  const { offer, request } = await lockOffer(work, offerId);
  await decide(
    work,
    offer,
    takeStep(work, offerMachine, offerSubject(offer, request), { step: 'withdraw', actor }),
  );
}

async function decide(work: Work, { id }: OfferRow, state: OfferRow['state']): Promise<void> {
  await work.trx.updateTable('offer').set({ state, decided_at: work.now }).where('id', '=', id).execute();
}
