/**
 * What the matching knows of a seller who may do the work, through the listing that fits. Times are unix days, money
 * integer cents; null means unknown and is never read as zero.
 */
export interface MatchCandidate {
  readonly seller: number;
  readonly listing: number;
  /** The listing's leaf category, by its internal id. */
  readonly trade: number;
  /** How well the listing's words answer the request's, in [0, 1]. */
  readonly fit: number;
  /** How likely the request is of the listing's trade, against the likeliest, in [0, 1]; null where trades are unknown. */
  readonly tradeShare: number | null;
  /** Share of the need that the seller's skills name; null where they name none. */
  readonly skills: number | null;
  /** Orders that the seller did in trades like this one. */
  readonly similarOrders: number | null;
  /** Reviews with stars in such trades, and the sum of their stars. */
  readonly rated: number;
  readonly starSum: number;
  /** What it costs to have it in time, else at all. */
  readonly price: number | null;
  /** Price over the median of all that were found. */
  readonly priceRatio: number | null;
  /** The usual delivery, and with the fastest upgrade or package. */
  readonly deliveryDays: number | null;
  readonly fastestDays: number | null;
  /** In (0, 1]: 1 with nothing open; null where no orders of the seller are known. */
  readonly capacity: number | null;
  readonly responseMinutes: number | null;
  readonly seenDay: number | null;
  /** All orders of the seller. */
  readonly sellerOrders: number | null;
}

/** What is the same for all candidates of a request, and what was placed before. */
export interface MatchContext {
  /** Unix days, with fraction. */
  readonly today: number;
  readonly budgetCents: number | null;
  readonly deliveryDays: number | null;
  /** How many were placed already, by trade. */
  readonly placed: ReadonlyMap<number, number>;
  readonly newcomersPlaced: number;
}
