import { z } from 'zod';
import { externalId, level, storableText, timestamp } from './parameters.js';

/** `/v1/me/searches`: what somebody wants to hear of when it comes. */

const name = storableText(1, 80).refine((text) => /\S/u.test(text));

/** As in `GET /v1/search`, but for `onlineNow`, which is true of a moment only. */
const filters = z
  .strictObject({
    category: externalId.optional(),
    priceMax: z.number().int().min(0).max(100_000_000).optional(),
    deliveryDaysMax: z.number().min(0).max(3650).optional(),
    within24h: z.boolean().optional(),
    levelMin: level.optional(),
    ratingMin: z.number().min(1).max(5).optional(),
  })
  .meta({ id: 'SavedFilters' });

export const savedSearchBody = z
  .strictObject({
    q: storableText(0, 500).default(''),
    filters: filters.default({}),
    name: name.optional().meta({ description: 'The words themselves where none is given' }),
    letter: z.boolean().default(false).meta({ description: 'Tell by letter, too' }),
  })
  .meta({ id: 'SavedSearchBody' });

export const savedSearchChange = z
  .strictObject({ name: name.optional(), letter: z.boolean().optional(), paused: z.boolean().optional() })
  .meta({ id: 'SavedSearchChange' });

export const savedSearchParameters = z.object({ id: externalId });

export const savedSearchResponse = z
  .object({
    id: z.string(),
    name: z.string(),
    q: z.string(),
    filters,
    letter: z.boolean(),
    paused: z.boolean(),
    createdAt: timestamp,
  })
  .meta({ id: 'SavedSearch' });
export type SavedSearchResponse = z.infer<typeof savedSearchResponse>;

export const savedSearchesResponse = z
  .object({ searches: z.array(savedSearchResponse).readonly() })
  .meta({ id: 'SavedSearches' });
export type SavedSearchesResponse = z.infer<typeof savedSearchesResponse>;
