import { mapInPieces } from './pieces.js';
import type { UnitListing } from './units.js';

/** How often two units are in one listing. */
export interface PairCount {
  readonly first: number;
  readonly second: number;
  listings: number;
  sellers: number;
  /** Listings where they stand side by side. */
  beside: number;
}

export interface UnitCounts {
  readonly listings: number;
  /** Listings that hold each unit. */
  readonly holding: Int32Array;
  readonly pairs: readonly PairCount[];
  /** Of each unit: listings by category. */
  readonly categories: readonly ReadonlyMap<number, number>[];
}

/** Counts units and pairs of units; memory grows with the pairs that occur. */
export async function countPairs(units: number, listings: readonly UnitListing[]): Promise<UnitCounts> {
  const holding = new Int32Array(units);
  const categories = Array.from({ length: units }, () => new Map<number, number>());
  const pairs = new Map<number, PairCount & { lastSeller: number }>();
  const bySeller = [...listings].sort((a, b) => a.seller - b.seller);
  await mapInPieces(bySeller, ({ seller, category, units: held, beside }) => {
    for (const [index, first] of held.entries()) {
      holding[first] = (holding[first] ?? 0) + 1;
      const counts = categories[first];
      counts?.set(category, (counts.get(category) ?? 0) + 1);
      for (const second of held.slice(index + 1)) {
        const key = first * units + second;
        let pair = pairs.get(key);
        if (pair === undefined) {
          pair = { first, second, listings: 0, sellers: 0, beside: 0, lastSeller: -1 };
          pairs.set(key, pair);
        }
        pair.listings += 1;
        if (pair.lastSeller !== seller) pair.sellers += 1;
        pair.lastSeller = seller;
      }
    }
    for (const key of new Set(beside.map(([first, second]) => first * units + second))) {
      const pair = pairs.get(key);
      if (pair !== undefined) pair.beside += 1;
    }
  });
  return { listings: listings.length, holding, pairs: [...pairs.values()], categories };
}
