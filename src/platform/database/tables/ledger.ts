import type { Generated, GeneratedAlways } from 'kysely';

/** Double entry, and what comes in and goes out; only src/marketplace/ledger writes here. */
export interface LedgerTables {
  top_up: TopUpTable;
  withdrawal: WithdrawalTable;
  ledger_account: LedgerAccountTable;
  ledger_transaction: LedgerTransactionTable;
  ledger_posting: LedgerPostingTable;
}

/** Of a buyer, of an order, of a seller (three), of a provider outside, of the platform (three). */
export type LedgerAccountKind =
  | 'wallet'
  | 'escrow'
  | 'pending'
  | 'withdrawable'
  | 'withdrawing'
  | 'outside'
  | 'commission'
  | 'fees'
  | 'loss';

interface LedgerAccountTable {
  id: GeneratedAlways<number>;
  kind: LedgerAccountKind;
  account_id: number | null;
  seller_id: number | null;
  order_id: number | null;
  provider: string | null;
  /** The kind with its owner, such as `wallet:5`. */
  code: GeneratedAlways<string>;
  /** Null for accounts of the platform, whose balance is the sum of their postings. */
  balance_cents: GeneratedAlways<number | null>;
}

interface LedgerTransactionTable {
  id: GeneratedAlways<number>;
  /** Such as `order.release`; `src/marketplace/ledger/post.ts` has them. */
  kind: string;
  subject_id: number;
  at: Date;
}

interface LedgerPostingTable {
  id: GeneratedAlways<number>;
  transaction_id: number;
  account_id: number;
  cents: number;
  balance_cents: Generated<number | null>;
}

export type TopUpState = 'pending' | 'paid' | 'declined' | 'charged_back';

interface TopUpTable {
  id: GeneratedAlways<number>;
  external_id: string;
  account_id: number;
  provider: string;
  cents: number;
  state: TopUpState;
  /** The provider's own name of the payment. */
  reference: string | null;
  requested_at: Date;
  settled_at: Date | null;
}

export type WithdrawalState = 'requested' | 'processing' | 'paid' | 'failed' | 'cancelled';

interface WithdrawalTable {
  id: GeneratedAlways<number>;
  external_id: string;
  seller_id: number;
  method: string;
  destination: string;
  cents: number;
  /** Part of `cents`; the rest arrives. */
  fee_cents: number;
  state: WithdrawalState;
  /** Who pays it out; null until it is sent. */
  provider: string | null;
  reference: string | null;
  /** What the provider said of a failure. */
  failure: string | null;
  requested_at: Date;
  settled_at: Date | null;
}
