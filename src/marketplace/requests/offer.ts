import { AppError } from '../../platform/errors/app-error.js';
import { sellerOf, type Actor, type Work } from '../core/index.js';
import { refuseContactDetails } from '../messages/refuse-contact-details.js';
import { lockRequest } from './rows.js';

export interface NewOffer {
  readonly requestId: string;
  readonly cents: number;
  readonly deliveryDays: number;
  readonly text: string;
  /** The outside id of the seller's listing that the offer is made with. */
  readonly listingId?: string | undefined;
  /** Addresses of work done before. */
  readonly samples?: readonly string[] | undefined;
}

/**
 * Offers to do what is asked. Throws REQUEST_UNKNOWN, REQUEST_CLOSED, OFFER_OWN_REQUEST, OFFER_EXISTS for a second one that
 * is open, LISTING_PRICE_TOO_LOW, LISTING_UNKNOWN for what is no published listing of the seller, CONTACT_DETAILS_FOUND.
 */
export async function makeOffer(work: Work, actor: Actor, offer: NewOffer): Promise<string> {
  const sellerId = sellerOf(actor);
  const request = await lockRequest(work, offer.requestId);
  if (request.state !== 'open' || request.account_id === null) throw new AppError('REQUEST_CLOSED');
  if (request.account_id === actor.accountId) throw new AppError('OFFER_OWN_REQUEST');
  const { minimumPriceCents } = work.rules.listing;
  if (offer.cents < minimumPriceCents) {
    throw new AppError('LISTING_PRICE_TOO_LOW', { usd: minimumPriceCents / 100 });
  }
  refuseContactDetails([offer.text]);
  const externalId = work.newId();
  await work.trx
    .insertInto('offer')
    .values({
      external_id: externalId,
      request_id: request.id,
      seller_id: sellerId,
      listing_id: await listingOf(work, sellerId, offer.listingId),
      state: 'open',
      cents: offer.cents,
      delivery_days: offer.deliveryDays,
      text: offer.text,
      samples: [...(offer.samples ?? [])],
      made_at: work.now,
      decided_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirstOrThrow(() => new AppError('OFFER_EXISTS'));
  work.emit({ type: 'offer.made', id: externalId, request: offer.requestId });
  return externalId;
}

async function listingOf(
  { trx }: Work,
  sellerId: number,
  externalId: string | undefined,
): Promise<number | null> {
  if (externalId === undefined) return null;
  const { id } = await trx
    .selectFrom('listing')
    .select('id')
    .where('external_id', '=', externalId)
    .where('seller_id', '=', sellerId)
    .where('status', '=', 'published')
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow(() => new AppError('LISTING_UNKNOWN', { listing: externalId }));
  return id;
}
