import { boolean, listing, text, time, type RecordKind } from './kind.js';

/** An order of a marketplace with a core of its own. */
export const orderKind: RecordKind<'order'> = {
  type: 'order',
  table: 'external_order',
  columns: {
    listing_id: listing,
    buyer_external_id: text,
    state: text,
    on_time: boolean,
    fault: text,
    happened_at: time,
  },
  toRow: (record) => ({
    listing_id: record.listingId,
    buyer_external_id: record.buyerId ?? null,
    state: record.state,
    on_time: record.onTime ?? null,
    fault: record.state === 'cancelled' ? record.fault : null,
    happened_at: record.occurredAt,
  }),
};
