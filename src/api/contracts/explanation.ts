import { z } from 'zod';
import { queryText } from './parameters.js';
import { contribution } from './search.js';

/** `GET /v1/listings/{id}/explanation`: for the listing's seller and the product team. */

export const explanationQuery = z.strictObject({ q: queryText });

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
  })
  .meta({ id: 'Explanation' });
export type ExplanationResponse = z.infer<typeof explanationResponse>;
