import { z } from 'zod';
import { externalId, storableText, timestamp } from './parameters.js';

/** `POST /v1/requests`: a buyer publishes what no listing offers. */

export const requestBody = z
  .strictObject({
    title: storableText(3, 500).refine((text) => /\S/u.test(text)),
    description: storableText(0, 50_000).optional(),
    categoryId: externalId.optional(),
    budgetCents: z.number().int().min(1).max(100_000_000).optional(),
    deadlineAt: timestamp.optional(),
    buyerId: externalId.optional().meta({ description: 'Absent for a visitor without an account' }),
  })
  .meta({ id: 'RequestBody' });
export type RequestBody = z.infer<typeof requestBody>;

export const requestResponse = z
  .object({ id: z.string(), createdAt: timestamp })
  .meta({ id: 'RequestPublished' });
export type RequestResponse = z.infer<typeof requestResponse>;
