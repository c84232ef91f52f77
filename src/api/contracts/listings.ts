import { z } from 'zod';
import { externalId, level, numberParameter, timestamp } from './parameters.js';
import { searchHit } from './search.js';

/** `GET /v1/listings/{id}` and `/similar` */

export const listingParameters = z.object({ id: externalId });

const upgrade = z.object({
  title: z.string(),
  priceCents: z.number().int(),
  deliveryDays: z.number().nullish(),
});

const packageContract = z.object({
  name: z.string(),
  priceCents: z.number().int(),
  deliveryDays: z.number().nullish(),
  includes: z.array(z.string()).readonly(),
});

const review = z.object({ stars: z.number().int(), comment: z.string().nullable(), createdAt: timestamp });

const listingSeller = z.object({
  id: z.string(),
  displayName: z.string(),
  level: level.nullable(),
  skills: z.array(z.string()).readonly(),
  joinedAt: timestamp.nullable(),
  lastActiveAt: timestamp.nullable(),
});

/** What a visitor may see of a published listing. */
export const listingResponse = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string().nullable(),
    tags: z.array(z.string()).readonly(),
    categoryId: z.string(),
    categoryPath: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .readonly()
      .meta({ description: "From the root down to the listing's own" }),
    seller: listingSeller,
    basePriceCents: z.number().int().nullable(),
    deliveryDays: z.number().nullable(),
    upgrades: z.array(upgrade).readonly(),
    packages: z.array(packageContract).readonly(),
    mainImage: z.string().nullable(),
    samples: z.array(z.string()).readonly(),
    rating: z.object({ mean: z.number().nullable(), count: z.number().int() }),
    orders: z.number().int(),
    reviews: z.array(review).readonly().meta({ description: 'The newest, at most twenty' }),
    createdAt: timestamp.nullable(),
    updatedAt: timestamp.nullable(),
  })
  .meta({ id: 'Listing' });
export type ListingResponse = z.infer<typeof listingResponse>;

export const similarQuery = z.strictObject({
  limit: numberParameter(z.number().int().min(1).max(50).default(10)),
});

export const similarResponse = z
  .object({ hits: z.array(searchHit).readonly() })
  .meta({ id: 'SimilarResponse' });
export type SimilarResponse = z.infer<typeof similarResponse>;
