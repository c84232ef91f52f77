import type { Relevance } from '../../ranking/index.js';
import type { Query } from '../query/query.js';
import type { MatchKind } from '../types.js';

/** What a buyer sees at first; an answer further down is none. */
const FIRST_RESULTS = 10;

/** Share of the query's weight that a result must hold to answer it with something left out. */
const RELAXED_SHARE = 0.5;

/**
 * How well the best of the first results answers: `exact` when it holds every word, `relaxed` when it holds at least
 * half of the query's weight, `nearest` below that. A word that the index does not know weighs as the rarest of all,
 * for it is what the query is about more often than not.
 */
export function matchKind(query: Query, relevances: readonly (Relevance | null)[]): MatchKind {
  if (relevances.length === 0) return 'none';
  const known = query.terms.reduce((sum, { documents, idf }) => sum + (documents > 0 ? idf : 0), 0);
  const whole = query.terms.reduce((sum, { idf }) => sum + idf, 0);
  const first = relevances.slice(0, FIRST_RESULTS).map((relevance) => relevance?.held ?? 1);
  const held = Math.max(...first) * (whole === 0 ? 1 : known / whole);
  if (held >= 1 - 1e-9) return 'exact';
  return held >= RELAXED_SHARE ? 'relaxed' : 'nearest';
}
