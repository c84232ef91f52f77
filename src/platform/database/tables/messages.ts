import type { Generated, JSONColumnType } from 'kysely';
import type { FileNote } from './orders.js';

/** What buyers and sellers write to each other; a message never changes. */
export interface MessageTables {
  conversation: ConversationTable;
  message: MessageTable;
}

interface ConversationTable {
  id: Generated<number>;
  external_id: string;
  buyer_account_id: number;
  seller_id: number;
  order_id: number | null;
  listing_id: number | null;
  opened_at: Date;
  last_message_at: Date;
  buyer_read_at: Date | null;
  seller_read_at: Date | null;
}

interface MessageTable {
  id: Generated<number>;
  external_id: string;
  conversation_id: number;
  author: 'buyer' | 'seller';
  text: string;
  attachments: JSONColumnType<FileNote[]>;
  sent_at: Date;
}
