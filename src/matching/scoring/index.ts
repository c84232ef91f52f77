/** The score of a match: signals of a candidate, weighed and summed, and places given one after the other. Pure. */
export type { MatchCandidate, MatchContext } from './candidate.js';
export { matchContributions, placeCandidates, type MatchContribution, type Placed } from './place.js';
export type { MatchSignal } from './signal.js';
export { matchSignals, matchWeights } from './signals/index.js';
