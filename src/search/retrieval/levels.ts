import { impactTiers } from '../index-schema/index.js';
import type { QueryTerm } from '../query/query.js';

/** One way in which a document may answer a term: it holds any of `keys`, which adds about `worth` to the score. */
export interface Level {
  readonly keys: readonly string[];
  readonly worth: number;
}

/** What a match that is only kin of the word adds, as a share of the term's weight. */
const KIN_WORTH = 0.13;

/** What holding the word at all adds besides its impact: its share in the coverage signal. */
const COVERAGE_WORTH = 0.1;

/** Tiers are told apart where that moves the promise by at least this share of the highest. */
const RESOLUTION = 0.04;

/** The levels of each term, best first; each level includes the ones before it. */
export function termLevels(terms: readonly QueryTerm[]): Level[][] {
  const step = RESOLUTION * terms.reduce((sum, { idf }) => sum + idf, 0);
  return terms.map((term) => {
    const levels = stemLevels(term, step);
    const { stemCode, familyCode, conceptCode, idf } = term;
    const kin = [...new Set([conceptCode, familyCode])].filter((code) => code !== stemCode);
    return kin.length === 0 ? levels : [...levels, { keys: kin, worth: idf * KIN_WORTH }];
  });
}

/** The word itself in tiers of impact, from the widest up. */
function stemLevels({ stemCode, idf }: QueryTerm, step: number): Level[] {
  const levels: Level[] = [];
  for (const { suffix, typical } of impactTiers.toReversed()) {
    const worth = idf * (typical + COVERAGE_WORTH);
    const below = levels[0]?.worth ?? -Infinity;
    if (worth - below >= step) levels.unshift({ keys: [stemCode + suffix], worth });
  }
  return levels;
}
