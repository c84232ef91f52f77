/**
 * Gaps of the market: what buyers search without finding it, leave without a click, or ask for in requests, wording by
 * wording brought together over the Arabic analysis. A report for the product team, and advice for sellers.
 */
export { adviceOn } from './advice.js';
export type { Gap } from './cluster-gaps.js';
export { openSellerGaps, withNearest, type SellerGap } from './for-seller.js';
export { readGaps, type GapReport } from './read-gaps.js';
