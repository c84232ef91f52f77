import { defaultProfile } from '../../ranking/index.js';
import { impactTiers } from '../index-schema/index.js';
import type { QueryTerm } from '../query/query.js';

/** One way in which a document may answer a term: it holds any of `keys`, which adds about `worth` to the score. */
export interface Level {
  readonly keys: readonly string[];
  readonly worth: number;
}

const { bm25f, match, weights } = defaultProfile;

/** Tiers are told apart where that moves the promise by at least this share of the highest. */
const RESOLUTION = 0.04;

/** The levels of each term, best first. */
export function termLevels(terms: readonly QueryTerm[]): Level[][] {
  const step = RESOLUTION * terms.reduce((sum, { idf }) => sum + idf, 0);
  return terms.map(({ stemCode, familyCode, conceptCode, idf }) => {
    const ways = [tiersOf(stemCode, 1, 1, idf, step)];
    if (familyCode !== stemCode) ways.push(tiersOf(familyCode, match.family, match.kinCoverage, idf, step));
    if (conceptCode !== familyCode)
      ways.push(tiersOf(conceptCode, match.concept, match.kinCoverage, idf, step));
    return ways.flat().sort((a, b) => b.worth - a.worth);
  });
}

/** A key in tiers of impact, from the widest up, where a match by it counts `worth` and covers `coverage` of the term. */
function tiersOf(code: string, worth: number, coverage: number, idf: number, step: number): Level[] {
  const levels: Level[] = [];
  for (const { suffix, typical } of impactTiers.toReversed()) {
    const gain = idf * (lessened(typical, worth) + coverage * weights.coverage);
    const below = levels[0]?.worth ?? -Infinity;
    if (gain - below >= step) levels.unshift({ keys: [code + suffix], worth: gain });
  }
  return levels;
}

/** The impact of a term whose occurrences count `worth` each. */
function lessened(impact: number, worth: number): number {
  const frequency = (worth * bm25f.saturation * impact) / (1 - impact);
  return frequency / (bm25f.saturation + frequency);
}
