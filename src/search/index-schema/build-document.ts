import { analyse, letterCode, type Term } from '../../arabic/index.js';
import type { ListingSource } from '../../marketplace/listing-source.js';
import { bandOf, deliveryBands, priceBands, ratingBands } from './bands.js';
import { signalColumns, type ListingDocument, type SignalColumn } from './fields.js';
import { levelNumber } from './levels.js';
import { encodeToken } from '../relevance/token.js';

/** Words of a description beyond these are neither searched nor scored. */
const MAX_TEXT_WORDS = 600;

/**
 * The index document of a listing: a pure function of its rows, with volatile values quantised so that
 * changes too small to matter leave it equal. Null when the listing must not be in the index.
 */
export function buildDocument(source: ListingSource): ListingDocument | null {
  if (source.status !== 'published' || source.deleted) return null;
  const title = contentTerms(source.title);
  const tags = source.tags.map(contentTerms);
  const text = contentTerms(source.description ?? '').slice(0, MAX_TEXT_WORDS);
  const category = source.categoryPath.flatMap(({ name }) => contentTerms(name));
  return {
    id: source.id,
    titleKeys: keys(title),
    tagKeys: tags.map(keys).join(' . '),
    categoryKeys: keys(category),
    textKeys: keys(text),
    title: words(title),
    tags: tags.map(words).join('|'),
    ...filterValues(source),
    signals: signalValues(source, title.length, text.length),
  };
}

function contentTerms(text: string): Term[] {
  return analyse(text).filter(({ stop }) => !stop);
}

function keys(terms: readonly Term[]): string {
  return terms.map(({ family }) => letterCode(family)).join(' ');
}

function words(terms: readonly Term[]): string {
  return terms.map(encodeToken).join(' ');
}

function filterValues(
  source: ListingSource,
): Omit<
  ListingDocument,
  'id' | 'titleKeys' | 'tagKeys' | 'categoryKeys' | 'textKeys' | 'title' | 'tags' | 'signals'
> {
  const rating = source.rated === 0 ? null : round(source.starSum / source.rated, 2);
  return {
    category: source.categoryPath.map(({ id }) => id),
    seller: source.seller.id,
    level: levelNumber(source.seller.level),
    price: source.basePriceCents,
    deliveryDays: source.deliveryDays,
    within24h: fastestDelivery(source) <= 1,
    rating,
    reviews: source.reviews,
    orders: source.orders,
    createdAt: seconds(source.createdAt, 60),
    freshAt: seconds(
      latest(source.createdAt, source.updatedAt, source.lastOrderAt, source.lastReviewAt),
      3600,
    ),
    seenAt: seconds(source.seller.lastActiveAt, 300),
    priceBand: bandOf(priceBands, source.basePriceCents),
    deliveryBand: bandOf(deliveryBands, source.deliveryDays),
    ratingBand: bandOf(ratingBands, rating),
  };
}

function signalValues(
  source: ListingSource,
  titleWords: number,
  descriptionWords: number,
): (number | null)[] {
  const { seller } = source;
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
    sellerRated: twoDigits(seller.rated),
    sellerStarSum:
      seller.rated === 0 ? 0 : round((seller.starSum / seller.rated) * twoDigits(seller.rated), 1),
    titleWords,
    descriptionWords,
    upgrades: source.upgrades.length,
    samples: source.samples.length,
  };
  return signalColumns.map((column) => values[column]);
}

function fastestDelivery(source: ListingSource): number {
  const days = [source.deliveryDays, ...source.upgrades.map(({ deliveryDays }) => deliveryDays)];
  return Math.min(...days.filter((value) => value !== null && value !== undefined), Infinity);
}

function latest(...times: readonly (Date | null)[]): Date | null {
  const known = times.filter((time) => time !== null).map((time) => time.getTime());
  return known.length === 0 ? null : new Date(Math.max(...known));
}

function seconds(time: Date | null, step: number): number | null {
  return time === null ? null : Math.floor(time.getTime() / 1000 / step) * step;
}

function day(time: Date | null): number | null {
  return time === null ? null : Math.floor(time.getTime() / 86_400_000);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Two significant digits: 1,234 orders of a seller are 1,200 to the ranking. */
function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}
