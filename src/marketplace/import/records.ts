import { z } from 'zod';
import {
  budget,
  cents,
  count,
  days,
  externalId,
  fileAddress,
  instant,
  label,
  minutes,
  rate,
  starMean,
  stars,
  text,
  version,
} from './fields.js';

/**
 * The import format: one schema a record type, strict, so that a misspelt field is named instead of lost.
 * `POST /v1/ingest` and `mizan import` read the same schemas. A field that may be left out may also be null.
 */

/** What any record may say of its age. */
const stamp = { version: version.nullish(), occurredAt: instant.nullish() };
const alive = { ...stamp, deleted: z.literal(false).nullish() };

export const categoryRecord = z.strictObject({
  type: z.literal('category'),
  id: externalId,
  name: label(200),
  parentId: externalId.nullish(),
  ...alive,
});

export const sellerRecord = z.strictObject({
  type: z.literal('seller'),
  id: externalId,
  displayName: label(200),
  level: z.enum(['new', 'active', 'distinguished', 'expert']).nullish(),
  joinedAt: instant.nullish(),
  lastActiveAt: instant.nullish(),
  skills: z.array(label(100)).max(100).nullish(),
  history: z
    .strictObject({
      onTimeRate: rate.nullish(),
      completionRate: rate.nullish(),
      responseMinutes: minutes.nullish(),
      orders: count.nullish(),
    })
    .nullish(),
  ...alive,
});

const upgrade = z.strictObject({ title: label(500), priceCents: cents, deliveryDays: days.nullish() });

const packageOffer = z.strictObject({
  name: label(200),
  priceCents: cents,
  deliveryDays: days.nullish(),
  includes: z.array(label(500)).max(50),
});

export const listingRecord = z.strictObject({
  type: z.literal('listing'),
  id: externalId,
  sellerId: externalId,
  categoryId: externalId,
  title: label(500),
  description: text(50_000).nullish(),
  tags: z.array(label(100)).max(50),
  basePriceCents: cents.nullish(),
  deliveryDays: days.nullish(),
  upgrades: z.array(upgrade).max(100).nullish(),
  packages: z.array(packageOffer).max(20).nullish(),
  mainImage: fileAddress.nullish(),
  samples: z.array(fileAddress).max(50).nullish(),
  status: z.enum(['draft', 'in_review', 'published', 'rejected', 'paused', 'suspended', 'archived']),
  createdAt: instant.nullish(),
  updatedAt: instant.nullish(),
  history: z
    .strictObject({
      orders: count,
      reviews: count,
      ratingMean: starMean.nullish(),
      lastReviewAt: instant.nullish(),
      lastOrderAt: instant.nullish(),
    })
    .nullish(),
  ...alive,
});

export const reviewRecord = z.strictObject({
  type: z.literal('review'),
  id: externalId,
  listingId: externalId,
  buyerId: externalId,
  stars,
  comment: text(10_000).nullish(),
  createdAt: instant,
  ...alive,
});

export const requestRecord = z.strictObject({
  type: z.literal('request'),
  id: externalId,
  buyerId: externalId.nullable(),
  title: label(500),
  description: text(50_000).nullish(),
  categoryId: externalId.nullish(),
  budgetCents: budget.nullish(),
  deadlineAt: instant.nullish(),
  createdAt: instant.nullable(),
  ...alive,
});

const orderFacts = {
  type: z.literal('order'),
  id: externalId,
  listingId: externalId,
  buyerId: externalId.nullish(),
  /** Whether it was delivered by its deadline; left out where nothing was delivered. */
  onTime: z.boolean().nullish(),
  ...alive,
  occurredAt: instant,
};

/** How an order of a marketplace with a core of its own ended; a later word on it takes the place of the earlier. */
export const orderRecord = z.discriminatedUnion('state', [
  z.strictObject({ ...orderFacts, state: z.literal('completed') }),
  z.strictObject({
    ...orderFacts,
    state: z.literal('cancelled'),
    /** At whose door the cancellation is laid. */
    fault: z.enum(['buyer', 'seller', 'none']),
  }),
]);

/** A seller answered a buyer's message, so many minutes after it came. */
export const replyRecord = z.strictObject({
  type: z.literal('reply'),
  id: externalId,
  sellerId: externalId,
  minutes,
  ...alive,
  occurredAt: instant,
});

/** A seller was there. `id` is the seller's; the last time counts. */
export const activityRecord = z.strictObject({
  type: z.literal('activity'),
  id: externalId,
  ...alive,
  occurredAt: instant,
});

/** In the order in which they are applied: what others refer to comes first. */
export const recordTypes = [
  'category',
  'seller',
  'listing',
  'review',
  'request',
  'order',
  'reply',
  'activity',
] as const;
export type RecordType = (typeof recordTypes)[number];

/** Removes the record of that type and id. */
export const tombstoneRecord = z.strictObject({
  type: z.enum(recordTypes),
  id: externalId,
  deleted: z.literal(true),
  ...stamp,
});

const liveRecord = z.discriminatedUnion('type', [
  categoryRecord,
  sellerRecord,
  listingRecord,
  reviewRecord,
  requestRecord,
  orderRecord,
  replyRecord,
  activityRecord,
]);

/** Any record of the format, for documentation; `parseRecord` reads one with better reasons. */
export const importRecord = z.union([tombstoneRecord, liveRecord]);

export type Tombstone = z.infer<typeof tombstoneRecord>;
export type LiveRecord = z.infer<typeof liveRecord>;
export type ImportRecord = Tombstone | LiveRecord;
export type RecordOf<T extends RecordType> = Extract<LiveRecord, { type: T }>;

export function isTombstone(record: ImportRecord): record is Tombstone {
  return record.deleted === true;
}
