import { z } from 'zod';
import { externalId, numberParameter, textParameter } from './parameters.js';
import { searchHit } from './search.js';

/** What is offered beyond what is searched for. */

const limit = numberParameter(z.number().int().min(1).max(50).default(10));

export const recommendationQuery = z.strictObject({ limit });
export const trendingQuery = z.strictObject({
  limit,
  category: textParameter(externalId.optional()).meta({ description: 'With all that is below it' }),
});

export const recommendationsResponse = z
  .object({
    recommendations: z
      .array(
        searchHit
          .extend({
            reason: z.object({
              kind: z.enum(['also-ordered', 'category', 'history', 'complement', 'trend']),
              text: z.string().meta({ description: 'Why, in Arabic' }),
            }),
          })
          .meta({ id: 'Recommendation' }),
      )
      .readonly(),
  })
  .meta({ id: 'Recommendations' });
export type RecommendationsResponse = z.infer<typeof recommendationsResponse>;
