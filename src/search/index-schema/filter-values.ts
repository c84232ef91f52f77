import type { ListingSource } from '../../marketplace/listing-source.js';
import { round, SEEN_STEP_SECONDS } from '../../marketplace/signals/shown.js';
import { bandOf, deliveryBands, priceBands, ratingBands } from './bands.js';
import type { ListingDocument } from './fields.js';
import { levelNumber } from './levels.js';
import { seconds } from './quantise.js';

type FilterValues = Pick<
  ListingDocument,
  | 'category'
  | 'seller'
  | 'level'
  | 'price'
  | 'deliveryDays'
  | 'within24h'
  | 'rating'
  | 'reviews'
  | 'orders'
  | 'createdAt'
  | 'freshAt'
  | 'seenAt'
  | 'priceBand'
  | 'deliveryBand'
  | 'ratingBand'
>;

/** What the engine filters, sorts and counts by; without what is not known. */
export function filterValues(source: ListingSource): FilterValues {
  const known = Object.entries(allValues(source)).filter(([, value]) => value !== null);
  return Object.fromEntries(known) as unknown as FilterValues;
}

function allValues(
  source: ListingSource,
): Record<keyof FilterValues, FilterValues[keyof FilterValues] | null> {
  const { createdAt, updatedAt, lastOrderAt, lastReviewAt, seller } = source;
  const rating = source.rated === 0 ? null : round(source.starSum / source.rated, 2);
  return {
    category: source.categoryPath.map(({ id }) => id),
    seller: seller.id,
    level: levelNumber(seller.level),
    price: source.basePriceCents,
    deliveryDays: source.deliveryDays,
    within24h: fastestDelivery(source) <= 1,
    rating,
    reviews: source.reviews,
    orders: source.orders,
    createdAt: seconds(createdAt, 60),
    freshAt: seconds(latest(createdAt, updatedAt, lastOrderAt, lastReviewAt), 3600),
    seenAt: seconds(seller.lastActiveAt, SEEN_STEP_SECONDS),
    priceBand: bandOf(priceBands, source.basePriceCents),
    deliveryBand: bandOf(deliveryBands, source.deliveryDays),
    ratingBand: bandOf(ratingBands, rating),
  };
}

/** With the fastest upgrade, in days. */
function fastestDelivery(source: ListingSource): number {
  const days = [source.deliveryDays, ...source.upgrades.map(({ deliveryDays }) => deliveryDays)];
  return Math.min(...days.filter((value) => value !== null && value !== undefined), Infinity);
}

function latest(...times: readonly (Date | null)[]): Date | null {
  const known = times.filter((time) => time !== null).map((time) => time.getTime());
  return known.length === 0 ? null : new Date(Math.max(...known));
}
