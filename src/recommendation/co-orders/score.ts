import type { OrderCounts } from './count.js';

/** What is known of a listing as something to offer. */
export interface Offered {
  readonly listing: number;
  readonly category: number;
  /** Of the purchases in its category, and of all. */
  readonly share: number;
  readonly popularity: number;
}

/** A purchase from which one asks further. */
export interface Source {
  readonly category: number;
  /** Distinct buyers. */
  readonly buyers: number;
  /** Of them, those who bought the other listing too. */
  readonly alsoBought: ReadonlyMap<number, number>;
}

/** P(a buyer of one category buys in the other), by the two. */
export type CategoryChance = (category: number, other: number) => number;

/** Buyers whose worth the expectation from categories counts, beside the buyers of the listing itself. */
const PRIOR_BUYERS = 10;
/** The same for the chance between categories, beside what is popular with everybody. */
const PRIOR_SUCCESSIONS = 20;
/** How far the popular is held back: 0 asks what is likely, 1 what is more likely than for anybody (lift). */
const NOVELTY = 0.05;

/**
 * How much a buyer of the source is more likely to want the listing: the share of its buyers who bought both, shrunk towards
 * what the two categories let expect (a Dirichlet prior, Gelman et al., Bayesian Data Analysis 3.4), over the popularity of
 * the listing to the power of `NOVELTY`.
 */
export function coOrderScore(source: Source, offered: Offered, chance: CategoryChance): number {
  const expected = chance(source.category, offered.category) * offered.share;
  const both = source.alsoBought.get(offered.listing) ?? 0;
  const likely = (both + PRIOR_BUYERS * expected) / (source.buyers + PRIOR_BUYERS);
  return likely / Math.max(offered.popularity, 1e-9) ** NOVELTY;
}

/** P(second | first): counted successions, shrunk towards how usual the second is. */
function successionChance(counted: number, ofFirst: number, usual: number): number {
  return (counted + PRIOR_SUCCESSIONS * usual) / (ofFirst + PRIOR_SUCCESSIONS);
}

/** All listings that were bought, as something to offer. */
export function offeredListings({ demand }: OrderCounts): Offered[] {
  const ofCategory = new Map<number, number>();
  let all = 0;
  for (const { category, buyers } of demand.values()) {
    ofCategory.set(category, (ofCategory.get(category) ?? 0) + buyers);
    all += buyers;
  }
  return [...demand].map(([listing, { category, buyers }]) => ({
    listing,
    category,
    share: buyers / (ofCategory.get(category) ?? buyers),
    popularity: buyers / all,
  }));
}

/** By category and other: the chance that a buyer of the one buys in the other next; those that were ever seen. */
export function categoryChances({ demand, successions }: OrderCounts): Map<number, Map<number, number>> {
  const usual = new Map<number, number>();
  let all = 0;
  for (const { category, buyers } of demand.values()) {
    usual.set(category, (usual.get(category) ?? 0) + buyers);
    all += buyers;
  }
  return new Map(
    [...successions].map(([first, row]) => {
      const ofFirst = [...row.values()].reduce((sum, count) => sum + count, 0);
      const chances = [...row].map(([second, count]): [number, number] => [
        second,
        successionChance(count, ofFirst, (usual.get(second) ?? 0) / all),
      ]);
      return [first, new Map(chances)];
    }),
  );
}
