/**
 * Orders from purchase to acceptance: the state machine, the scope that is frozen when work starts, deadlines,
 * cancellations with the party at fault, linked orders of one buyer and seller, and disputes.
 */
export { orderMachine } from './machine.js';
export { placeOrder, type NewOrder, type PlacedOrder } from './place.js';
