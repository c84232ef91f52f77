/**
 * From the organic list, which the score alone orders, to the one that is shown: what is hidden goes, near-duplicates are
 * folded and sellers mixed, new listings get their share of the first page, what is pinned comes to its place. Positions in
 * explanations and promises are those of the organic list.
 */
import type { Profile } from '../profile.js';
import type { Ranked } from '../score.js';
import { exclude } from './exclude.js';
import { mix, type MixContext, type Mixed } from './mix.js';
import { pin } from './pin.js';

export { seedOf } from './chance.js';
export { exclude } from './exclude.js';
export { type Newcomer } from './explore.js';
export { type MixContext, type Mixed } from './mix.js';
export { missingPins } from './pin.js';

/**
 * `ranked` best first; `pinned` are those that a pin wants shown although they were not found. Every listing comes out
 * at most once, and none comes out that did not go in.
 */
export function arrange(
  ranked: readonly Ranked[],
  pinned: readonly Ranked[],
  profile: Profile,
  context: MixContext,
): Mixed {
  const rules = profile.rules ?? [];
  const { today } = context;
  const mixed = mix(exclude(ranked, rules, today), context, profile);
  return { ...mixed, ranked: pin(mixed.ranked, exclude(pinned, rules, today), rules, today) };
}
