/**
 * Offers on a request: ranked for the buyer by fit and quality rather than by who came first (`rank-offers`, `score`),
 * looked at for copied texts (`copied`) and for price and days that miss what was asked (`check`).
 */
export type { OfferTerms, OfferWarning } from './check.js';
export { checkNewOffer, rankOffers, type RankedOffer } from './rank-offers.js';
