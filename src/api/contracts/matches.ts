import { z } from 'zod';
import { externalId, numberParameter, storableText, timestamp } from './parameters.js';

/** `/v1/requests/{id}/matches` and how requests are understood. */

export const matchesQuery = z.strictObject({
  limit: numberParameter(z.number().int().min(1).max(100).default(10)),
});

const match = z
  .object({
    sellerId: z.string(),
    sellerName: z.string(),
    listingId: z.string().meta({ description: 'The listing of the seller that answers best' }),
    listingTitle: z.string(),
    categoryId: z.string(),
    score: z.number().meta({ description: '0–1, never rising along the list; in steps of a hundredth' }),
    reasons: z.array(z.string()).readonly().meta({ description: 'Why, in Arabic, to the buyer' }),
  })
  .meta({ id: 'Match' });
export type MatchAnswer = z.infer<typeof match>;

export const matchesResponse = z.object({ matches: z.array(match).readonly() }).meta({ id: 'Matches' });

const text = storableText(1, 200).refine((value) => /\S/u.test(value));
const cents = z.number().int().min(1).max(100_000_000);

export const correctionsBody = z
  .strictObject({
    needs: z.array(text).min(1).max(24).optional().meta({ description: 'Words that say what is needed' }),
    categories: z.array(externalId).min(1).max(20).optional(),
    tools: z.array(text).max(20).optional(),
    budgetCents: cents.nullable().optional(),
    deliveryDays: z.number().min(1).max(1000).nullable().optional(),
  })
  .meta({
    id: 'Corrections',
    description: 'What takes the place of what was read; what is absent stays as read',
  });

export const understandBody = z
  .strictObject({
    title: storableText(3, 500).refine((value) => /\S/u.test(value)),
    description: storableText(0, 50_000).optional(),
    categoryId: externalId.optional(),
    budgetCents: cents.optional(),
    deadlineAt: timestamp.optional(),
    corrections: correctionsBody.optional(),
  })
  .meta({ id: 'UnderstandBody' });
export type UnderstandBody = z.infer<typeof understandBody>;

export const textMatchesBody = understandBody
  .extend({ limit: z.number().int().min(1).max(10).default(5) })
  .meta({ id: 'TextMatchesBody' });

/** To anybody: what the score is made of is nobody else's. */
export const textMatchesResponse = z
  .object({ matches: z.array(match.omit({ score: true }).meta({ id: 'SuitableSeller' })).readonly() })
  .meta({ id: 'SuitableSellers' });

export const understandingResponse = z
  .object({
    needs: z
      .array(z.object({ text: z.string(), weight: z.number() }))
      .readonly()
      .meta({ description: "In the buyer's words, with each word's share of the whole" }),
    categories: z
      .array(z.object({ id: z.string(), name: z.string(), share: z.number() }))
      .readonly()
      .meta({ description: 'What such words are sold as, likeliest first' }),
    tools: z.array(z.string()).readonly(),
    languages: z.array(z.string()).readonly().meta({ description: 'ISO 639-1' }),
    budgetCents: z.number().int().nullable(),
    deliveryDays: z.number().nullable(),
    quantities: z.array(z.object({ value: z.number(), unit: z.string() })).readonly(),
  })
  .meta({ id: 'Understanding' });
