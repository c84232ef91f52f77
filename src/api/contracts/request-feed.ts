import { z } from 'zod';
import { numberParameter, timestamp } from './parameters.js';

/** `/v1/me/request-feed` and `/v1/me/request-notices`: what sellers see and hear of requests. */

export const feedQuery = z.object({
  limit: numberParameter(z.number().int().min(1).max(100).default(20)),
  offset: numberParameter(z.number().int().min(0).max(10_000).default(0)),
});

export const feedResponse = z
  .object({
    requests: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        description: z.string().nullable(),
        categoryId: z.string().nullable(),
        budgetCents: z.number().int().nullable(),
        deadlineAt: timestamp.nullable(),
        createdAt: timestamp.nullable(),
        offers: z.number().int().meta({ description: 'Offers that it has so far' }),
        listingId: z.string().nullable().meta({ description: 'The own listing that answers it best' }),
        reasons: z.array(z.string()).readonly().meta({ description: 'Why it suits, in Arabic' }),
      }),
    ),
  })
  .meta({ id: 'RequestFeed' });
export type FeedResponse = z.infer<typeof feedResponse>;

export const noticeWishes = z
  .strictObject({
    notices: z
      .enum(['now', 'daily', 'off'])
      .meta({ description: 'Of each request that suits, of those of a day together, or of none' }),
    letters: z.boolean().meta({ description: 'As letters too' }),
  })
  .meta({ id: 'RequestNoticeWishes' });

export const noticeExposureQuery = z.object({
  days: numberParameter(z.number().int().min(1).max(365).default(30)),
});

export const noticeExposureResponse = z
  .object({
    notices: z.number().int(),
    sellers: z.number().int().meta({ description: 'Who could have been told' }),
    told: z.number().int().meta({ description: 'Who was told at least once' }),
    gini: z.number().meta({ description: '0 when all hear as much, towards 1 when one hears all' }),
  })
  .meta({ id: 'NoticeExposure' });
