/** Reasons of a match in words: for the buyer who chooses, and for the seller who is asked. */
export { sayDays } from './duration.js';
export { reasonsForBuyer, type Asked } from './buyer.js';
export { reasonsForSeller } from './seller.js';
