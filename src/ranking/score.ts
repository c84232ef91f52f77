import type { Candidate, RankingContext } from './candidate.js';
import type { Profile, SignalName } from './profile.js';
import type { Signal } from './signal.js';
import { signals } from './signals/index.js';

/** One signal's share of a score. `value` is null where the signal is unknown and its neutral value was weighed. */
export interface Contribution {
  readonly signal: string;
  readonly value: number | null;
  readonly weight: number;
  readonly contribution: number;
}

export interface Ranked<C extends Candidate = Candidate> {
  readonly candidate: C;
  readonly score: number;
}

/** Σ weight × signal. Equals the sum of `contributions` to the last bit: both add in the same order. */
export function score(candidate: Candidate, context: RankingContext, profile: Profile): number {
  return weighed(candidate, context, profile, weightsOf(profile));
}

/** The weights of all signals, looked up once for a whole list. */
function weightsOf(profile: Profile): number[] {
  return signals.map((signal) => weightOf(signal, profile));
}

function weighed(
  candidate: Candidate,
  context: RankingContext,
  profile: Profile,
  weights: readonly number[],
): number {
  let total = 0;
  for (let index = 0; index < signals.length; index += 1) {
    const signal: Signal | undefined = signals[index];
    const weight = weights[index] ?? 0;
    if (signal === undefined || weight === 0) continue;
    total += weight * (signal.value(candidate, context, profile) ?? signal.neutral);
  }
  return total;
}

/** The score taken apart, in the order of the signals. */
export function contributions(
  candidate: Candidate,
  context: RankingContext,
  profile: Profile,
): Contribution[] {
  return signals.map((signal) => {
    const value = signal.value(candidate, context, profile);
    const weight = weightOf(signal, profile);
    return { signal: signal.name, value, weight, contribution: weight * (value ?? signal.neutral) };
  });
}

function weightOf({ name }: Signal, { weights }: Profile): number {
  return weights[name as SignalName];
}

/** Best first; equal scores by id, so that the order is the same everywhere. */
export function rank<C extends Candidate>(
  candidates: readonly C[],
  context: RankingContext,
  profile: Profile,
): Ranked<C>[] {
  const weights = weightsOf(profile);
  return candidates
    .filter((candidate) => isAnswer(candidate, profile))
    .map((candidate) => ({ candidate, score: weighed(candidate, context, profile, weights) }))
    .sort((a, b) => b.score - a.score || a.candidate.id - b.candidate.id);
}

/** Whether it holds enough of the words or comes near enough in meaning, whatever its fame. */
function isAnswer({ relevance, meaning }: Candidate, { relevanceFloor, meaningFloor }: Profile): boolean {
  if (relevance === null || relevance.held >= relevanceFloor) return true;
  return meaning !== null && meaning >= meaningFloor;
}
