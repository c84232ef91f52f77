import { Random } from '../../fixtures/demo/random.js';
import { countOrders, type Purchase } from '../../src/recommendation/co-orders/count.js';
import {
  categoryChances,
  coOrderScore,
  offeredListings,
  type CategoryChance,
  type Offered,
  type Source,
} from '../../src/recommendation/co-orders/score.js';

export interface RecommendationFigures {
  /** Buyers with a purchase that was held out. */
  readonly buyers: number;
  readonly purchases: number;
  readonly listings: number;
  /** By way of recommending. */
  readonly recall: Readonly<Record<string, number>>;
  readonly reciprocalRank: Readonly<Record<string, number>>;
}

const DEPTH = 10;

/**
 * Each buyer's last purchase is held out and looked for among the first ten of all listings that they have not bought:
 * from the purchase before it, and from all before it, against what is popular with all and in its category.
 */
export function measureRecommendation(
  histories: readonly (readonly Purchase[])[],
  seed: number,
  most = 1000,
): RecommendationFigures {
  const held = histories.filter((history) => history.length > 1);
  const tested = new Random(seed, 'recommendation').sample(held, Math.min(most, held.length));
  const isTested = new Set(tested);
  const counts = countOrders(
    histories.map((history) => (isTested.has(history) ? history.slice(0, -1) : history)),
  );
  const offered = offeredListings(counts);
  const chances = categoryChances(counts);
  const chance: CategoryChance = (one, other) => chances.get(one)?.get(other) ?? 0;
  const sourceOf = ({ listing, category }: Purchase): Source => ({
    category,
    buyers: counts.demand.get(listing)?.buyers ?? 0,
    alsoBought: counts.pairs.get(listing) ?? new Map(),
  });
  const ways: Record<string, (before: readonly Purchase[]) => (one: Offered) => number> = {
    'popular with all': () => (one) => one.popularity,
    'popular in the category': (before) => {
      const category = before.at(-1)?.category;
      return (one) => (one.category === category ? 1 : 0) + one.popularity;
    },
    'also ordered': (before) => {
      const sources = before.slice(-1).map(sourceOf);
      return (one) => sources.reduce((sum, source) => sum + coOrderScore(source, one, chance), 0);
    },
    "the buyer's history": (before) => {
      const sources = before.map(sourceOf);
      return (one) => sources.reduce((sum, source) => sum + coOrderScore(source, one, chance), 0);
    },
  };
  const recall: Record<string, number> = {};
  const reciprocalRank: Record<string, number> = {};
  for (const [name, way] of Object.entries(ways)) {
    const ranks = tested.map((history) => rankOf(history, offered, way(history.slice(0, -1))));
    recall[name] = mean(ranks.map((rank) => (rank <= DEPTH ? 1 : 0)));
    reciprocalRank[name] = mean(ranks.map((rank) => (rank <= DEPTH ? 1 / rank : 0)));
  }
  const purchases = histories.reduce((sum, { length }) => sum + length, 0);
  return { buyers: tested.length, purchases, listings: offered.length, recall, reciprocalRank };
}

/** Where the held out purchase stands, ties counted against it; infinite when nobody else ever bought it. */
function rankOf(
  history: readonly Purchase[],
  offered: readonly Offered[],
  score: (one: Offered) => number,
): number {
  const wanted = history.at(-1)?.listing;
  const bought = new Set(history.slice(0, -1).map(({ listing }) => listing));
  const target = offered.find(({ listing }) => listing === wanted);
  if (target === undefined) return Number.POSITIVE_INFINITY;
  const own = score(target);
  return offered.filter((one) => one === target || (!bought.has(one.listing) && score(one) >= own)).length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
