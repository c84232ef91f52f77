/**
 * Orders from purchase to acceptance: the state machine, the scope that is frozen when work starts, deadlines,
 * cancellations with the party at fault, linked orders of one buyer and seller, and disputes.
 * Every command locks its order first; money moves last.
 */
export { acceptOrder } from './accept.js';
export { boughtOrders, buyerRisk, type BuyerRisk } from './buyer-risk.js';
export { briefOrder } from './brief.js';
export { answerCancellation, cancelOrder, type Cancellation } from './cancel.js';
export { cancellationReasons, openReasons, type CancellationCode } from './cancellation-reasons.js';
export { deliverOrder, type NewDelivery } from './deliver.js';
export { appealDispute, decideDispute, type Decision } from './disputes/decide.js';
export { stateInDispute } from './disputes/dispute.js';
export { disputeMachine } from './disputes/machine.js';
export { openDispute } from './disputes/open.js';
export { orderDue } from './due.js';
export { linkedCoverage } from './linked.js';
export { nextDue } from './next-due.js';
export { orderMachine } from './machine.js';
export type { OrderRow } from './order-row.js';
export { payOrder } from './pay.js';
export {
  placeOrder,
  placeOrderFromOffer,
  type NewOrder,
  type PlacedOrder,
  type TakenOffer,
} from './place.js';
export { reviseOrder } from './revise.js';
export { startOrder } from './start.js';
