/** A listing that somebody ordered; several orders of one listing are one purchase, at the time of the first. */
export interface Purchase {
  readonly listing: number;
  readonly category: number;
}

/** Distinct buyers, counted over what each of them bought. */
export interface OrderCounts {
  /** By listing. */
  readonly demand: ReadonlyMap<number, Demand>;
  /** Who bought both; the same in both directions. */
  readonly pairs: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Who bought in the second category after the first, by first and second. */
  readonly successions: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

export interface Demand {
  readonly category: number;
  readonly buyers: number;
}

/** A buyer's latest purchases that are read: somebody who buys for hundreds says little of each pair. */
const MOST_PURCHASES = 60;

/** Counts over the histories of all buyers, each in the order of time. */
export function countOrders(histories: Iterable<readonly Purchase[]>): OrderCounts {
  const demand = new Map<number, { category: number; buyers: number }>();
  const pairs = new Map<number, Map<number, number>>();
  const successions = new Map<number, Map<number, number>>();
  for (const history of histories) {
    const bought = [...new Map(history.map((one) => [one.listing, one])).values()].slice(-MOST_PURCHASES);
    for (const { listing, category } of bought) {
      const known = demand.get(listing);
      if (known === undefined) demand.set(listing, { category, buyers: 1 });
      else known.buyers += 1;
    }
    for (const [one, other] of pairsOf(bought)) {
      add(pairs, one.listing, other.listing);
      add(pairs, other.listing, one.listing);
    }
    for (const [first, second] of followingCategories(bought)) add(successions, first, second);
  }
  return { demand, pairs, successions };
}

function* pairsOf<T>(list: readonly T[]): Generator<readonly [T, T]> {
  for (const [at, one] of list.entries()) {
    for (const other of list.slice(at + 1)) yield [one, other];
  }
}

/** Each two categories of which the second was bought from after the first, once; also a category after itself. */
function followingCategories(bought: readonly Purchase[]): Iterable<readonly [number, number]> {
  const seen = new Map<string, readonly [number, number]>();
  for (const [{ category: first }, { category: second }] of pairsOf(bought)) {
    seen.set(`${first} ${second}`, [first, second]);
  }
  return seen.values();
}

function add(counts: Map<number, Map<number, number>>, one: number, other: number): void {
  const row = counts.get(one);
  if (row === undefined) counts.set(one, new Map([[other, 1]]));
  else row.set(other, (row.get(other) ?? 0) + 1);
}
