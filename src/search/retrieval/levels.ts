import { defaultProfile } from '../../ranking/index.js';
import { impactTiers, keyOf, type ImpactTier } from '../index-schema/index.js';
import type { QueryTerm } from '../query/query.js';

/** One way in which a document may answer a term: it holds any of `keys`, which adds about `worth` to the score. */
export interface Level {
  readonly keys: readonly number[];
  readonly worth: number;
}

const { bm25f, match, weights } = defaultProfile;

/** Tiers are told apart where that moves the promise by at least this share of the highest, */
const RESOLUTION = 0.035;

/** or by more, until the levels have no more combinations than these, which the engine's filter grows with. */
const MOST_COMBINATIONS = 6000;

/** The levels of each term, best first. */
export function termLevels(terms: readonly QueryTerm[], resolution = RESOLUTION): Level[][] {
  const step = resolution * terms.reduce((sum, { idf }) => sum + idf, 0);
  const levels = terms.map((term) => levelsOf(term, step));
  const combinations = levels.reduce((product, { length }) => product * (length + 1), 1);
  const isCoarsest = resolution >= 1;
  return combinations <= MOST_COMBINATIONS || isCoarsest ? levels : termLevels(terms, resolution * 1.25);
}

function levelsOf({ stemCode, familyCode, conceptCode, idf }: QueryTerm, step: number): Level[] {
  const ways = [tiersOf(stemCode, 1, 1, idf, step)];
  if (familyCode !== stemCode) ways.push(tiersOf(familyCode, match.family, match.kinCoverage, idf, step));
  if (conceptCode !== familyCode)
    ways.push(tiersOf(conceptCode, match.concept, match.kinCoverage, idf, step));
  return ways.flat().sort((a, b) => b.worth - a.worth);
}

/**
 * A key in groups of neighbouring tiers of impact, where a match by it counts `worth` and covers `coverage` of the term.
 */
function tiersOf(code: string, worth: number, coverage: number, idf: number, step: number): Level[] {
  const groups: ImpactTier[][] = [];
  for (const tier of impactTiers.toReversed()) {
    const group = groups[0];
    const widest = group?.at(-1)?.typical ?? 0;
    const nearer = idf * (lessened(tier.typical, worth) - lessened(widest, worth)) < step;
    if (group !== undefined && nearer) group.unshift(tier);
    else groups.unshift([tier]);
  }
  return groups.map((group) => ({
    keys: [keyOf(code, widestOf(group))],
    worth: idf * (lessened(meanImpact(group), worth) + coverage * weights.coverage),
  }));
}

/** The tier that takes all of them in. */
function widestOf(group: readonly ImpactTier[]): number {
  return Math.max(...group.map((tier) => impactTiers.indexOf(tier)));
}

function meanImpact(tiers: readonly ImpactTier[]): number {
  const shares = tiers.reduce((sum, { share }) => sum + share, 0);
  return tiers.reduce((sum, { typical, share }) => sum + typical * share, 0) / shares;
}

/** The impact of a term whose occurrences count `worth` each. */
function lessened(impact: number, worth: number): number {
  const frequency = (worth * bm25f.saturation * impact) / (1 - impact);
  return frequency / (bm25f.saturation + frequency);
}
