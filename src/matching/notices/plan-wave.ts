import type { MarketRules } from '../../marketplace/core/index.js';

/** A seller whom a request would suit, with what they heard of others. */
export interface WaveCandidate {
  readonly sellerId: number;
  /** Of the matching, in [0, 1]. */
  readonly score: number;
  /** Has no completed order yet. */
  readonly newcomer: boolean;
  /** Requests that they were told of today, and within a week. */
  readonly today: number;
  readonly week: number;
}

type WaveRules = Pick<MarketRules['matching'], 'perDay' | 'newcomerShare' | 'spread'>;

/**
 * Whom to tell now, best first: at most `size` sellers, none beyond their notices of a day. The score of a seller falls
 * with what they heard within a week, so that the same few do not get all; a share of the places is for newcomers, where
 * there are any.
 */
export function planWave(
  candidates: readonly WaveCandidate[],
  size: number,
  { perDay, newcomerShare, spread }: WaveRules,
): number[] {
  const ranked = candidates
    .filter(({ today }) => today < perDay)
    .map((candidate) => ({ ...candidate, weighed: candidate.score * (1 + candidate.week) ** -spread }))
    .toSorted((a, b) => b.weighed - a.weighed || a.sellerId - b.sellerId);
  const kept = ranked.filter(({ newcomer }) => newcomer).slice(0, Math.floor(size * newcomerShare));
  const rest = ranked.filter((candidate) => !kept.includes(candidate)).slice(0, size - kept.length);
  return [...kept, ...rest]
    .toSorted((a, b) => b.weighed - a.weighed || a.sellerId - b.sellerId)
    .map(({ sellerId }) => sellerId);
}
