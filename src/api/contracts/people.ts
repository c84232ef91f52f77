import { z } from 'zod';
import { externalId, level, numberParameter, storableText, timestamp } from './parameters.js';

/** `/v1/me`, `/v1/sellers/{id}`, `/v1/accounts/{id}`: people, as themselves, as sellers, and as the staff sees them. */

const certificate = z.strictObject({
  name: storableText(2, 200),
  issuer: storableText(1, 200).optional(),
  year: z.number().int().min(1950).max(2100).optional(),
});

const photo = storableText(1, 2000)
  .refine((text) => text.startsWith('/') || /^https?:\/\//u.test(text))
  .meta({ description: 'An address of a picture' });

/** What a seller says of themselves; what is left out stays as it is. */
export const profileBody = z
  .strictObject({
    displayName: storableText(2, 60)
      .refine((text) => /\p{L}/u.test(text))
      .optional(),
    bio: storableText(0, 3000).nullable().optional(),
    photo: photo.nullable().optional(),
    skills: z.array(storableText(2, 60)).max(30).readonly().optional(),
    certificates: z.array(certificate).max(20).readonly().optional(),
  })
  .meta({ id: 'SellerProfileBody' });

export const sellerParameters = z.object({ id: externalId });

const sellerFields = {
  id: z.string(),
  displayName: z.string(),
  level: level.nullable(),
  bio: z.string().nullable(),
  photo: z.string().nullable(),
  skills: z.array(z.string()).readonly(),
  certificates: z.array(certificate).readonly(),
  joinedAt: timestamp.nullable(),
  lastActiveAt: timestamp.nullable(),
  onlineNow: z.boolean(),
  responseMinutes: z
    .number()
    .nullable()
    .meta({ description: 'Median to the first reply, without the night' }),
  completedOrders: z.number().int(),
  rating: z.object({ mean: z.number().nullable(), count: z.number().int() }),
  listings: z.number().int().meta({ description: 'Published ones' }),
  specialities: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .readonly()
    .meta({ description: 'One or two categories of the first level that the seller stands for' }),
};

export const sellerResponse = z.object(sellerFields).meta({ id: 'Seller' });
export type SellerResponse = z.infer<typeof sellerResponse>;

export const sellersQuery = z.strictObject({
  q: storableText(1, 100).meta({ description: 'A part of the name, in any spelling, or the id' }),
  limit: numberParameter(z.number().int().min(1).max(50).default(10)),
});

export const sellersResponse = z
  .object({
    sellers: z.array(z.object(sellerFields).pick({ id: true, displayName: true, listings: true })).readonly(),
  })
  .meta({ id: 'FoundSellers' });
export type SellersResponse = z.infer<typeof sellersResponse>;

const requirement = z.object({
  kind: z.enum(['orders', 'rating', 'onTime', 'cancelled', 'activity']),
  needed: z.number(),
  has: z.number().nullable(),
  met: z.boolean(),
});

export const ownSellerResponse = z
  .object({
    ...sellerFields,
    completeness: z.object({
      share: z.number(),
      missing: z.array(z.object({ part: z.string(), hint: z.string() })).readonly(),
    }),
    capacity: z
      .object({
        openOrders: z.number().int(),
        weeksOfWork: z.number().meta({ description: 'At the usual throughput' }),
        share: z.number().meta({ description: '1 with nothing open, half with two weeks of work' }),
      })
      .meta({ description: 'How much more the seller can take now' }),
    levelReasons: z.array(requirement).readonly().meta({ description: 'What the level was given for' }),
    nextLevel: z
      .object({
        level,
        requirements: z.array(requirement).readonly(),
        missing: z
          .array(z.string())
          .readonly()
          .meta({ description: 'What is left to do, in Arabic sentences' }),
      })
      .nullable(),
    listingCap: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Listings that the level allows; null has no limit' }),
  })
  .meta({ id: 'OwnSeller' });
export type OwnSellerResponse = z.infer<typeof ownSellerResponse>;

export const sellerCreated = z.object({ id: z.string() }).meta({ id: 'SellerCreated' });

const staffRole = z.enum(['moderator', 'support', 'product']);

export const meResponse = z
  .object({
    id: z.string(),
    displayName: z.string(),
    email: z.string().nullable(),
    roles: z.array(staffRole).readonly(),
    sellerId: z.string().nullable(),
    createdAt: timestamp,
  })
  .meta({ id: 'Me' });
export type MeResponse = z.infer<typeof meResponse>;

export const exportResponse = z
  .record(z.string(), z.unknown())
  .meta({ id: 'AccountExport', description: 'All that the marketplace keeps of the person' });

export const accountParameters = z.object({ id: externalId });
export const roleBody = z.strictObject({ role: staffRole, granted: z.boolean() }).meta({ id: 'RoleChange' });
export const suspensionBody = z.strictObject({ suspended: z.boolean() }).meta({ id: 'AccountSuspension' });
