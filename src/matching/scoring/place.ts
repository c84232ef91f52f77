import type { MatchCandidate, MatchContext } from './candidate.js';
import { matchSignals, matchWeights } from './signals/index.js';

/** One signal's share of a score. `value` is null where the signal is unknown and its neutral value was weighed. */
export interface MatchContribution {
  readonly signal: string;
  readonly value: number | null;
  readonly weight: number;
  readonly contribution: number;
}

export interface Placed<C extends MatchCandidate = MatchCandidate> {
  readonly candidate: C;
  /** The sum of the contributions, to the last bit. */
  readonly score: number;
  readonly contributions: readonly MatchContribution[];
}

/** A seller with fewer orders takes one of the places kept for newcomers. */
const NEWCOMER_ORDERS = 3;

/** The score taken apart, in the order of the signals. */
export function matchContributions(candidate: MatchCandidate, context: MatchContext): MatchContribution[] {
  return matchSignals.map((signal) => {
    const value = signal.value(candidate, context);
    const weight = matchWeights[signal.name] ?? 0;
    return { signal: signal.name, value, weight, contribution: weight * (value ?? signal.neutral) };
  });
}

function matchScore(candidate: MatchCandidate, context: MatchContext): number {
  return matchContributions(candidate, context).reduce((sum, { contribution }) => sum + contribution, 0);
}

/**
 * The best first, one listing of each seller. What a candidate adds may shrink with those placed before (trade,
 * newcomer), so each place goes to the best for it; scores never rise along the list.
 */
export function placeCandidates<C extends MatchCandidate>(
  candidates: readonly C[],
  fixed: Pick<MatchContext, 'today' | 'budgetCents' | 'deliveryDays'>,
  limit: number,
): Placed<C>[] {
  const placed = new Map<number, number>();
  const result: Placed<C>[] = [];
  let newcomersPlaced = 0;
  let left = candidates;
  while (result.length < limit && left.length > 0) {
    const context: MatchContext = { ...fixed, placed, newcomersPlaced };
    const best = bestOf(left, context);
    if (best === null) break;
    const contributions = matchContributions(best, context);
    const score = contributions.reduce((sum, { contribution }) => sum + contribution, 0);
    result.push({ candidate: best, score, contributions });
    placed.set(best.trade, (placed.get(best.trade) ?? 0) + 1);
    if (best.sellerOrders !== null && best.sellerOrders < NEWCOMER_ORDERS) newcomersPlaced += 1;
    left = left.filter(({ seller }) => seller !== best.seller);
  }
  return result;
}

/** Equal scores by id, so that the order is the same everywhere. */
function bestOf<C extends MatchCandidate>(candidates: readonly C[], context: MatchContext): C | null {
  let best: C | null = null;
  let highest = -Infinity;
  for (const candidate of candidates) {
    const score = matchScore(candidate, context);
    if (score > highest || (score === highest && best !== null && candidate.listing < best.listing)) {
      best = candidate;
      highest = score;
    }
  }
  return best;
}
