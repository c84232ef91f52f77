/**
 * The fields of an index document, declared once. Three kinds:
 * retrieval keys, by which the engine finds documents as plain values, without reading them as words;
 * scored fields, which hold the words themselves and are read back by the ranking, never searched;
 * the rest, which filters, sorts, counts and feeds signals.
 */

/** Attributes that a filter may name, besides `keys`. */
export const filterFields = [
  'id',
  'category',
  'seller',
  'level',
  'price',
  'deliveryDays',
  'within24h',
  'rating',
  'seenAt',
  'priceBand',
  'deliveryBand',
  'ratingBand',
] as const;

/** Attributes by which the engine sorts: callers' sorts and the signals that browsing takes the best of. */
export const sortFields = [
  'price',
  'deliveryDays',
  'createdAt',
  'rating',
  'reviews',
  'orders',
  'freshAt',
  'seenAt',
  'level',
  'standing',
] as const;

export type SortField = (typeof sortFields)[number];

/** Order of the values in `ListingDocument.signalValues`. Times are unix days, rates 0–1; null means unknown. */
export const signalColumns = [
  'orders',
  'reviews',
  'rated',
  'starSum',
  'lastReviewDay',
  'lastOrderDay',
  'createdDay',
  'updatedDay',
  'price',
  'deliveryDays',
  'level',
  'seenDay',
  'responseMinutes',
  'onTimeRate',
  'completionRate',
  'sellerListings',
  'sellerOrders',
  'sellerReviews',
  'sellerRated',
  'sellerStarSum',
  'titleWords',
  'descriptionWords',
  'upgrades',
  'samples',
  'trustedRated',
  'trustedStarSum',
  'delivered',
  'onTime',
  'titleQuality',
  'descriptionQuality',
  'conversion',
  'sellerDelivered',
  'sellerClosed',
  'sellerBuyers',
  'returningRate',
  'misconduct',
] as const;

export type SignalColumn = (typeof signalColumns)[number];

/** What is not known is left out: the engine takes a document apart field by field whenever it hands one over. */
export interface ListingDocument {
  readonly id: number;
  /** Of its stems, families and concepts, in each tier of impact that they reach (see keys.ts). */
  readonly keys: readonly number[];
  /** Tokens of the title (see relevance/token) without stop words, in order, separated by spaces. */
  readonly title: string;
  /** Tokens of the tags, tags separated by `|`. */
  readonly tags: string;
  /** Families of the description in the letter code, in order, separated by spaces. */
  readonly text: string;
  /** Internal ids from the root category down to the listing's own. */
  readonly category: readonly number[];
  readonly seller: number;
  /** 0 new … 3 expert. */
  readonly level?: number;
  readonly price?: number;
  readonly deliveryDays?: number;
  readonly within24h: boolean;
  /** Mean stars, two decimals. */
  readonly rating?: number;
  readonly reviews: number;
  readonly orders: number;
  /** Unix seconds. */
  readonly createdAt?: number;
  readonly freshAt?: number;
  readonly seenAt?: number;
  /** The part of the default score that does not depend on query or time, in thousandths: an order to retrieve by. */
  readonly standing: number;
  readonly priceBand?: string;
  readonly deliveryBand?: string;
  readonly ratingBand?: string;
  /** Differs where anything differs that the score reads: who has read the document before need not read it again. */
  readonly stamp: number;
  /** What the signals read, as text (see signal-values). */
  readonly signalValues: string;
  /** The vector as text (see vectors/quantised), null where there is none; left out of an index without vectors. */
  readonly meaning?: string | null;
  /** The same for the engine, which searches it and gives it back to nobody. */
  readonly _vectors?: { readonly meaning: readonly number[] | null };
}
