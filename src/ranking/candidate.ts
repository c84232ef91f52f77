/**
 * What the ranking knows of one retrieved listing. Times are unix days, money integer cents, rates 0–1;
 * null means unknown and is never read as zero.
 */
export interface Candidate {
  readonly id: number;
  readonly seller: number;
  readonly relevance: Relevance | null;
  /** How well its category answers what the query's words are usually sold as, in [0, 1]; null without known words. */
  readonly intent: number | null;
  /** How usual the rest of its title is where the query's words are sold, in [0, 1]; null without known words. */
  readonly focus: number | null;
  /** Cosine of the query's vector and the listing's, none below 0; null where one of them has none. */
  readonly meaning: number | null;
  readonly orders: number | null;
  readonly reviews: number | null;
  /** Reviews whose stars are known, and the sum of their stars. */
  readonly rated: number | null;
  readonly starSum: number | null;
  readonly lastReviewDay: number | null;
  readonly lastOrderDay: number | null;
  readonly createdDay: number | null;
  readonly updatedDay: number | null;
  readonly price: number | null;
  readonly deliveryDays: number | null;
  /** 0 new … 3 expert. */
  readonly level: number | null;
  readonly seenDay: number | null;
  readonly responseMinutes: number | null;
  readonly onTimeRate: number | null;
  readonly completionRate: number | null;
  readonly sellerListings: number | null;
  readonly sellerOrders: number | null;
  readonly sellerReviews: number | null;
  readonly sellerRated: number | null;
  readonly sellerStarSum: number | null;
  readonly upgrades: number | null;
  readonly samples: number | null;
  /** `rated` and `starSum` again, a further review by the same buyer counting less. */
  readonly trustedRated: number | null;
  readonly trustedStarSum: number | null;
  /** Orders of the listing with a delivery, and those of them with no deadline missed. */
  readonly delivered: number | null;
  readonly onTime: number | null;
  /** 0–1, null without the text. */
  readonly titleQuality: number | null;
  readonly descriptionQuality: number | null;
  /** log2 of clicks and orders to those that are usual in the places where it was shown; null until it was shown. */
  readonly conversion: number | null;
  /** Orders that `onTimeRate` and `completionRate` stand for. */
  readonly sellerDelivered: number | null;
  readonly sellerClosed: number | null;
  /** Buyers of accepted orders, and the share of them who came back. */
  readonly sellerBuyers: number | null;
  readonly returningRate: number | null;
  /** How much of what the market looked at speaks against the seller's integrity, 0–1. */
  readonly misconduct: number | null;
  /** How much it is to the taste of who searches, in [0, 1); null where that is not known or not asked for. */
  readonly affinity: number | null;
  /** What is usual in its category; null where nothing is known of it. */
  readonly norms: CategoryNorms | null;
}

/** What is usual in a category, learned from the listings in it and shrunk to the category above it. */
export interface CategoryNorms {
  /** Mean stars of a review; null where the market has too few. */
  readonly rating: number | null;
  /** Between them lie the usual prices, in cents; null where the market has too few. */
  readonly price: { readonly low: number; readonly high: number } | null;
  /** How slowly listings here age, against the whole market: a half-life is so much longer. */
  readonly pace: number;
}

/** How a listing's words answer the query's; null on a candidate when there was no query. All in [0, 1]. */
export interface Relevance {
  /** BM25F over the fields, divided by the query's ideal score. */
  readonly bm25f: number;
  /** Share of the query's weight that the listing holds, a term counting as much as its best match is worth. */
  readonly coverage: number;
  /** Share of the query's weight that the listing holds at all, by whatever match. */
  readonly held: number;
  /** Share of the query's neighbouring words that stand side by side in title or tags. */
  readonly phrase: number;
}

/** What is the same for all candidates of one query. */
export interface RankingContext {
  /** Unix days, with fraction. */
  readonly today: number;
}
