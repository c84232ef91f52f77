import { seller, time, type RecordKind } from './kind.js';

/** When a seller was last seen: one row a seller, whose id it has. */
export const activityKind: RecordKind<'activity'> = {
  type: 'activity',
  table: 'external_activity',
  columns: { seller_id: seller, seen_at: time },
  toRow: (record) => ({ seller_id: record.id, seen_at: record.occurredAt }),
};
