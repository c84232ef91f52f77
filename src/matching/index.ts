/**
 * Matching: requests find their sellers. A request is understood (`understanding`), candidates are gathered from the
 * index and the rows (`candidates`), scored and given their places (`scoring`), with reasons for buyer and seller
 * (`reasons`); `trades` learns what texts are sold as. Who is told of a request, and when, builds on `matchRequest`.
 */
export { openMatching, type MatchingContext } from './context.js';
export { matchRequest, type Match, type MatchOptions, type MatchResult } from './match.js';
export {
  correctPublished,
  matchPublished,
  publishCorrected,
  readPublished,
  understandPublished,
  understandText,
  type PublishedRequest,
} from './published.js';
export { checkNewOffer, rankOffers } from './offers/index.js';
export { sayDays } from './reasons/index.js';
export { learnTradesIfDue } from './trades/index.js';
export type { Corrections, RequestText, Understanding } from './understanding/index.js';
