/** What documents hold of the aggregates: rounded, so that changes too small to matter leave a document equal. */

export interface SellerCounts {
  readonly listings: number;
  readonly orders: number;
  readonly reviews: number;
  /** Reviews whose stars are known, and the sum of their stars. */
  readonly rated: number;
  readonly starSum: number;
  /** In [0, 1]; null where nothing was delivered or closed. */
  readonly onTimeRate: number | null;
  readonly completionRate: number | null;
  /** Orders that the two rates stand for. */
  readonly delivered: number;
  readonly closed: number;
  /** Buyers of accepted orders, and the share of them who came back; null without any. */
  readonly buyers: number;
  readonly returningRate: number | null;
  /** What speaks against the seller's integrity, 0–1. */
  readonly misconduct: number;
}

/** Documents hold when a seller was last seen down to a multiple of this. */
export const SEEN_STEP_SECONDS = 300;

/** Orders that a rate stands for when a migrated history does not say how many there were. */
const UNCOUNTED = 10;

/** A migrated rate and what happened since, each with the weight of its number; a null rate when there is neither. */
export function blendedRate(
  history: { readonly rate: number | null; readonly of: number | null },
  since: { readonly hits: number; readonly of: number },
): { readonly rate: number | null; readonly of: number } {
  const weight = history.rate === null ? 0 : (history.of ?? UNCOUNTED);
  const of = weight + since.of;
  return { rate: of === 0 ? history.rate : ((history.rate ?? 0) * weight + since.hits) / of, of };
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Two significant digits: 1,234 orders of a seller are 1,200 to the ranking. */
export function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/** The mean stays as exact as the number of reviews that it stands for. */
export function shownCounts(counts: SellerCounts): SellerCounts {
  const { listings, orders, reviews, rated, starSum } = counts;
  const shownRated = twoDigits(rated);
  return {
    listings,
    orders: twoDigits(orders),
    reviews: twoDigits(reviews),
    rated: shownRated,
    starSum: rated === 0 ? 0 : round((starSum / rated) * shownRated, 1),
    onTimeRate: roundRate(counts.onTimeRate),
    completionRate: roundRate(counts.completionRate),
    delivered: twoDigits(counts.delivered),
    closed: twoDigits(counts.closed),
    buyers: twoDigits(counts.buyers),
    returningRate: roundRate(counts.returningRate),
    misconduct: round(counts.misconduct, 2),
  };
}

function roundRate(rate: number | null): number | null {
  return rate === null ? null : round(rate, 2);
}
