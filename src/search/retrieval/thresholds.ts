import type { Level } from './levels.js';

/** Steps into which the range of scores is divided. */
const STEPS = 200;

/**
 * Score thresholds above which about `targets` documents lie (ascending numbers), highest threshold first. Estimated as
 * if terms were independent: the distribution of the sum of the terms' worths, by convolution. Terms that belong
 * together occur together, so more documents lie above than estimated; the targets therefore reach far down.
 */
export function chooseThresholds(
  levels: readonly (readonly Level[])[],
  documents: number,
  targets: readonly number[],
): number[] {
  const highest = levels.reduce((sum, [best]) => sum + (best?.worth ?? 0), 0);
  const distribution = sumDistribution(levels, documents, highest);
  const thresholds = new Set<number>();
  let above = 0;
  let next = 0;
  for (let step = STEPS; step > 0 && next < targets.length; step -= 1) {
    above += (distribution[step] ?? 0) * documents;
    while (next < targets.length && above >= (targets[next] ?? Infinity)) {
      thresholds.add(((step - 0.5) / STEPS) * highest);
      next += 1;
    }
  }
  if (next < targets.length) thresholds.add((0.5 / STEPS) * highest);
  return [...thresholds];
}

/** Share of the documents in each step of the score range. */
function sumDistribution(
  levels: readonly (readonly Level[])[],
  documents: number,
  highest: number,
): Float64Array {
  let distribution = new Float64Array(STEPS + 1);
  distribution[0] = 1;
  for (const term of levels) {
    const outcomes = termOutcomes(term, documents, highest);
    const next = new Float64Array(STEPS + 1);
    for (const [step, share] of distribution.entries()) {
      if (share === 0) continue;
      for (const [steps, chance] of outcomes) {
        const reached = Math.min(STEPS, step + steps);
        next[reached] = (next[reached] ?? 0) + share * chance;
      }
    }
    distribution = next;
  }
  return distribution;
}

/** By how many steps a term raises a document, and with what chance; the last outcome is that it is absent. */
function termOutcomes(
  levels: readonly Level[],
  documents: number,
  highest: number,
): (readonly [number, number])[] {
  let counted = 0;
  const outcomes = levels.map(({ worth, documents: holding }): readonly [number, number] => {
    const chance = Math.max(0, holding - counted) / Math.max(1, documents);
    counted = Math.max(counted, holding);
    return [Math.round((worth / highest) * STEPS), chance];
  });
  return [...outcomes, [0, Math.max(0, 1 - counted / Math.max(1, documents))]];
}
