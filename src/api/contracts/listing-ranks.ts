import { z } from 'zod';
import { numberParameter } from './parameters.js';

/** `GET /v1/listings/{id}/ranks`: for the listing's seller and the product team. */

export const ranksQuery = z.strictObject({
  days: numberParameter(z.number().int().min(2).max(180).default(30)),
});

const moved = z.object({
  since: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  own: z.number(),
  rivals: z.number(),
  profile: z.number(),
  sentence: z.string(),
});

export const ranksResponse = z
  .object({
    listingId: z.string(),
    queries: z
      .array(
        z.object({
          query: z.string(),
          searches: z.number().int().meta({ description: 'Of the last four weeks' }),
          places: z
            .array(z.object({ day: z.string(), place: z.number().int().nullable() }))
            .readonly()
            .meta({ description: 'Organic, the oldest first; null beyond the first hundred' }),
          moved: moved.nullable().meta({
            description: 'Within the last week: places lost or won, and what of them comes from where',
          }),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'RankHistory' });
export type RanksResponse = z.infer<typeof ranksResponse>;
