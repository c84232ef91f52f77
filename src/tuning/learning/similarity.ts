import type { UnitCounts } from './pair-counts.js';

/** A pair seen this often counts half of its information: what is rare is believed less. */
const SHRINKAGE = 3;

/**
 * G², how surely a pair is no chance (Dunning 1993, Computational Linguistics 19(1)); positive where it is together more
 * often than chance has it, else 0.
 */
export function logLikelihoodRatio(together: number, first: number, second: number, all: number): number {
  if (together * all <= first * second) return 0;
  const cells: readonly (readonly [observed: number, row: number, column: number])[] = [
    [together, first, second],
    [first - together, first, all - second],
    [second - together, all - first, second],
    [all - first - second + together, all - first, all - second],
  ];
  return cells.reduce((sum, [observed, row, column]) => {
    return observed <= 0 ? sum : sum + 2 * observed * Math.log((observed * all) / (row * column));
  }, 0);
}

/** Pointwise mutual information, shrunk towards 0 by how rarely the pair was seen; never negative. */
export function shrunkInformation(together: number, first: number, second: number, all: number): number {
  const information = Math.log((together * all) / (first * second));
  return Math.max(0, (information * together) / (together + SHRINKAGE));
}

/** The company each unit keeps: its neighbours in listings, by shrunk information (Turney & Pantel 2010, JAIR 37). */
export function contextsOf({ listings, holding, pairs }: UnitCounts): ReadonlyMap<number, number>[] {
  const contexts = Array.from({ length: holding.length }, () => new Map<number, number>());
  for (const { first, second, listings: together } of pairs) {
    if (together < 2) continue;
    const weight = shrunkInformation(together, holding[first] ?? 0, holding[second] ?? 0, listings);
    if (weight === 0) continue;
    contexts[first]?.set(second, weight);
    contexts[second]?.set(first, weight);
  }
  return contexts;
}

/** Cosine of two contexts without what `skip` names. */
export function contextSimilarity(
  first: ReadonlyMap<number, number>,
  second: ReadonlyMap<number, number>,
  skip: (unit: number) => boolean,
): number {
  let product = 0;
  let firstNorm = 0;
  let secondNorm = 0;
  for (const [unit, weight] of first) {
    if (skip(unit)) continue;
    firstNorm += weight * weight;
    product += weight * (second.get(unit) ?? 0);
  }
  for (const [unit, weight] of second) if (!skip(unit)) secondNorm += weight * weight;
  return firstNorm === 0 || secondNorm === 0 ? 0 : product / Math.sqrt(firstNorm * secondNorm);
}

/** Overlap of two distributions given as counts: Σ √(p·q), Bhattacharyya 1943. */
export function distributionOverlap(
  first: ReadonlyMap<number, number>,
  second: ReadonlyMap<number, number>,
): number {
  let overlap = 0;
  for (const [category, count] of first) overlap += Math.sqrt(count * (second.get(category) ?? 0));
  const total = (counts: ReadonlyMap<number, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  return overlap === 0 ? 0 : overlap / Math.sqrt(total(first) * total(second));
}
