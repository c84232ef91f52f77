import { sql } from 'kysely';
import { analyse } from '../../arabic/index.js';
import type { Db } from '../../platform/database/database.js';
import type { Query } from '../../search/query/query.js';
import type { MatchingContext } from '../context.js';
import { matchSellers, type Match } from '../match.js';
import { readPublished } from '../published.js';
import { readCorrections, type Understanding } from '../understanding/index.js';
import { checkOffer, type OfferTerms, type OfferWarning } from './check.js';
import { createCopyFinder, type OfferText } from './copied.js';
import { scoreOffer, type OfferContribution } from './score.js';

/** An offer with its place among those on a request. */
export interface RankedOffer {
  /** The offer's outside id. */
  readonly id: string;
  readonly score: number;
  readonly contributions: readonly OfferContribution[];
  /** Why it is worth a look, in Arabic, to the buyer. */
  readonly reasons: readonly string[];
  readonly warnings: readonly OfferWarning[];
}

/** Earlier offers that a text is compared with. */
const MOST_TEXTS = 1000;

interface OpenOffer extends OfferTerms {
  readonly internalId: number;
  readonly id: string;
  readonly sellerId: number;
}

/**
 * The open offers on a request for its buyer: by fit and quality, whenever they came. Throws REQUEST_UNKNOWN,
 * SEARCH_UNAVAILABLE.
 */
export async function rankOffers(context: MatchingContext, requestId: string): Promise<RankedOffer[]> {
  const { db } = context;
  const { id, text } = await readPublished(db, requestId);
  const corrections = await readCorrections(db, id);
  const offers = await openOffers(db, id);
  const sellerIds = [...new Set(offers.map(({ sellerId }) => sellerId))];
  const { understanding, query, matches } = await matchSellers(context, text, sellerIds, corrections);
  const ranked = await Promise.all(
    offers.map(async (offer) => {
      const match = matches.find(({ seller }) => seller.id === offer.sellerId);
      return judge(db, { ...offer, requestId: id }, understanding, query, match);
    }),
  );
  return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** What is to be looked at in an offer that a seller is about to make. Throws REQUEST_UNKNOWN, SEARCH_UNAVAILABLE. */
export async function checkNewOffer(
  context: MatchingContext,
  requestId: string,
  sellerId: number,
  terms: OfferTerms,
): Promise<OfferWarning[]> {
  const { db } = context;
  const { id, text } = await readPublished(db, requestId);
  const { understanding, query } = await matchSellers(context, text, [], await readCorrections(db, id));
  const offer = { ...terms, internalId: Number.MAX_SAFE_INTEGER, id: '', sellerId, requestId: id };
  return [...(await judge(db, offer, understanding, query, undefined)).warnings];
}

async function judge(
  db: Db,
  offer: OpenOffer & { readonly requestId: number },
  understanding: Understanding,
  query: Query,
  match: Match | undefined,
): Promise<RankedOffer> {
  const findCopy = createCopyFinder(await textsBefore(db, offer));
  const copy = findCopy(offer);
  const answered = answeredShare(offer.text, query);
  const judged = { ...offer, match: match?.score ?? null, answered, copy };
  return {
    id: offer.id,
    ...scoreOffer(judged, understanding),
    reasons: match?.reasonsForBuyer ?? [],
    warnings: checkOffer(offer, understanding, { copy, answered }),
  };
}

/** Share of the need's weight that the text mentions. */
function answeredShare(text: string, { terms }: Query): number {
  const said = new Set(analyse(text).map(({ family }) => family));
  const whole = terms.reduce((sum, { idf }) => sum + idf, 0);
  const found = terms.reduce((sum, { family, idf }) => (said.has(family) ? sum + idf : sum), 0);
  return whole === 0 ? 0 : found / whole;
}

async function openOffers(db: Db, requestId: number): Promise<OpenOffer[]> {
  return db
    .selectFrom('offer')
    .select([
      'id as internalId',
      'external_id as id',
      'seller_id as sellerId',
      'cents',
      'delivery_days as deliveryDays',
      'text',
    ])
    .where('request_id', '=', requestId)
    .where('state', '=', 'open')
    .execute();
}

/** What was offered before: on the same request by others, and anywhere by the same seller. */
async function textsBefore(
  db: Db,
  {
    internalId,
    sellerId,
    requestId,
  }: { readonly internalId: number; readonly sellerId: number; readonly requestId: number },
): Promise<OfferText[]> {
  const { rows } = await sql<OfferText>`
    (select seller_id as "sellerId", request_id as "requestId", text from offer
      where seller_id = ${sellerId} and id < ${internalId} order by id desc limit ${MOST_TEXTS})
    union all
    (select seller_id, request_id, text from offer
      where request_id = ${requestId} and seller_id <> ${sellerId} and id < ${internalId})
    union all
    (select seller_id, request_id, text from offer
      where seller_id <> ${sellerId} and request_id <> ${requestId} and id < ${internalId}
      order by id desc limit ${MOST_TEXTS})`.execute(db);
  return rows;
}
