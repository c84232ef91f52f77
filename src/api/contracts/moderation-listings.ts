import { z } from 'zod';
import { externalId, numberParameter, storableText, textParameter, timestamp } from './parameters.js';
import {
  advice,
  listingStatuses,
  packageContract,
  qualityContract,
  rejectReason,
  upgradeContract,
} from './seller-listings.js';

/** `/v1/moderation/listings`: the queue of what waits for a moderator, and the decisions. */

export const versionParameters = z.object({
  id: externalId,
  version: numberParameter(z.number().int().min(1).max(1_000_000)),
});

export const queueQuery = z.strictObject({
  limit: numberParameter(z.number().int().min(1).max(100).default(20)),
  cursor: textParameter(storableText(1, 60).optional()),
});

export const queueResponse = z
  .object({
    waiting: z.number().int(),
    overdue: z.number().int().meta({ description: 'Waiting longer than the alert allows' }),
    reviews: z
      .array(
        z.object({
          listing: z.string(),
          version: z.number().int(),
          title: z.string(),
          seller: z.object({ id: z.string(), displayName: z.string() }),
          isEdit: z.boolean().meta({ description: 'Of a listing that is live already' }),
          submittedAt: timestamp,
          isOverdue: z.boolean(),
          takenBy: z
            .string()
            .nullable()
            .meta({ description: 'The name of the moderator who has it in hand' }),
        }),
      )
      .readonly(),
    next: z.string().nullable(),
  })
  .meta({ id: 'ReviewQueue' });

const changes = z
  .array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))
  .readonly();
const category = z.object({ id: z.string(), name: z.string() });

export const reviewContract = z
  .object({
    listing: z.string(),
    version: z.number().int(),
    state: z.enum(['in_review', 'approved', 'rejected', 'withdrawn']),
    title: z.string(),
    description: z.string().nullable(),
    category,
    submittedAt: timestamp,
    status: z.enum(listingStatuses).meta({ description: 'Of the listing itself' }),
    tags: z.array(z.string()).readonly(),
    basePriceCents: z.number().int().nullable(),
    deliveryDays: z.number().nullable(),
    upgrades: z.array(upgradeContract).readonly(),
    packages: z.array(packageContract).readonly(),
    mainImage: z.string().nullable(),
    samples: z.array(z.string()).readonly(),
    changes: z
      .object({ title: changes, description: changes, categoryBefore: category })
      .nullable()
      .meta({ description: 'Against the live wording, word by word; null where nothing is live yet' }),
    quality: qualityContract,
    earlier: z
      .array(
        z.object({
          version: z.number().int(),
          title: z.string(),
          state: z.string(),
          reasons: z.array(advice).readonly(),
          note: z.string().nullable(),
          decidedAt: timestamp.nullable(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'ListingReview' });
export type ReviewContract = z.infer<typeof reviewContract>;

export const nextReviewResponse = z.object({ review: reviewContract.nullable() }).meta({ id: 'NextReview' });

const note = storableText(1, 2000).optional().meta({ description: 'A word to the seller' });

export const approvalBody = z.strictObject({ note }).default({});
export const rejectionBody = z.strictObject({
  reasons: z.tuple([rejectReason], rejectReason).meta({ description: 'At least one' }),
  note,
});
export const suspensionBody = z.strictObject({ reason: rejectReason, note });

export const reasonsResponse = z
  .object({ reasons: z.array(advice).readonly() })
  .meta({ id: 'RejectReasons' });
