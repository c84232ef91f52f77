import type { TradeShares } from '../trades/index.js';

/** A listing with how well its words answer, in [0, 1]. */
interface Fitting {
  readonly seller: number;
  readonly trade: number;
  readonly fit: number;
}

/** How fast a neighbour's say falls with its distance from the best. */
const STEEPNESS = 12;
/** Neighbours that are asked, one of each seller. */
const NEIGHBOURS = 160;
/** What a trade keeps that one of both knows nothing of. */
const FLOOR = 0.001;

/**
 * The trades of the listings that answer best, each by how well (k nearest neighbours, Cover & Hart 1967, with weights),
 * and what the words call for by themselves: the geometric mean of both. Null where both say nothing.
 */
export function nearTrades(called: TradeShares | null, listings: readonly Fitting[]): TradeShares | null {
  const near = neighbours(listings);
  if (called === null || near === null) return called ?? near;
  const ids = new Set([...called.keys(), ...near.keys()]);
  return normalised(
    new Map(
      [...ids].map((id) => [id, Math.sqrt(((called.get(id) ?? 0) + FLOOR) * ((near.get(id) ?? 0) + FLOOR))]),
    ),
  );
}

function neighbours(listings: readonly Fitting[]): TradeShares | null {
  const sorted = listings.toSorted((a, b) => b.fit - a.fit);
  const best = sorted[0]?.fit ?? 0;
  if (best <= 0) return null;
  const sellers = new Set<number>();
  const votes = new Map<number, number>();
  for (const { seller, trade, fit } of sorted) {
    if (sellers.has(seller)) continue;
    sellers.add(seller);
    votes.set(trade, (votes.get(trade) ?? 0) + Math.exp(STEEPNESS * (fit - best)));
    if (sellers.size === NEIGHBOURS) break;
  }
  return normalised(votes);
}

function normalised(shares: ReadonlyMap<number, number>): TradeShares {
  const sum = [...shares.values()].reduce((total, share) => total + share, 0);
  return new Map([...shares].map(([id, share]) => [id, share / sum]));
}
