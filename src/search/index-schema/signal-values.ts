import type { ListingSource } from '../../marketplace/listing-source.js';
import { signalColumns, type SignalColumn } from './fields.js';
import { levelNumber } from './levels.js';
import { round, shownCounts, twoDigits } from '../../marketplace/signals/shown.js';
import { day } from './quantise.js';

/** What signals read of the words themselves, found out when they are analysed. */
export type CountedWords = Readonly<
  Record<'titleWords' | 'descriptionWords', number> &
    Record<'titleQuality' | 'descriptionQuality', number | null>
>;

/** What the ranking's signals read, in the order of `signalColumns`. */
export function signalValues(
  source: ListingSource,
  { titleWords, descriptionWords, titleQuality, descriptionQuality }: CountedWords,
): (number | null)[] {
  const { seller } = source;
  const shown = shownCounts(seller);
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
    onTimeRate: shown.onTimeRate,
    completionRate: shown.completionRate,
    sellerListings: shown.listings,
    sellerOrders: shown.orders,
    sellerReviews: shown.reviews,
    sellerRated: shown.rated,
    sellerStarSum: shown.starSum,
    titleWords,
    descriptionWords,
    upgrades: source.upgrades.length,
    samples: source.samples.length,
    trustedRated: round(source.trustedRated, 2),
    trustedStarSum: round(source.trustedStarSum, 2),
    delivered: source.delivered,
    onTime: source.onTime,
    titleQuality,
    descriptionQuality,
    conversion: source.conversion,
    sellerDelivered: shown.delivered,
    sellerClosed: shown.closed,
    sellerBuyers: shown.buyers,
    returningRate: shown.returningRate,
    misconduct: shown.misconduct,
  };
  return signalColumns.map((column) => values[column]);
}
