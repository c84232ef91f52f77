import { z } from 'zod';
import { correctionsBody } from './matches.js';
import { fileNotes, label } from './orders.js';
import { externalId, numberParameter, storableText, textParameter, timestamp } from './parameters.js';

/** `/v1/requests`: what buyers ask for that no listing offers, and `/v1/offers`: what sellers offer on it. */

const shown = (text: string): boolean => /\S/u.test(text);
const cents = z.number().int().min(1).max(100_000_000);
const time = timestamp.nullable();

export const requestBody = z
  .strictObject({
    title: storableText(3, 500).refine(shown),
    description: storableText(0, 50_000).optional(),
    categoryId: externalId.optional(),
    budgetCents: cents.optional(),
    deadlineAt: timestamp.optional(),
    corrections: correctionsBody.optional().meta({
      description: 'What the signed-in buyer corrected of how it is understood; the first matches heed it',
    }),
    buyerId: externalId.optional().meta({
      description: 'Of a buyer whom another core knows; absent for who is signed in, and for a visitor',
    }),
  })
  .meta({ id: 'RequestBody' });
export type RequestBody = z.infer<typeof requestBody>;

export const requestResponse = z
  .object({ id: z.string(), createdAt: timestamp })
  .meta({ id: 'RequestPublished' });
export type RequestResponse = z.infer<typeof requestResponse>;

export const requestParameters = z.object({ id: externalId });

export const requestEntry = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string().nullable(),
    categoryId: z.string().nullable(),
    budgetCents: z.number().int().nullable(),
    deadlineAt: time,
    createdAt: time,
    expiresAt: time,
    files: fileNotes,
    state: z.enum(['open', 'fulfilled', 'expired', 'withdrawn', 'removed']),
    stateLabel: label,
    offers: z.number().int().meta({ description: 'Offers that wait for the buyer' }),
    mine: z.boolean().meta({ description: 'Whether whoever asks is its buyer' }),
  })
  .meta({ id: 'Request' });

export const requestsQuery = z.object({
  category: textParameter(externalId.optional()),
  before: textParameter(externalId.optional()).meta({ description: 'The last request of the page before' }),
  limit: numberParameter(z.number().int().min(1).max(100).default(20)),
});

export const ownRequestsQuery = requestsQuery.omit({ category: true });

export const requestsResponse = z.object({ requests: z.array(requestEntry) }).meta({ id: 'Requests' });

export const removeRequestBody = z
  .strictObject({ reason: storableText(1, 1000).refine(shown) })
  .meta({ id: 'RemoveRequestBody' });

export const offerBody = z
  .strictObject({
    cents,
    deliveryDays: z.number().min(0.1).max(1000),
    text: storableText(1, 20_000).refine(shown),
    listingId: externalId
      .optional()
      .meta({ description: 'A listing of the seller that the offer is made with' }),
    samples: z
      .array(z.url({ protocol: /^https?$/u }).max(2000))
      .max(20)
      .optional(),
  })
  .meta({ id: 'OfferBody' });

export const offersResponse = z
  .object({
    offers: z.array(
      z
        .object({
          id: z.string(),
          sellerId: z.string(),
          sellerName: z.string(),
          listingId: z.string().nullable(),
          state: z.enum(['open', 'accepted', 'declined', 'withdrawn', 'lapsed']),
          stateLabel: label,
          cents: z.number().int(),
          deliveryDays: z.number(),
          text: z.string(),
          samples: z.array(z.string()),
          madeAt: timestamp,
        })
        .meta({ id: 'Offer' }),
    ),
  })
  .meta({ id: 'Offers' });

export const offerMade = z.object({ id: z.string() }).meta({ id: 'OfferMade' });

export const offerTaken = z
  .object({ orderId: z.string(), totalCents: z.number().int() })
  .meta({ id: 'OfferTaken', description: 'The order awaits payment' });
