import type { Candidate } from '../../ranking/index.js';
import { signalColumns, type SignalColumn } from '../index-schema/fields.js';

/** The place of each column. */
const at = Object.fromEntries(signalColumns.map((column, index) => [column, index])) as Readonly<
  Record<SignalColumn, number>
>;

/** What of a candidate depends on more than its document: the query, and what is usual in its category. */
type Surroundings = Pick<Candidate, 'relevance' | 'intent' | 'focus' | 'meaning' | 'affinity' | 'norms'>;

const nothing: Surroundings = {
  relevance: null,
  intent: null,
  focus: null,
  meaning: null,
  affinity: null,
  norms: null,
};

/** A document's signals under their names, in what surrounds it. */
export function toCandidate(
  document: { readonly id: number; readonly seller: number; readonly signals: readonly (number | null)[] },
  surroundings: Surroundings = nothing,
): Candidate {
  const { id, seller, signals } = document;
  const read = (index: number): number | null => signals[index] ?? null;
  return {
    id,
    seller,
    ...surroundings,
    orders: read(at.orders),
    reviews: read(at.reviews),
    rated: read(at.rated),
    starSum: read(at.starSum),
    lastReviewDay: read(at.lastReviewDay),
    lastOrderDay: read(at.lastOrderDay),
    createdDay: read(at.createdDay),
    updatedDay: read(at.updatedDay),
    price: read(at.price),
    deliveryDays: read(at.deliveryDays),
    level: read(at.level),
    seenDay: read(at.seenDay),
    responseMinutes: read(at.responseMinutes),
    onTimeRate: read(at.onTimeRate),
    completionRate: read(at.completionRate),
    sellerListings: read(at.sellerListings),
    sellerOrders: read(at.sellerOrders),
    sellerReviews: read(at.sellerReviews),
    sellerRated: read(at.sellerRated),
    sellerStarSum: read(at.sellerStarSum),
    upgrades: read(at.upgrades),
    samples: read(at.samples),
    trustedRated: read(at.trustedRated),
    trustedStarSum: read(at.trustedStarSum),
    delivered: read(at.delivered),
    onTime: read(at.onTime),
    titleQuality: read(at.titleQuality),
    descriptionQuality: read(at.descriptionQuality),
    conversion: read(at.conversion),
    sellerDelivered: read(at.sellerDelivered),
    sellerClosed: read(at.sellerClosed),
    sellerBuyers: read(at.sellerBuyers),
    returningRate: read(at.returningRate),
    misconduct: read(at.misconduct),
  };
}
