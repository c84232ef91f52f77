import type { Newcomer } from '../../ranking/index.js';

/** What was counted of a listing or of a category. */
export interface Evidence {
  /** Expected looks: impressions, each weighed by the chance that somebody looked there. */
  readonly lookedAt: number;
  readonly clicks: number;
}

/** Looks that a belief about a new listing weighs before anything is known of it. */
const STRENGTH = 20;
/** Looks that the whole market weighs in the belief about a category. */
const MARKET_STRENGTH = 200;
/** Before anything was shown: one click in ten looks, weighing `STRENGTH` looks. */
const FIRST_RATE = 0.1;

/** Rates of click where one looks, of the market and of its categories, each pulled towards the wider one. */
export function clickRates<Key>(categories: ReadonlyMap<Key, Evidence>): (category: Key) => number {
  const all = [...categories.values()];
  const clicks = all.reduce((sum, one) => sum + one.clicks, 0);
  const looks = all.reduce((sum, one) => sum + one.lookedAt, 0);
  const market = bounded((clicks + FIRST_RATE * STRENGTH) / (looks + STRENGTH));
  return (category) => {
    const own = categories.get(category);
    if (own === undefined) return market;
    return bounded((own.clicks + market * MARKET_STRENGTH) / (own.lookedAt + MARKET_STRENGTH));
  };
}

/** What is believed of a listing: its category's rate as a prior (empirical Bayes), then its own looks and clicks. */
export function posterior(rate: number, { lookedAt, clicks }: Evidence): Newcomer['posterior'] {
  return {
    alpha: rate * STRENGTH + clicks,
    beta: (1 - rate) * STRENGTH + Math.max(0, lookedAt - clicks),
  };
}

function bounded(rate: number): number {
  return Math.min(0.9, Math.max(0.005, rate));
}
