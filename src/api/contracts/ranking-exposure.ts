import { z } from 'zod';
import { numberParameter } from './parameters.js';

/** `GET /v1/ranking/exposure` */

export const exposureQuery = z.strictObject({
  days: numberParameter(z.number().int().min(1).max(120).default(7)),
});

const count = z.number().int().min(0);

const shares = {
  firstPage: count.meta({ description: 'Impressions on first pages' }),
  newListings: count.meta({ description: 'Of these, of listings that were new on that day' }),
  explored: count.meta({ description: 'Of these, chosen by exploration: spent of its budget' }),
  clicks: count,
  newClicks: count,
  listings: count.meta({ description: 'Published now' }),
  newNow: count,
};

export const exposureResponse = z
  .object({
    days: count,
    gini: z.number().meta({ description: 'Of first-page impressions over published listings: 0 all alike' }),
    budget: z.number().meta({ description: 'Share of first-page impressions that exploration may spend' }),
    total: z.object(shares),
    categories: z.array(z.object({ id: z.string(), name: z.string(), ...shares })).readonly(),
  })
  .meta({ id: 'Exposure' });
