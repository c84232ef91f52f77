/** How often something happened to a listing lately, and in the time before. */
export interface Counts {
  /** In the last week. */
  readonly recent: number;
  /** In the weeks before it. */
  readonly before: number;
}

export interface Activity {
  /** Weeks before the last one in which the listing was there. */
  readonly weeks: number;
  readonly orders: Counts;
  readonly visitors: Counts;
}

/** What a listing of the category sees in a usual week. */
export interface Usual {
  readonly orders: number;
  readonly visitors: number;
}

/** Weeks for which the category's usual week stands, beside those of the listing: more would take fame for a rise. */
const PRIOR_WEEKS = 1;
/** Visitors are many and cheap: they count half of orders. */
const VISITORS_WEIGHT = 0.5;
/** Below these a week says nothing. */
const LEAST_ORDERS = 2;
const LEAST_VISITORS = 8;

/**
 * How far the last week stands above what is usual for the listing, in standard deviations; 0 where too little happened to
 * say. Counts are taken for Poisson: twice the difference of square roots has the deviation 1 whatever the mean (Anscombe
 * 1948), so that fame alone is no news; what is usual is the Gamma posterior mean with the category as its prior.
 */
export function trendScore({ weeks, orders, visitors }: Activity, usual: Usual): number {
  if (orders.recent < LEAST_ORDERS && visitors.recent < LEAST_VISITORS) return 0;
  const rise = surprise(orders, weeks, usual.orders);
  const interest = surprise(visitors, weeks, usual.visitors);
  return (rise + VISITORS_WEIGHT * interest) / Math.hypot(1, VISITORS_WEIGHT);
}

function surprise({ recent, before }: Counts, weeks: number, usual: number): number {
  const expected = (before + PRIOR_WEEKS * usual) / (weeks + PRIOR_WEEKS);
  return 2 * (Math.sqrt(recent + 3 / 8) - Math.sqrt(expected + 3 / 8));
}
