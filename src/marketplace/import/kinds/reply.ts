import { real, seller, time, type RecordKind } from './kind.js';

/** How long a buyer waited for a seller's answer. */
export const replyKind: RecordKind<'reply'> = {
  type: 'reply',
  table: 'external_reply',
  columns: { seller_id: seller, minutes: real, happened_at: time },
  toRow: (record) => ({
    seller_id: record.sellerId,
    minutes: record.minutes,
    happened_at: record.occurredAt,
  }),
};
