import { impactTiers, splitKey } from '../index-schema/index.js';
import { raiseHolding, type TermStatistics } from '../statistics/index.js';
import type { Level } from './levels.js';

/** A region of documents that are promised at least `threshold`, and how many it is expected to hold. */
export interface Bound {
  readonly threshold: number;
  readonly expected: number;
}

/** Any promise at all. */
const WIDEST = 1e-6;

/**
 * The bounds of nested regions, narrowest first, one for each promise that is made to a sampled document. Before them
 * stands what is promised more than any of these: the sample knows few of the rarest words, which tell the most. The last
 * region holds every document that is promised anything. Sizes are those in the sample, enlarged to the catalogue.
 */
export function nestedBounds(
  levels: readonly (readonly Level[])[],
  { sample, documents }: Pick<TermStatistics, 'sample' | 'documents'>,
): Bound[] {
  const promises = promisesOf(levels, sample);
  const scale = documents / Math.max(1, sample.documents);
  const beyond = (promises.at(-1) ?? 0) + WIDEST;
  const bounds: Bound[] = [{ threshold: beyond, expected: (scale - 1) / 2 }];
  for (let at = promises.length - 1; at >= 0; at -= 1) {
    const threshold = promises[at] ?? 0;
    if (threshold - (promises[at - 1] ?? 0) < WIDEST) continue;
    bounds.push({ threshold, expected: (promises.length - at) * scale });
  }
  return [...bounds, { threshold: WIDEST, expected: promises.length * scale }];
}

/** Used by one call after the other, none of which waits, and all 0 between them. */
let scratch = { promises: new Float64Array(), best: new Float64Array() };

/** What the sampled documents are promised, ascending, without those that are promised nothing. */
function promisesOf(levels: readonly (readonly Level[])[], sample: TermStatistics['sample']): Float64Array {
  if (scratch.promises.length !== sample.documents)
    scratch = { promises: new Float64Array(sample.documents), best: new Float64Array(sample.documents) };
  const { promises, best } = scratch;
  const promised: number[] = [];
  for (const term of levels) {
    const raised: number[] = [];
    for (const [key, worths] of worthsByTier(term)) raiseHolding(best, sample, key, worths, raised);
    for (const place of raised) {
      const before = promises[place] ?? 0;
      if (before === 0) promised.push(place);
      promises[place] = before + (best[place] ?? 0);
      best[place] = 0;
    }
  }
  const found = Float64Array.from(promised, (place) => promises[place] ?? 0);
  for (const place of promised) promises[place] = 0;
  return found.sort();
}

/** By plain key, what it is worth to a document that reaches each tier: that of the best level which takes the tier in. */
function worthsByTier(levels: readonly Level[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { keys, worth } of levels) {
    for (const key of keys) {
      const { plain, tier } = splitKey(key);
      let worths = found.get(plain);
      if (worths === undefined) found.set(plain, (worths = impactTiers.map(() => 0)));
      for (let reached = 0; reached <= tier; reached += 1)
        worths[reached] = Math.max(worths[reached] ?? 0, worth);
    }
  }
  return found;
}
