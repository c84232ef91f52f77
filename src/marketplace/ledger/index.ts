/**
 * The money of the market: a ledger in double entry, in integer cents of USD. Everything that moves is one transaction
 * whose postings sum to zero; the database refuses anything else (migration 0009), and `docs/ledger.md` has every flow as
 * a table of postings. Commands of other parts call `holdForOrder`, `releaseOrder` and `refundOrder` in their own
 * transaction; accounts are locked last, in the order of their ids. Providers outside are ports (`providers/`).
 */
export { ledgerDue } from './available.js';
export { balancesOf, type Balances } from './balances.js';
export { holdForOrder, refundOrder, releaseOrder, type Settlement } from './order-money.js';
export { openPayments, type Payments } from './providers/registry.js';
export { statementCsv } from './statement-csv.js';
export { everyLine, readStatement, type Page, type StatementLine } from './statement.js';
export { catchUp, payOut, takeNotice, topUp } from './through-providers.js';
export { topUpMachine } from './top-up-machine.js';
export { requestTopUp, settleTopUp, type TopUp } from './top-ups.js';
export { verifyLedger, type LedgerFault } from './verify.js';
export { withdrawalMachine } from './withdrawal-machine.js';
export { cancelWithdrawal, requestWithdrawal, type Withdrawal } from './withdrawals.js';
