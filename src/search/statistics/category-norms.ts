import type { CategoryNorms } from '../../ranking/index.js';
import { signalColumns, type SignalColumn } from '../index-schema/fields.js';

/** What is usual in each category, and in the market for those of which nothing is known. */
export interface MarketNorms {
  readonly market: CategoryNorms;
  readonly categories: ReadonlyMap<number, CategoryNorms>;
}

/** As term statistics keep it: plain JSON. */
export interface EncodedNorms {
  market: CategoryNorms;
  categories: [number, CategoryNorms][];
}

export const noNorms: MarketNorms = {
  market: { rating: null, price: null, pace: 1 },
  categories: new Map(),
};

/** So many reviews or listings of a category weigh as much as what is usual above it; a market with fewer has no norms. */
const REVIEWS_ABOVE = 50;
const LISTINGS_ABOVE = 20;

/** The usual prices: all but the lowest and the highest tenth. */
const USUAL = { low: 0.1, high: 0.9 };

const SLOWEST = 2;

interface Tally {
  readonly parent: number | null;
  trustedRated: number;
  trustedStarSum: number;
  readonly prices: number[];
  /** Unix days of the last publication, edit, sale or review of each listing. */
  readonly lastDays: number[];
}

/** Counts documents one by one; memory grows with their number, by two numbers for each level of the category tree. */
export function createNormsCounter(): {
  add(document: { readonly category: readonly number[]; readonly signals: readonly (number | null)[] }): void;
  finish(): EncodedNorms;
} {
  const market = emptyTally(null);
  const categories = new Map<number, Tally>();
  return {
    add({ category, signals }) {
      count(market, signals);
      for (const [depth, id] of category.entries()) {
        const tally = categories.get(id) ?? emptyTally(category[depth - 1] ?? null);
        categories.set(id, tally);
        count(tally, signals);
      }
    },
    finish() {
      const whole = normsOfMarket(market);
      const known = new Map<number, CategoryNorms>();
      const normsOf = (id: number, tally: Tally): CategoryNorms => {
        const found = known.get(id);
        if (found !== undefined) return found;
        const parent = tally.parent === null ? undefined : categories.get(tally.parent);
        const above = parent === undefined || tally.parent === null ? whole : normsOf(tally.parent, parent);
        const norms = shrunkTo(above, tally, market);
        known.set(id, norms);
        return norms;
      };
      return { market: whole, categories: [...categories].map(([id, tally]) => [id, normsOf(id, tally)]) };
    },
  };
}

/** What is usual for a listing with these categories, from the root down. */
export function normsFor({ market, categories }: MarketNorms, path: readonly number[]): CategoryNorms {
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const norms = categories.get(path[depth] ?? -1);
    if (norms !== undefined) return norms;
  }
  return market;
}

export function decodeNorms({ market, categories }: EncodedNorms): MarketNorms {
  return { market, categories: new Map(categories) };
}

function emptyTally(parent: number | null): Tally {
  return { parent, trustedRated: 0, trustedStarSum: 0, prices: [], lastDays: [] };
}

const at = Object.fromEntries(signalColumns.map((column, index) => [column, index])) as Readonly<
  Record<SignalColumn, number>
>;

function count(tally: Tally, signals: readonly (number | null)[]): void {
  tally.trustedRated += signals[at.trustedRated] ?? 0;
  tally.trustedStarSum += signals[at.trustedStarSum] ?? 0;
  const price = signals[at.price] ?? null;
  if (price !== null && price > 0) tally.prices.push(price);
  const days = [at.createdDay, at.updatedDay, at.lastOrderDay, at.lastReviewDay].map(
    (index) => signals[index] ?? -Infinity,
  );
  const last = Math.max(...days);
  if (last !== -Infinity) tally.lastDays.push(last);
}

function normsOfMarket({ trustedRated, trustedStarSum, prices }: Tally): CategoryNorms {
  return {
    rating: trustedRated < REVIEWS_ABOVE ? null : rounded(trustedStarSum / trustedRated),
    price:
      prices.length < LISTINGS_ABOVE
        ? null
        : { low: quantile(prices, USUAL.low), high: quantile(prices, USUAL.high) },
    pace: 1,
  };
}

/** Means weighed by their numbers; of prices and paces those of the logarithms. */
function shrunkTo(above: CategoryNorms, tally: Tally, market: Tally): CategoryNorms {
  const { trustedRated, trustedStarSum, prices, lastDays } = tally;
  return {
    rating:
      above.rating === null
        ? null
        : rounded((trustedStarSum + REVIEWS_ABOVE * above.rating) / (trustedRated + REVIEWS_ABOVE)),
    price:
      above.price === null
        ? null
        : {
            low: between(above.price.low, quantile(prices, USUAL.low), prices.length),
            high: between(above.price.high, quantile(prices, USUAL.high), prices.length),
          },
    pace: Math.min(
      SLOWEST,
      Math.max(1 / SLOWEST, between(above.pace, paceOf(lastDays, market), lastDays.length)),
    ),
  };
}

/** How long ago the last event of half the listings lies, against the same in the market. */
function paceOf(lastDays: readonly number[], market: Tally): number {
  const newest = market.lastDays.reduce((latest, day) => Math.max(latest, day), -Infinity);
  const medianAge = (days: readonly number[]): number => newest - quantile(days, 0.5) + 1;
  return lastDays.length === 0 ? 1 : medianAge(lastDays) / medianAge(market.lastDays);
}

function between(above: number, own: number, listings: number): number {
  if (listings === 0) return above;
  const share = listings / (listings + LISTINGS_ABOVE);
  return rounded(Math.exp(share * Math.log(own) + (1 - share) * Math.log(above)));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] ?? 0;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
