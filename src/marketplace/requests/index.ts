/**
 * Requests for what no listing offers, and the offers that sellers make on them. A request is open until one offer is
 * taken, which becomes an order, or until it expires; then its other offers lapse. (Which sellers it is shown to first is
 * the matching's.)
 */
export { acceptOffer, declineOffer, withdrawOffer } from './decide-offer.js';
export { requestDue } from './lapse.js';
export { offerMachine, requestMachine } from './machine.js';
export { makeOffer, type NewOffer } from './offer.js';
export { publishRequest, type NewRequest } from './publish.js';
export { removeRequest, withdrawRequest } from './close.js';
export {
  listOffers,
  listOpenRequests,
  listOwnRequests,
  readRequest,
  type OfferEntry,
  type RequestEntry,
} from './read.js';
