/**
 * Candidates: the listings that may answer a request (`gather`), how well their words do (`fitting`), what their trades
 * say of the request (`near-trades`), and what is known of them and their sellers (`facts`, `candidates`).
 */
export { toCandidates, tradesOfKind, type Candidate } from './candidates.js';
export { listingFacts, sellerFacts } from './facts.js';
export { shortlist, toFitting, type FittingListing } from './fitting.js';
export { documentsOfSellers, gatherDocuments } from './gather.js';
export { nearTrades } from './near-trades.js';
export { createSkillIndex, type SkillIndex } from './skilled.js';
