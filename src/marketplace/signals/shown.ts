/** What documents hold of the aggregates: rounded, so that changes too small to matter leave a document equal. */

export interface SellerCounts {
  readonly listings: number;
  readonly orders: number;
  readonly reviews: number;
  /** Reviews whose stars are known, and the sum of their stars. */
  readonly rated: number;
  readonly starSum: number;
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Two significant digits: 1,234 orders of a seller are 1,200 to the ranking. */
export function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/** The mean stays as exact as the number of reviews that it stands for. */
export function shownCounts({ listings, orders, reviews, rated, starSum }: SellerCounts): SellerCounts {
  const shownRated = twoDigits(rated);
  return {
    listings,
    orders: twoDigits(orders),
    reviews: twoDigits(reviews),
    rated: shownRated,
    starSum: rated === 0 ? 0 : round((starSum / rated) * shownRated, 1),
  };
}
