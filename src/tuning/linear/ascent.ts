import { measureAll, type LinearMetrics } from './metrics.js';
import type { JudgedGroup } from './rows.js';

/** What the order shall be good at. */
export type Objective = (metrics: LinearMetrics) => number;

/** Tried steps of a weight, as shares of what it moves scores by already. */
const STEPS = [-1, -0.5, -0.2, 0.2, 0.5, 1] as const;

/**
 * Coordinate ascent on the metric itself (Metzler & Croft 2007, Linear feature-based models for information retrieval):
 * each weight in turn is moved to where the order gets best. One round; `spreads` are the features' usual differences.
 */
export function ascend(
  groups: readonly JudgedGroup[],
  start: Float64Array,
  { spreads, objective, nonNegative }: { spreads: Float64Array; objective: Objective; nonNegative: boolean },
): Float64Array {
  const weights = Float64Array.from(start);
  let best = objective(measureAll(groups, weights));
  const reach = Math.max(...weights.map((weight, index) => Math.abs(weight) * (spreads[index] ?? 0)));
  for (const [index, spread] of spreads.entries()) {
    if (spread === 0) continue;
    const from = weights[index] ?? 0;
    let kept = from;
    for (const step of STEPS) {
      const to = from + (step * reach * 0.25) / spread;
      weights[index] = nonNegative ? Math.max(0, to) : to;
      const reached = objective(measureAll(groups, weights));
      if (reached > best + 1e-9) [best, kept] = [reached, weights[index] ?? 0];
    }
    weights[index] = kept;
  }
  return weights;
}
