import { unknownCandidate } from '../../../../src/search/relevance/candidate.js';
import type { Candidate } from '../../../../src/ranking/index.js';

/** A candidate of which nothing else is known. */
export function candidateOf(
  facts: Partial<Candidate> & { readonly id: number; readonly seller: number },
): Candidate {
  return { ...unknownCandidate(facts.id, facts.seller), ...facts };
}
