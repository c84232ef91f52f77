import { judgedColumns } from '../../listings/quality/judged.js';
import type { RecordOf } from '../records.js';
import {
  category,
  integer,
  jsonb,
  real,
  seller,
  text,
  texts,
  time,
  type Json,
  type RecordKind,
} from './kind.js';

export const listingKind: RecordKind<'listing'> = {
  type: 'listing',
  columns: {
    seller_id: seller,
    category_id: category,
    title: text,
    description: text,
    tags: texts,
    base_price_cents: integer,
    delivery_days: real,
    upgrades: jsonb,
    packages: jsonb,
    main_image: text,
    samples: texts,
    status: text,
    created_at: time,
    updated_at: time,
    history_orders: integer,
    history_reviews: integer,
    history_rating_mean: real,
    history_last_review_at: time,
    history_last_order_at: time,
  },
  uncounted: [
    'title',
    'description',
    'tags',
    'base_price_cents',
    'delivery_days',
    'upgrades',
    'packages',
    'main_image',
    'samples',
    'updated_at',
  ],
  toRow: (record) => ({
    seller_id: record.sellerId,
    category_id: record.categoryId,
    title: record.title,
    description: record.description ?? null,
    tags: record.tags,
    base_price_cents: record.basePriceCents ?? null,
    delivery_days: record.deliveryDays ?? null,
    upgrades: (record.upgrades ?? []).map(withoutMissing),
    packages: (record.packages ?? []).map(withoutMissing),
    main_image: record.mainImage ?? null,
    samples: record.samples ?? [],
    status: record.status,
    created_at: record.createdAt ?? null,
    updated_at: record.updatedAt ?? null,
    ...historyColumns(record.history),
  }),
  derived: {
    columns: { title_quality: real, description_quality: real, wording_judged: text },
    toRow: ({ title, description }) =>
      judgedColumns({ title: title as string, description: description as string | null }),
  },
};

function historyColumns(history: RecordOf<'listing'>['history']): Record<string, Json> {
  return {
    history_orders: history?.orders ?? 0,
    history_reviews: history?.reviews ?? 0,
    history_rating_mean: history?.ratingMean ?? null,
    history_last_review_at: history?.lastReviewAt ?? null,
    history_last_order_at: history?.lastOrderAt ?? null,
  };
}

/** A part of a listing without the fields that it leaves open. */
function withoutMissing(part: Readonly<Record<string, Json | undefined>>): Json {
  const given = Object.entries(part).filter(
    (entry): entry is [string, Json] => entry[1] !== null && entry[1] !== undefined,
  );
  return Object.fromEntries(given);
}
