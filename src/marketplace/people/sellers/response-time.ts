/** One conversation: how long it took to the first reply, or how long it has waited for one until now. */
export interface Wait {
  readonly minutes: number;
  readonly answered: boolean;
}

/**
 * The median time to a first reply, in the unit of the waits; null while fewer than half can be expected to be answered.
 * A wait that goes on counts for as long as it has lasted, neither left out nor taken for an answer: the median of the
 * product-limit estimate of Kaplan and Meier (1958), "Nonparametric Estimation from Incomplete Observations".
 */
export function medianResponse(waits: readonly Wait[]): number | null {
  // At the same length an answer comes before a wait that goes on, which was still waiting then.
  const sorted = waits.toSorted((a, b) => a.minutes - b.minutes || Number(b.answered) - Number(a.answered));
  let waiting = 1;
  for (const [index, { minutes, answered }] of sorted.entries()) {
    if (!answered) continue;
    const atRisk = sorted.length - index;
    waiting *= (atRisk - 1) / atRisk;
    // Halves are met up to the last bits of the products.
    if (waiting <= 0.5 + 1e-12) return minutes;
  }
  return null;
}
