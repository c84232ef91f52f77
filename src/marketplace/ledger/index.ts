/**
 * The money of the market: a ledger in double entry, in integer cents of USD. Everything that moves is one transaction
 * whose postings sum to zero; the database refuses anything else (migration 0009), and `docs/ledger.md` has every flow as
 * a table of postings. Commands of other parts call `holdForOrder`, `releaseOrder` and `refundOrder` in their own
 * transaction; accounts are locked last, in the order of their ids.
 */
export { ledgerDue } from './available.js';
export { holdForOrder, refundOrder, releaseOrder, type Settlement } from './order-money.js';
