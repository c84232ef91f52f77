import type { Profile } from '../profile.js';
import type { Ranked } from '../score.js';
import { diversify } from './diversify.js';
import { explore, type ExplorationContext } from './explore.js';
import { fold, type ListingWords } from './fold.js';

export interface MixContext extends ExplorationContext {
  readonly wordsOf: (listing: number) => ListingWords | undefined;
  readonly pageSize: number;
}

export interface Mixed {
  /** All of the organic list, each once. */
  readonly ranked: readonly Ranked[];
  /** By the id of a listing, how many nearly equal ones of its seller stand at the end instead of beside it. */
  readonly folded: ReadonlyMap<number, number>;
  /** By the id of a listing that chance chose, how likely that was. */
  readonly propensities: ReadonlyMap<number, number>;
}

/**
 * What a buyer sees in place of the bare order of scores: near-duplicates folded, sellers mixed, new listings given their
 * share of the first page. No score and no organic position changes, and no listing is lost.
 */
export function mix(organic: readonly Ranked[], context: MixContext, profile: Profile): Mixed {
  const { shown, hidden, ofSeller } = fold(organic, context.wordsOf);
  const rules = { ...profile.diversity, pageSize: context.pageSize };
  const mixed = diversify(shown, rules);
  const first = mixed.slice(0, context.pageSize);
  const { page, propensities } = explore(first, mixed.slice(context.pageSize), context, profile);
  const ranked = propensities.size === 0 ? mixed : diversify(shown, rules, page);
  return { ranked: diversify([...ranked, ...hidden], rules, ranked), folded: ofSeller, propensities };
}
