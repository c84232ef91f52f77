/**
 * Where listings stand, day by day: each day the first hundred of every search that buyers really make, with the signals
 * that put them there. From it come a listing's history, what moved it, and word to its seller and to programs outside
 * when it moved far.
 */
export { rankHistory, type RankHistory } from './history.js';
export { trackRanksIfDue, type TrackingOptions } from './track.js';
