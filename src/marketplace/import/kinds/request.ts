import { category, integer, text, time, type RecordKind } from './kind.js';

export const requestKind: RecordKind<'request'> = {
  type: 'request',
  columns: {
    buyer_external_id: text,
    title: text,
    description: text,
    category_id: category,
    budget_cents: integer,
    deadline_at: time,
    created_at: time,
  },
  toRow: (record) => ({
    buyer_external_id: record.buyerId,
    title: record.title,
    description: record.description ?? null,
    category_id: record.categoryId ?? null,
    budget_cents: record.budgetCents ?? null,
    deadline_at: record.deadlineAt ?? null,
    created_at: record.createdAt,
  }),
};
