import { z } from 'zod';
import { label } from './orders.js';
import { externalId, numberParameter, storableText, textParameter, timestamp } from './parameters.js';

/** `/v1/reviews` and the reviews of orders and listings. */

const stars = z.number().int().min(1).max(5);
const comment = storableText(1, 5000).refine((text) => /\S/u.test(text));
const polarity = z.enum(['positive', 'negative', 'mixed']);

export const reviewParameters = z.object({ id: externalId });

export const newReviewBody = z.strictObject({ stars, comment }).meta({ id: 'NewReviewBody' });
export const reviewTextBody = z.strictObject({ text: comment }).meta({ id: 'ReviewTextBody' });
export const moderationBody = z
  .strictObject({
    step: z.enum(['publish', 'uphold', 'hold', 'remove']),
    reason: storableText(1, 2000),
  })
  .meta({ id: 'ReviewModerationBody' });
export const correctionBody = z
  .strictObject({
    reason: z.enum(['wrong_stars', 'wrong_order', 'personal_data', 'abuse', 'pressure']),
    stars: stars.optional(),
    comment: comment.optional(),
  })
  .refine((body) => body.stars !== undefined || body.comment !== undefined)
  .meta({ id: 'ReviewCorrectionBody' });

const published = z.object({
  id: z.string(),
  stars,
  comment: z.string().nullable(),
  aspects: z
    .object({ quality: polarity.optional(), speed: polarity.optional(), manner: polarity.optional() })
    .meta({ description: 'What the comment says of each' }),
  reply: z.string().nullable(),
  repliedAt: timestamp.nullable(),
  createdAt: timestamp,
});

export const reviewResponse = published
  .extend({
    orderId: z.string().nullable(),
    listingId: z.string().nullable(),
    state: z.enum(['published', 'held', 'removed']),
    stateLabel: label,
    doubts: z.array(z.object({ code: z.string(), label })).meta({ description: 'Why it is held' }),
    appeal: z.string().nullable(),
    version: z.number().int(),
    corrections: z
      .array(
        z.object({
          version: z.number().int(),
          stars,
          comment: z.string().nullable(),
          reason: label,
          at: timestamp,
        }),
      )
      .meta({ description: 'What it said before support corrected it' }),
  })
  .meta({ id: 'Review' });
export type ReviewResponse = z.infer<typeof reviewResponse>;

const page = {
  limit: numberParameter(z.number().int().min(1).max(100).default(20)),
  after: textParameter(externalId.optional()).meta({ description: 'The last review of the page before' }),
};
export const listingReviewsQuery = z.object(page);
export type ReviewPage = z.infer<typeof listingReviewsQuery>;

export const listingReviewsResponse = z
  .object({ reviews: z.array(published), next: z.string().nullable() })
  .meta({ id: 'ListingReviews' });
export type ListingReviewsResponse = z.infer<typeof listingReviewsResponse>;

export const reviewQueueResponse = z.object({ reviews: z.array(reviewResponse) }).meta({ id: 'ReviewQueue' });
