/**
 * What becomes of impressions, with the merit of the place taken out: how much each position is looked at is learned from
 * the event log, and a listing's clicks and orders are held against what would be usual where it was shown. Counted by a
 * chore into `listing_conversion`; documents hold the rounded outcome.
 */
export { countConversion } from './count-conversion.js';
export { conversions, type Cell, type Conversion } from './position-model.js';
