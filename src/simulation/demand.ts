import { Random } from '../../fixtures/demo/random.js';
import type { BuyerInTown, Shelf, Town } from './town.js';

export interface Wish {
  readonly buyer: BuyerInTown;
  /** Usually one; somebody who cheats takes several of one seller. */
  readonly shelves: readonly Shelf[];
}

/** Listings that a buyer looks at before choosing. */
const COMPARED = 12;
/** Orders over which somebody who cheats splits a job. */
const SPLIT = 3;

/** Orders on a day: the market grows, from half the mean to one and a half. */
export function ordersOn(day: number, days: number, total: number): number {
  const until = (through: number): number =>
    Math.round((total * through * (0.5 + (0.5 * through) / days)) / days);
  return until(day + 1) - until(day);
}

/** Who buys what on a day, of those who are there. */
export function wishesOf(town: Town, day: number, count: number): Wish[] {
  const random = new Random(town.seed, `demand ${day}`);
  const buyers = town.buyers.filter(({ actor }) => actor !== null);
  const shelves = byCategory(town);
  if (buyers.length === 0) return [];
  const draw = cumulative(buyers.map(({ traits }) => traits.appetite));
  return Array.from({ length: count }).flatMap((): Wish[] => {
    const buyer = buyers[draw(random.next())];
    const offered = buyer === undefined ? [] : (shelves.get(random.pick(buyer.traits.tastes)) ?? []);
    if (buyer === undefined || offered.length === 0) return [];
    if (buyer.traits.cheats && random.chance(0.5)) return cheat(buyer, offered, random);
    return [{ buyer, shelves: [choose(buyer, offered, random)] }];
  });
}

/** A new seller with several listings, who needs a first review. */
function cheat(buyer: BuyerInTown, offered: readonly Shelf[], random: Random): Wish[] {
  const { seller } = offered.reduce(
    (newest, shelf) => (shelf.orders < newest.orders ? shelf : newest),
    random.pick(offered),
  );
  const shelves = seller.shelves.filter(({ id }) => id !== null).slice(0, SPLIT);
  return shelves.length < 2 ? [] : [{ buyer, shelves }];
}

/**
 * Of a few listings that came before the buyer, the one that looks best: reputation as anybody sees it, the price beside
 * the buyer's budget, and taste, for which nobody has an account (Gumbel, which makes it a logit choice: McFadden 1974).
 */
function choose(buyer: BuyerInTown, offered: readonly Shelf[], random: Random): Shelf {
  const seen = Array.from({ length: COMPARED }, () => random.pick(offered));
  const looks = (shelf: Shelf): number => {
    const { priceCents } = shelf.listing.figures;
    const stars = (4.7 * 5 + shelf.starSum) / (5 + shelf.reviews);
    const taste = -Math.log(-Math.log(Math.max(1e-12, random.next())));
    return (
      Math.log1p(shelf.reviews) +
      2 * (stars - 4.7) -
      0.5 * Math.abs(Math.log(priceCents / buyer.traits.budgetCents)) +
      taste
    );
  };
  return seen
    .map((shelf) => ({ shelf, looks: looks(shelf) }))
    .reduce((best, one) => (one.looks > best.looks ? one : best)).shelf;
}

function byCategory(town: Town): Map<string, Shelf[]> {
  const shelves = new Map<string, Shelf[]>();
  for (const shelf of town.sellers.flatMap((seller) => seller.shelves)) {
    if (shelf.id === null) continue;
    const { id } = shelf.listing.plan.placed.category;
    const known = shelves.get(id);
    if (known === undefined) shelves.set(id, [shelf]);
    else known.push(shelf);
  }
  return shelves;
}

/** From a number in [0, 1) to the place that it falls into. */
function cumulative(weights: readonly number[]): (share: number) => number {
  let sum = 0;
  const sums = weights.map((weight) => (sum += weight));
  return (share) => {
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > share * sum) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
