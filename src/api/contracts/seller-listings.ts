import { z } from 'zod';
import { externalId, numberParameter, storableText, textParameter, timestamp } from './parameters.js';

/** `/v1/me/listings`: what a seller offers, from draft to archive. */

export const listingId = z.object({ id: externalId });

const cents = z.number().int().min(0).max(10_000_000);
const days = z.number().positive().max(365);
const name = (max: number): z.ZodString => storableText(1, max).regex(/\S/u);

export const upgradeContract = z.strictObject({
  title: name(200),
  priceCents: cents.min(1),
  deliveryDays: days.optional().meta({
    description: 'Days in which the whole is delivered with it, faster or slower; absent changes nothing',
  }),
});

export const packageContract = z.strictObject({
  name: name(100).meta({ description: 'Such as أساسية, متقدمة, احترافية' }),
  priceCents: cents,
  deliveryDays: days.optional(),
  includes: z.array(name(300)).max(20),
});

const image = storableText(1, 500).meta({
  description: 'The `url` that POST /v1/media answered, or an address that the listing has already',
});

const parts = {
  description: storableText(0, 20_000).nullable().optional(),
  tags: z.array(name(60)).max(15).optional(),
  basePriceCents: cents.nullable().optional(),
  deliveryDays: days.nullable().optional(),
  upgrades: z.array(upgradeContract).max(20).optional(),
  packages: z.array(packageContract).max(5).optional(),
  mainImage: image.nullable().optional(),
  samples: z.array(image).max(20).optional(),
};

const title = name(150).min(5);

export const newListing = z
  .strictObject({ title, categoryId: externalId, ...parts })
  .meta({ id: 'NewListing' });

export const listingChanges = z
  .strictObject({ title: title.optional(), categoryId: externalId.optional(), ...parts })
  .meta({ id: 'ListingChanges', description: 'What is left out stays as it is' });

export const listingStatuses = [
  'draft',
  'in_review',
  'published',
  'rejected',
  'paused',
  'suspended',
  'archived',
] as const;

export const rejectReason = z.enum([
  'wrong_category',
  'copied_text',
  'banned_service',
  'contact_details',
  'rights_violation',
  'vague_title',
  'exaggerated_promise',
]);

/** A code for programs with its text for people. */
export const advice = z.object({ code: z.string(), text: z.string() }).meta({ id: 'Advice' });

export const qualityContract = z
  .object({
    score: z.number().meta({ description: '0–1; advice, which hides nothing' }),
    title: z.number(),
    description: z.number(),
    promises: z.array(z.string()).readonly().meta({ description: 'Exaggerated promises, as written' }),
    hints: z.array(advice).readonly(),
  })
  .meta({ id: 'ListingQuality' });

export const qualityBody = z.strictObject({
  title: storableText(0, 500),
  description: storableText(0, 20_000).default(''),
});

export const ownListingContract = z
  .object({
    id: z.string(),
    status: z.enum(listingStatuses),
    title: z.string(),
    description: z.string().nullable(),
    categoryId: z.string(),
    tags: z.array(z.string()).readonly(),
    basePriceCents: z.number().int().nullable(),
    deliveryDays: z.number().nullable(),
    upgrades: z
      .array(
        z.object({ title: z.string(), priceCents: z.number().int(), deliveryDays: z.number().nullish() }),
      )
      .readonly(),
    packages: z
      .array(
        z.object({
          name: z.string(),
          priceCents: z.number().int(),
          deliveryDays: z.number().nullish(),
          includes: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
    mainImage: z.string().nullable(),
    samples: z.array(z.string()).readonly(),
    createdAt: timestamp.nullable(),
    updatedAt: timestamp.nullable(),
    pending: z
      .object({
        version: z.number().int(),
        title: z.string(),
        description: z.string().nullable(),
        categoryId: z.string(),
        submittedAt: timestamp,
      })
      .nullable()
      .meta({ description: 'The wording that waits for review' }),
    decision: z
      .object({
        version: z.number().int(),
        state: z.enum(['approved', 'rejected']),
        reasons: z.array(advice).readonly(),
        note: z.string().nullable(),
        decidedAt: timestamp,
      })
      .nullable()
      .meta({ description: 'What the moderators decided last' }),
    suspendedFor: advice.nullable(),
    quality: qualityContract,
  })
  .meta({ id: 'OwnListing' });
export type OwnListingContract = z.infer<typeof ownListingContract>;

export const ownListingsQuery = z.strictObject({
  limit: numberParameter(z.number().int().min(1).max(100).default(50)),
  status: textParameter(z.enum(listingStatuses).optional()),
  after: textParameter(externalId.optional()).meta({
    description: 'The id of the last listing of the page before',
  }),
});

export const ownListingsResponse = z
  .object({ listings: z.array(ownListingContract).readonly() })
  .meta({ id: 'OwnListings' });
