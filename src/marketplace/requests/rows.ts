import type { Selectable } from 'kysely';
import type { Database } from '../../platform/database/schema.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Subject, Work } from '../core/index.js';

export type RequestRow = Selectable<Database['request']>;
export type OfferRow = Selectable<Database['offer']>;

/** The request, locked: what becomes of its offers is decided one after the other. Throws REQUEST_UNKNOWN. */
export async function lockRequest(work: Work, externalId: string): Promise<RequestRow> {
  return work.trx
    .selectFrom('request')
    .selectAll()
    .where('external_id', '=', externalId)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new AppError('REQUEST_UNKNOWN', { request: externalId }));
}

/** The offer with its request; both are locked, the request first. Throws OFFER_UNKNOWN. */
export async function lockOffer(
  work: Work,
  externalId: string,
): Promise<{ offer: OfferRow; request: RequestRow }> {
  const unknown = (): AppError => new AppError('OFFER_UNKNOWN');
  const request = await work.trx
    .selectFrom('request')
    .selectAll()
    .where('id', '=', (eb) =>
      eb.selectFrom('offer').select('request_id').where('external_id', '=', externalId),
    )
    .forUpdate()
    .executeTakeFirstOrThrow(unknown);
  const offer = await work.trx
    .selectFrom('offer')
    .selectAll()
    .where('external_id', '=', externalId)
    .forUpdate()
    .executeTakeFirstOrThrow(unknown);
  return { offer, request };
}

export function requestSubject(request: RequestRow): Subject<RequestRow['state']> {
  const { id, external_id: externalId, state, account_id: buyerAccountId } = request;
  return { id, externalId, state, owners: { buyerAccountId } };
}

export function offerSubject(offer: OfferRow, request: RequestRow): Subject<OfferRow['state']> {
  const { id, external_id: externalId, state, seller_id: sellerId } = offer;
  return { id, externalId, state, owners: { sellerId, buyerAccountId: request.account_id } };
}
