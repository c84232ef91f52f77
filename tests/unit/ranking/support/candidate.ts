import { toCandidate } from '../../../../src/search/relevance/candidate.js';
import type { Candidate } from '../../../../src/ranking/index.js';

/** A candidate of which nothing else is known. */
export function candidateOf(
  facts: Partial<Candidate> & { readonly id: number; readonly seller: number },
): Candidate {
  return { ...toCandidate({ id: facts.id, seller: facts.seller, signals: [] }), ...facts };
}
