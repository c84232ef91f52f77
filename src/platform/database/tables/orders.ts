import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';

/** Orders, what was delivered on them, and what became of quarrels. */
export interface OrderTables {
  market_order: OrderTable;
  delivery: DeliveryTable;
  dispute: DisputeTable;
  dispute_statement: DisputeStatementTable;
  dispute_decision: DisputeDecisionTable;
}

export type OrderState =
  | 'awaiting_payment'
  | 'awaiting_instructions'
  | 'in_progress'
  | 'delivered'
  | 'revision_requested'
  | 'accepted'
  | 'cancelled'
  | 'disputed'
  | 'resolved';

/** At whose door a cancellation is laid. */
export type Fault = 'buyer' | 'seller' | 'none';

/** Something bought, with its price and promise as they were at that moment. */
export interface OrderLine {
  kind: 'base' | 'package' | 'upgrade' | 'offer';
  title: string;
  /** Of one. */
  cents: number;
  /** Days in which the whole is delivered with it. */
  deliveryDays: number | null;
}

/** A file by its name; its content is kept elsewhere. */
export interface FileNote {
  name: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  url: string;
}

/** What the buyer needs. */
export interface Brief {
  text: string;
  files: FileNote[];
}

interface OrderTable {
  id: Generated<number>;
  external_id: string;
  buyer_account_id: number;
  seller_id: number;
  listing_id: number | null;
  offer_id: number | null;
  state: OrderState;
  title: string;
  lines: JSONColumnType<OrderLine[]>;
  quantity: number;
  total_cents: number;
  delivery_days: number;
  brief: JSONColumnType<Brief> | null;
  /** How often the buyer asked for changes. */
  revisions: Generated<number>;
  placed_at: Date;
  paid_at: Date | null;
  briefed_at: Date | null;
  started_at: Date | null;
  due_at: Date | null;
  late_at: Date | null;
  first_delivered_at: Date | null;
  delivered_at: Date | null;
  accepted_at: Date | null;
  closed_at: Date | null;
  reason: string | null;
  fault: Fault | null;
  counts_against_seller: GeneratedAlways<boolean>;
  awaited_since: Date | null;
  linked_acknowledged_at: Date | null;
  proposed_by: 'buyer' | 'seller' | null;
  proposed_reason: string | null;
  proposed_at: Date | null;
}

interface DeliveryTable {
  id: Generated<number>;
  order_id: number;
  number: number;
  text: string;
  files: JSONColumnType<FileNote[]>;
  delivered_at: Date;
  revision_text: string | null;
  revision_requested_at: Date | null;
}

export type DisputeState = 'open' | 'decided' | 'appealed' | 'closed';

interface DisputeTable {
  id: Generated<number>;
  external_id: string;
  order_id: number;
  state: DisputeState;
  opened_by: 'buyer' | 'seller';
  evidence: JSONColumnType<Record<string, unknown>>;
  opened_at: Date;
}

interface DisputeStatementTable {
  id: Generated<number>;
  dispute_id: number;
  party: 'buyer' | 'seller';
  text: string;
  files: JSONColumnType<FileNote[]>;
  made_at: Date;
}

/** `partial` gives the buyer a part back and releases the rest. */
export type DisputeOutcome = 'refund' | 'partial' | 'release';

interface DisputeDecisionTable {
  dispute_id: number;
  number: number;
  outcome: DisputeOutcome;
  refund_cents: number | null;
  fault: Fault;
  explanation: string;
  decided_by: number | null;
  decided_at: Date;
}
