import type { Demo, DemoListing } from '../../fixtures/demo/index.js';
import { Random } from '../../fixtures/demo/random.js';

/** A seller as the simulation knows one: what the market can only learn. */
export interface SellerTraits {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly skills: readonly string[];
  /** A standard normal deviate: what buyers will think of the work. */
  readonly quality: number;
  /** Chances in [0, 1]. */
  readonly onTime: number;
  readonly finishes: number;
  /** Median minutes to a reply. */
  readonly replyMinutes: number;
  /** Days since the seller was last seen in the invented market. */
  readonly idleDays: number;
  /** Days after the start of the simulation. */
  readonly arrivesOn: number;
  readonly listings: readonly DemoListing[];
}

export interface BuyerTraits {
  readonly index: number;
  readonly name: string;
  /** Ids of the top categories in which the buyer needs things. */
  readonly tastes: readonly string[];
  /** How often the buyer buys, relative to others. */
  readonly appetite: number;
  /** Cents that feel usual. */
  readonly budgetCents: number;
  /** Chance of writing a review. */
  readonly talkative: number;
  /** Stars by which the buyer judges more harshly than others. */
  readonly strict: number;
  readonly arrivesOn: number;
  /** Splits one job over several orders of a new seller and cancels the rest. */
  readonly cheats: boolean;
}

export interface Population {
  readonly sellers: readonly SellerTraits[];
  readonly buyers: readonly BuyerTraits[];
}

export interface PopulationSize {
  readonly buyers: number;
  readonly days: number;
}

/** Share of buyers who cheat. */
const CHEATS = 0.01;
/** Share of people who are there at the start; the others come over the days. */
const THERE = 0.6;

/** Who lives in the market: sellers and their wares of an invented market, buyers drawn beside them. */
export function planPopulation(demo: Demo, size: PopulationSize, seed: number): Population {
  const sellers = demo.sellers.map(({ plan, conduct, listings }, index): SellerTraits => {
    const random = new Random(seed, `simulated seller ${index}`);
    return {
      index,
      id: plan.id,
      name: conduct.displayName,
      skills: conduct.skills,
      quality: plan.quality,
      onTime: conduct.onTimeRate,
      finishes: conduct.completionRate,
      replyMinutes: conduct.responseMinutes,
      idleDays: conduct.idleDays,
      arrivesOn: arrival(random, size.days),
      listings,
    };
  });
  const categories = [...new Set(demo.listings.map(({ plan }) => plan.placed.category.id))];
  const buyers = Array.from({ length: size.buyers }, (_, index) =>
    planBuyer(new Random(seed, `simulated buyer ${index}`), index, categories, size.days),
  );
  return { sellers, buyers };
}

function planBuyer(random: Random, index: number, categories: readonly string[], days: number): BuyerTraits {
  return {
    index,
    name: `مشترٍ ${index + 1}`,
    tastes: random.sample(categories, random.integer(1, 3)),
    appetite: Math.exp(1.1 * random.normal()),
    budgetCents: Math.round(100 * Math.exp(2.6 + 0.7 * random.normal())),
    talkative: Math.min(0.95, Math.max(0.05, 0.6 + 0.25 * random.normal())),
    strict: 0.25 * random.normal(),
    arrivesOn: arrival(random, days),
    cheats: random.chance(CHEATS),
  };
}

function arrival(random: Random, days: number): number {
  return random.chance(THERE) ? 0 : random.next() * days * 0.9;
}
