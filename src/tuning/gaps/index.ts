/**
 * Gaps of the market: what buyers searched and only `nearest` or `none` answered. A report for the product team and,
 * later, for sellers.
 */
export { readGaps } from './read-gaps.js';
export type { Gap, GapReport } from './group-gaps.js';
