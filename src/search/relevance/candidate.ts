import type { Candidate, Relevance } from '../../ranking/index.js';
import { signalColumns, type SignalColumn } from '../index-schema/fields.js';

const columns: ReadonlyMap<SignalColumn, number> = new Map(
  signalColumns.map((column, index) => [column, index]),
);

/** A document's signals under their names, with its relevance to the query. */
export function toCandidate(
  document: { readonly id: number; readonly seller: number; readonly signals: readonly (number | null)[] },
  relevance: Relevance | null,
  intent: number | null,
  meaning: number | null = null,
  focus: number | null = null,
): Candidate {
  const read = (column: SignalColumn): number | null => document.signals[columns.get(column) ?? -1] ?? null;
  return {
    id: document.id,
    seller: document.seller,
    relevance,
    intent,
    focus,
    meaning,
    orders: read('orders'),
    reviews: read('reviews'),
    rated: read('rated'),
    starSum: read('starSum'),
    lastReviewDay: read('lastReviewDay'),
    lastOrderDay: read('lastOrderDay'),
    createdDay: read('createdDay'),
    updatedDay: read('updatedDay'),
    price: read('price'),
    deliveryDays: read('deliveryDays'),
    level: read('level'),
    seenDay: read('seenDay'),
    responseMinutes: read('responseMinutes'),
    onTimeRate: read('onTimeRate'),
    completionRate: read('completionRate'),
    sellerListings: read('sellerListings'),
    sellerOrders: read('sellerOrders'),
    sellerReviews: read('sellerReviews'),
    sellerRated: read('sellerRated'),
    sellerStarSum: read('sellerStarSum'),
  };
}
