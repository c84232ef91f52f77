/**
 * What commands of the core would make of a seller's listings, told without carrying them out: functions over the rows
 * as the index knows them, built from the functions that the commands themselves use. Now stands still. A deed that would
 * be refused, or whose outcome hangs on more than is known, answers null.
 */
export { afterEdit, type ListingEdit } from './edit.js';
export { afterOrders, usualStars, type MoreOrders } from './orders.js';
export { afterVisit } from './presence.js';
export { loadOwnState, type OwnState } from './state.js';
