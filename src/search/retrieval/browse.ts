import type { SortKey } from '../types.js';
import type { EngineQuery } from './plan.js';

/** Without words: the best by each indexed signal; the score chooses among them. The first question counts. */
export function planBrowsing(): EngineQuery[] {
  const orders = ['standing', 'freshAt', 'seenAt', 'orders', 'reviews', 'rating', 'createdAt'] as const;
  return orders.map((field) => ({ codes: [], sort: `${field}:desc`, limit: 50 }));
}

/** How the engine orders all that match, for each sort that is not relevance. */
export const engineSorts: Readonly<Record<Exclude<SortKey, 'relevance'>, NonNullable<EngineQuery['sort']>>> =
  {
    newest: 'createdAt:desc',
    price: 'price:asc',
    priceDesc: 'price:desc',
    delivery: 'deliveryDays:asc',
    rating: 'rating:desc',
  };
