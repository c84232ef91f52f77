import type { Generated } from 'kysely';
import type { Fault } from './orders.js';

/** What programs outside tell us, and what they need of us: requests that may be sent twice. */
export interface IntegrationTables {
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
  external_order: ExternalOrderTable;
  external_reply: ExternalReplyTable;
  external_activity: ExternalActivityTable;
  idempotency_key: IdempotencyKeyTable;
}

interface IdempotencyKeyTable {
  /** Whose key it is. */
  owner: string;
  key: string;
  /** A hash of method, address and body of the request that brought it first. */
  fingerprint: string;
  /** Null while the request is under way. */
  status: Generated<number | null>;
  content_type: Generated<string | null>;
  body: Generated<string | null>;
  begun_at: Date;
}

interface FactColumns {
  id: Generated<number>;
  external_id: string;
  record_version: number | null;
  record_occurred_at: Date | null;
  deleted_at: Date | null;
}

interface ExternalOrderTable extends FactColumns {
  listing_id: number;
  buyer_external_id: string | null;
  state: 'completed' | 'cancelled';
  on_time: boolean | null;
  fault: Fault | null;
  happened_at: Date;
}

interface ExternalReplyTable extends FactColumns {
  seller_id: number;
  minutes: number;
  happened_at: Date;
}

interface ExternalActivityTable extends FactColumns {
  seller_id: number;
  seen_at: Date;
}

interface WebhookTable {
  id: Generated<number>;
  external_id: string;
  url: string;
  events: string[];
  /** Signs what is sent; nobody is told it a second time. */
  secret: string;
  created_at: Date;
  disabled_at: Generated<Date | null>;
}

export type WebhookDeliveryState = 'pending' | 'delivered' | 'dead';

interface WebhookDeliveryTable {
  id: Generated<number>;
  webhook_id: number;
  message_id: string;
  type: string;
  /** What is sent, to the letter: the signature is over it. */
  payload: string;
  state: Generated<WebhookDeliveryState>;
  attempts: Generated<number>;
  status: Generated<number | null>;
  error: Generated<string | null>;
  due_at: Date;
  created_at: Date;
}
