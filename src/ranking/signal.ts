import type { Candidate, RankingContext } from './candidate.js';
import type { Profile } from './profile.js';

/** One reason to stand higher: a number in [0, 1] read off a candidate. One file each in `signals/`. */
export interface Signal {
  /** As in the profile's weights. */
  readonly name: string;
  /** What a missing value counts as: neither praise nor blame. */
  readonly neutral: number;
  /** In [0, 1]; null when what it reads is unknown. */
  value(candidate: Candidate, context: RankingContext, profile: Profile): number | null;
  /** What the value says to the listing's seller, in Arabic. */
  sentence(value: number | null): string;
}

/** A share of what is best, in words: for sentences about signals that have no unit of their own. */
export function grade(value: number, words: readonly [weak: string, fair: string, strong: string]): string {
  if (value < 1 / 3) return words[0];
  return value < 2 / 3 ? words[1] : words[2];
}

/** One half to the power of `times`; several times faster than `**`. */
export function halved(times: number): number {
  return Math.exp(-Math.LN2 * times);
}

/** Exponential decay: 1 today, one half after `halfLife` days (both in days). */
export function decay(age: number, halfLife: number): number {
  return halved(Math.max(0, age) / halfLife);
}

/**
 * A rate over few cases, drawn towards what is usual: as if `strength` cases with the rate `prior` had come before
 * (the mean of a beta posterior: Gelman et al. 2013, Bayesian Data Analysis, §2.4).
 */
export function shrunk(hits: number, of: number, prior: number, strength: number): number {
  return (hits + prior * strength) / (of + strength);
}

/** Spreads a value between two straight lines: `low` is 0, `usual` is `neutral`, `high` is 1; beyond, it stays there. */
export function spread(
  value: number,
  { low, usual, high }: { readonly low: number; readonly usual: number; readonly high: number },
  neutral: number,
): number {
  const room = (high - low) / 50;
  const middle = Math.min(high - room, Math.max(low + room, usual));
  if (value < middle) return (neutral * Math.max(0, value - low)) / (middle - low);
  return Math.min(1, neutral + ((1 - neutral) * (value - middle)) / (high - middle));
}
