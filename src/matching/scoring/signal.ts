import type { MatchCandidate, MatchContext } from './candidate.js';

/** One reason to stand higher: a number in [0, 1] read off a candidate, as the ranking's signals are. One file each in `signals/`. */
export interface MatchSignal {
  readonly name: string;
  /** What a missing value counts as: neither praise nor blame. */
  readonly neutral: number;
  /** In [0, 1]; null when what it reads is unknown. */
  value(candidate: MatchCandidate, context: MatchContext): number | null;
  /** What the value says to the seller, in Arabic. */
  sentence(value: number | null): string;
}
