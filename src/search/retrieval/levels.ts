import { impactTiers } from '../index-schema/index.js';
import type { QueryTerm } from '../query/query.js';
import type { TermStatistics } from '../statistics/index.js';

/**
 * One way in which a document may answer a term: it holds any of `keys`. About `documents` do so or better, and what
 * they add to the score is about `worth`.
 */
export interface Level {
  readonly keys: readonly string[];
  readonly worth: number;
  readonly documents: number;
}

/** What a match that is only kin of the word adds, as a share of the term's weight. */
const KIN_WORTH = 0.13;

/** What holding the word at all adds besides its impact: its share in the coverage signal. */
const COVERAGE_WORTH = 0.1;

/** Tiers told apart, by the number of terms: the more terms, the coarser, for questions grow with their product. */
const tiersTold: readonly (readonly number[])[] = [
  [],
  [0, 1, 2, 3, 4, 5],
  [0, 1, 2, 3, 4, 5],
  [1, 2, 3, 5],
  [2, 3, 5],
  [3, 5],
];

/** The levels of a term in a query of `terms` terms, best first; each includes the ones before it. */
export function termLevels(term: QueryTerm, terms: number, { families }: TermStatistics): Level[] {
  const { stemCode, familyCode, conceptCode, idf } = term;
  const holdingStem = families.get(stemCode) ?? 0;
  const kin = [...new Set([conceptCode, familyCode])].filter((code) => code !== stemCode);
  const holdingKin = Math.max(holdingStem, ...kin.map((code) => families.get(code) ?? 0));
  const told = tiersTold[terms];
  if (told === undefined) {
    const last = impactTiers.at(-1)?.typical ?? 0;
    return [{ keys: [stemCode, ...kin], worth: idf * (last + COVERAGE_WORTH), documents: holdingKin }];
  }
  const levels = told.flatMap((tier): Level[] => {
    const known = impactTiers[tier];
    if (known === undefined) return [];
    const { suffix, typical, share } = known;
    return [
      { keys: [stemCode + suffix], worth: idf * (typical + COVERAGE_WORTH), documents: holdingStem * share },
    ];
  });
  return kin.length === 0
    ? levels
    : [...levels, { keys: kin, worth: idf * KIN_WORTH, documents: holdingKin }];
}
