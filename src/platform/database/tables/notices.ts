import type { Generated, JSONColumnType } from 'kysely';

/** What people are told of while they were away. */
export interface NoticeTables {
  notice: NoticeTable;
}

interface NoticeTable {
  id: Generated<number>;
  external_id: string;
  account_id: number;
  /** One of `marketplace/notices/kinds`. */
  kind: string;
  /** What the words are made from; its shape is the kind's. */
  data: JSONColumnType<Record<string, unknown>>;
  /** The same notice is not given twice: unique by account and kind. */
  key: string;
  created_at: Date;
  read_at: Generated<Date | null>;
  /** When a letter of it is sent or tried again; null where none is wanted or left to send. */
  letter_due_at: Generated<Date | null>;
}
