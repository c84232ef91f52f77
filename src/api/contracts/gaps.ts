import { z } from 'zod';
import { numberParameter, timestamp } from './parameters.js';

/** `/v1/gaps` and `/v1/me/gaps`: what is wanted and hardly offered. */

const limit = numberParameter(z.number().int().min(1).max(50).default(10));
const days = numberParameter(z.number().int().min(1).max(365).default(30));

export const gapsQuery = z.object({ days, limit });

const gap = z.object({
  searches: z.number().int(),
  requests: z.number().int(),
  none: z.number().int().meta({ description: 'Searches that found nothing at all' }),
  withoutClick: z.number().meta({ description: 'Share of the searches after which nothing was clicked' }),
  trend: z
    .number()
    .meta({ description: 'From −1, all in the earlier half of the time, to 1, all in the later' }),
  budgetCents: z.number().nullable().meta({ description: 'Usual budget of the requests' }),
  examples: z.array(z.string()).readonly().meta({ description: 'Its commonest wordings' }),
});

export const gapsResponse = z
  .object({
    since: timestamp,
    searches: z.number().int(),
    unanswered: z
      .number()
      .int()
      .meta({ description: 'Of these, those that found nothing or only what is near' }),
    gaps: z.array(
      gap.extend({
        sellers: z
          .array(z.object({ id: z.string(), displayName: z.string() }))
          .readonly()
          .meta({ description: 'Who is nearest to it by what they offer and have done' }),
      }),
    ),
  })
  .meta({ id: 'Gaps' });

export const ownGapsResponse = z
  .object({
    gaps: z.array(gap.extend({ advice: z.string().meta({ description: 'To the seller, in Arabic' }) })),
  })
  .meta({ id: 'OwnGaps' });
