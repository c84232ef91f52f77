import type { ListingSource } from '../../marketplace/listing-source.js';
import { signalColumns, type SignalColumn } from './fields.js';
import { levelNumber } from './levels.js';
import { day, round, twoDigits } from './quantise.js';

/** What the ranking's signals read, in the order of `signalColumns`. */
export function signalValues(
  source: ListingSource,
  titleWords: number,
  descriptionWords: number,
): (number | null)[] {
  const { seller } = source;
  const sellerRated = twoDigits(seller.rated);
  const values: Record<SignalColumn, number | null> = {
    orders: source.orders,
    reviews: source.reviews,
    rated: source.rated,
    starSum: round(source.starSum, 1),
    lastReviewDay: day(source.lastReviewAt),
    lastOrderDay: day(source.lastOrderAt),
    createdDay: day(source.createdAt),
    updatedDay: day(source.updatedAt),
    price: source.basePriceCents,
    deliveryDays: source.deliveryDays,
    level: levelNumber(seller.level),
    seenDay: day(seller.lastActiveAt),
    responseMinutes: seller.responseMinutes === null ? null : twoDigits(seller.responseMinutes),
    onTimeRate: seller.onTimeRate === null ? null : round(seller.onTimeRate, 2),
    completionRate: seller.completionRate === null ? null : round(seller.completionRate, 2),
    sellerListings: seller.listings,
    sellerOrders: twoDigits(seller.orders),
    sellerReviews: twoDigits(seller.reviews),
    sellerRated,
    sellerStarSum: seller.rated === 0 ? 0 : round((seller.starSum / seller.rated) * sellerRated, 1),
    titleWords,
    descriptionWords,
    upgrades: source.upgrades.length,
    samples: source.samples.length,
  };
  return signalColumns.map((column) => values[column]);
}
