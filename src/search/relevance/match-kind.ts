import type { Relevance } from '../../ranking/index.js';
import type { Query } from '../query/query.js';
import type { MatchKind } from '../types.js';

/**
 * How well the best candidates answer: `exact` when one holds every word and the index knows them all, `relaxed` when
 * one holds at least half of the query's weight, `nearest` below that.
 */
export function matchKind(query: Query, relevances: readonly (Relevance | null)[]): MatchKind {
  if (relevances.length === 0) return 'none';
  const held = Math.max(...relevances.map((relevance) => relevance?.held ?? 1));
  const allKnown = query.terms.every(({ documents }) => documents > 0);
  if (held >= 1 - 1e-9) return allKnown ? 'exact' : 'relaxed';
  return held >= 0.5 ? 'relaxed' : 'nearest';
}
