import { integer, real, text, texts, time, type RecordKind } from './kind.js';

export const sellerKind: RecordKind<'seller'> = {
  type: 'seller',
  columns: {
    display_name: text,
    level: text,
    joined_at: time,
    last_active_at: time,
    skills: texts,
    history_on_time_rate: real,
    history_completion_rate: real,
    history_response_minutes: real,
    history_orders: integer,
  },
  toRow: (record) => ({
    display_name: record.displayName,
    level: record.level ?? null,
    joined_at: record.joinedAt ?? null,
    last_active_at: record.lastActiveAt ?? null,
    skills: record.skills ?? [],
    history_on_time_rate: record.history?.onTimeRate ?? null,
    history_completion_rate: record.history?.completionRate ?? null,
    history_response_minutes: record.history?.responseMinutes ?? null,
    history_orders: record.history?.orders ?? null,
  }),
};
