import type { MarketRules } from '../core/index.js';
import type { ListingSource } from '../listing-source.js';
import { levelFacts } from '../people/sellers/decide-levels.js';
import { decideLevel } from '../people/sellers/level.js';
import { sellerRates } from '../signals/seller-rates.js';
import type { OwnFacts, OwnState } from './state.js';

/** Orders of new buyers, delivered in time and accepted; `stars` are those of their reviews, one each or none at all. */
export interface MoreOrders {
  readonly count: number;
  readonly stars: readonly number[];
}

/** What is known of each review that is kept: hundred-thousandths, so that sums are those of decimals. */
const STAR_DIGITS = 5;

/** The listing after the orders were placed, delivered, accepted and reviewed. */
export function afterOrders(
  { listing, siblings, facts }: OwnState,
  { count, stars }: MoreOrders,
  { now, rules }: { readonly now: Date; readonly rules: MarketRules },
): OwnState {
  const sum = stars.reduce((total, value) => total + value, 0);
  const rated = stars.length;
  const counted: OwnFacts = {
    ...facts,
    delivered: facts.delivered + count,
    onTime: facts.onTime + count,
    completed: facts.completed + count,
    buyers: facts.buyers + count,
    reviews: facts.reviews + rated,
    rated: facts.rated + rated,
    starSum: plus(facts.starSum, sum),
  };
  const withSeller = (source: ListingSource): ListingSource => ({
    ...source,
    seller: {
      ...source.seller,
      ...sellerRates(counted),
      level: facts.hasAccount
        ? decideLevel(levelFacts(counted, now), rules.levels).level
        : source.seller.level,
      orders: source.seller.orders + count,
      reviews: source.seller.reviews + rated,
      rated: source.seller.rated + rated,
      starSum: plus(source.seller.starSum, sum),
    },
  });
  const own: ListingSource = {
    ...listing,
    orders: listing.orders + count,
    reviews: listing.reviews + rated,
    rated: listing.rated + rated,
    starSum: plus(listing.starSum, sum),
    trustedRated: plus(listing.trustedRated, rated),
    trustedStarSum: plus(listing.trustedStarSum, sum),
    delivered: listing.delivered + count,
    onTime: listing.onTime + count,
    lastOrderAt: now,
    lastReviewAt: rated === 0 ? listing.lastReviewAt : now,
  };
  return { listing: withSeller(own), siblings: siblings.map(withSeller), facts: counted };
}

/** So many reviews whose mean is the nearest to what the listing's usually are, else the seller's; none where nobody has rated. */
export function usualStars({ listing }: OwnState, count: number): number[] {
  const { rated, starSum } = listing.rated > 0 ? listing : listing.seller;
  if (rated === 0) return [];
  const sum = Math.round((count * starSum) / rated);
  const low = Math.floor(sum / count);
  return Array.from({ length: count }, (_, index) => (index < sum - low * count ? low + 1 : low));
}

function plus(sum: number, more: number): number {
  return Number((sum + more).toFixed(STAR_DIGITS));
}
