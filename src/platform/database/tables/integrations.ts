import type { Generated } from 'kysely';

/** What programs outside need of us: requests that may be sent twice. */
export interface IntegrationTables {
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
