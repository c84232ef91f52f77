import type { Generated } from 'kysely';

/** The tables that every part of the marketplace core stands on. */
export interface CoreTables {
  account: AccountTable;
  step: StepTable;
  due: DueTable;
}

/** What an account may do beyond buying and, where a seller belongs to it, selling. */
export type StaffRole = 'moderator' | 'support' | 'product';

interface AccountTable {
  id: Generated<number>;
  external_id: string;
  display_name: string;
  roles: Generated<StaffRole[]>;
  created_at: Date;
  /** Where letters go. */
  email: Generated<string | null>;
  /** The same for every way to write one mailbox. */
  email_key: Generated<string | null>;
  email_confirmed_at: Generated<Date | null>;
  password_hash: Generated<string | null>;
  last_seen_at: Generated<Date | null>;
  suspended_at: Generated<Date | null>;
  deleted_at: Generated<Date | null>;
}

interface StepTable {
  id: Generated<number>;
  machine: string;
  subject_id: number;
  step: string;
  from_state: string;
  to_state: string;
  party: string;
  account_id: number | null;
  reason: string | null;
  taken_at: Date;
}

interface DueTable {
  kind: string;
  subject_id: number;
  due_at: Date;
}
