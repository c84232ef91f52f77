import { z } from 'zod';
import { queryText } from './parameters.js';
import { contribution } from './search.js';
import { listingChanges } from './seller-listings.js';

/** `GET /v1/listings/{id}/explanation`: for the listing's seller and the product team. */

export const explanationQuery = z.strictObject({ q: queryText });

const deed = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('orders'),
    count: z.number().int(),
    stars: z.array(z.number().int()).readonly(),
  }),
  z.object({ kind: z.literal('delivery'), days: z.number() }),
  z.object({ kind: z.literal('price'), cents: z.number().int() }),
  z.object({ kind: z.literal('title'), title: z.string(), words: z.string() }),
  z.object({ kind: z.literal('tag'), tag: z.string() }),
  z.object({ kind: z.literal('sample') }),
  z.object({ kind: z.literal('upgrade') }),
  z.object({ kind: z.literal('visit') }),
]);

const counterfactual = z
  .object({
    deed,
    from: z.number().int().nullable(),
    to: z.number().int(),
    effort: z.number().meta({ description: 'Hours of work, more or less' }),
    sentence: z.string(),
  })
  .meta({ id: 'Counterfactual' });

export const explanationResponse = z
  .object({
    listingId: z.string(),
    query: z.string(),
    rank: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'From 1; null when it is not among the candidates' }),
    fieldSize: z.number().int(),
    score: z.number().nullable(),
    contributions: z
      .array(contribution.extend({ sentence: z.string() }))
      .readonly()
      .meta({ description: 'They sum to the score' }),
    neighbours: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          rank: z.number().int(),
          ahead: z.array(z.string()).readonly(),
        }),
      )
      .readonly()
      .meta({ description: 'The two above, and what they have more of' }),
    counterfactuals: z
      .array(counterfactual)
      .readonly()
      .meta({ description: 'What would lift it, best effect for its effort first; places are organic ones' }),
  })
  .meta({ id: 'Explanation' });
export const whatIfBody = z
  .strictObject({
    q: queryText,
    changes: listingChanges.pick({
      title: true,
      description: true,
      tags: true,
      basePriceCents: true,
      deliveryDays: true,
    }),
  })
  .meta({ id: 'WhatIf' });

export const whatIfResponse = z
  .object({
    from: z.number().int().nullable(),
    to: z.number().int().nullable(),
    known: z
      .boolean()
      .meta({ description: 'False where the edit would be refused, or its outcome cannot be foretold' }),
  })
  .meta({ id: 'WhatIfAnswer', description: 'Organic places, rounded; null where the listing is not found' });
export type ExplanationResponse = z.infer<typeof explanationResponse>;
