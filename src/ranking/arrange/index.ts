/**
 * From the organic list to the one that is shown: what is hidden goes, what is pinned comes to its place. Positions in
 * explanations and promises are those of the organic list.
 */
import type { RankingContext } from '../candidate.js';
import type { Profile } from '../profile.js';
import type { Ranked } from '../score.js';
import { exclude } from './exclude.js';
import { pin } from './pin.js';

export { exclude } from './exclude.js';
export { missingPins } from './pin.js';

/**
 * `ranked` best first; `pinned` are those that a pin wants shown although they were not found. Every listing comes out
 * at most once, and none comes out that did not go in.
 */
export function arrange(
  ranked: readonly Ranked[],
  pinned: readonly Ranked[],
  profile: Profile,
  { today }: RankingContext,
): Ranked[] {
  const rules = profile.rules ?? [];
  const left = exclude(ranked, rules, today);
  return pin(left, exclude(pinned, rules, today), rules, today);
}
