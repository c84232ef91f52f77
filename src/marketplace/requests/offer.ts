import { AppError } from '../../platform/errors/app-error.js';
import { sellerOf, type Actor, type Work } from '../core/index.js';
import { refuseContactDetails } from '../messages/refuse-contact-details.js';
import { notify } from '../notices/index.js';
import { publishedListing } from '../published-listing.js';
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
 * Offers to do what is asked, and tells the buyer. Throws REQUEST_UNKNOWN, REQUEST_CLOSED, OFFER_OWN_REQUEST, OFFER_EXISTS for a second one that
 * is open, LISTING_PRICE_TOO_LOW, LISTING_UNKNOWN for what is no published listing of the seller, CONTACT_DETAILS_FOUND.
 */
export async function makeOffer(work: Work, actor: Actor, offer: NewOffer): Promise<string> {
  const sellerId = sellerOf(actor);
  const { requestId, cents, deliveryDays } = offer;
  const request = await lockRequest(work, requestId);
  const { id, title, state, account_id: buyerId } = request;
  if (state !== 'open' || buyerId === null) throw new AppError('REQUEST_CLOSED');
  if (buyerId === actor.accountId) throw new AppError('OFFER_OWN_REQUEST');
  const { minimumPriceCents } = work.rules.listing;
  if (cents < minimumPriceCents)
    throw new AppError('LISTING_PRICE_TOO_LOW', { usd: minimumPriceCents / 100 });
  refuseContactDetails([offer.text]);
  const externalId = await insertOffer(work, id, sellerId, offer);
  work.emit({ type: 'offer.made', id: externalId, request: requestId });
  const data = { request: requestId, title, seller: await nameOf(work, sellerId), cents, deliveryDays };
  await notify(work, [{ kind: 'offer-made', accountId: buyerId, key: externalId, data }]);
  return externalId;
}

/** Answers its outside id. */
async function insertOffer(
  work: Work,
  requestId: number,
  sellerId: number,
  { listingId, cents, deliveryDays, text, samples = [] }: NewOffer,
): Promise<string> {
  const { external_id: externalId } = await work.trx
    .insertInto('offer')
    .values({
      external_id: work.newId(),
      request_id: requestId,
      seller_id: sellerId,
      listing_id: await listingOf(work, sellerId, listingId),
      state: 'open',
      cents,
      delivery_days: deliveryDays,
      text,
      samples: [...samples],
      made_at: work.now,
      decided_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('external_id')
    .executeTakeFirstOrThrow(() => new AppError('OFFER_EXISTS'));
  return externalId;
}

async function nameOf({ trx }: Work, sellerId: number): Promise<string> {
  const { display_name: name } = await trx
    .selectFrom('seller')
    .select('display_name')
    .where('id', '=', sellerId)
    .executeTakeFirstOrThrow();
  return name;
}

async function listingOf(
  { trx }: Work,
  sellerId: number,
  externalId: string | undefined,
): Promise<number | null> {
  if (externalId === undefined) return null;
  const listing = await publishedListing(trx, externalId);
  if (listing.sellerId !== sellerId) throw new AppError('LISTING_UNKNOWN', { listing: externalId });
  return listing.id;
}
