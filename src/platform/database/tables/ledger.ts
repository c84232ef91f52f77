import type { Generated, GeneratedAlways } from 'kysely';

/** Double entry; only src/marketplace/ledger writes here. */
export interface LedgerTables {
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
