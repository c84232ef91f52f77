import { z } from 'zod';
import type { WebhookEvent } from '../../platform/webhooks/index.js';

/** `/v1/webhooks`: addresses that are told what happened. */

const eventNames = [
  'listing.moderated',
  'request.matched',
  'rank.changed',
] as const satisfies readonly WebhookEvent[];
const events = z.array(z.enum(eventNames)).min(1).max(eventNames.length);
const instant = z.string().meta({ format: 'date-time' });

export const webhookBody = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/u })
      .max(2000)
      .meta({ description: 'Takes POST requests signed as Standard Webhooks has it' }),
    events,
  })
  .meta({ id: 'WebhookBody' });

const webhook = z.object({
  id: z.string(),
  url: z.string(),
  events: events.readonly(),
  createdAt: instant,
  disabledAt: instant.nullable().meta({ description: 'Since the address said that it is gone (410)' }),
});

export const webhookCreated = webhook
  .extend({ secret: z.string().meta({ description: 'Signs what is sent; told this once' }) })
  .meta({ id: 'WebhookCreated' });

export const webhooksResponse = z
  .object({ webhooks: z.array(webhook).readonly() })
  .meta({ id: 'WebhooksResponse' });

export const webhookParameters = z.strictObject({ id: z.string().max(200) });

export const deliveriesResponse = z
  .object({
    deliveries: z
      .array(
        z.object({
          messageId: z.string(),
          type: z.string(),
          state: z.enum(['pending', 'delivered', 'dead']),
          attempts: z.number().int(),
          status: z.number().int().nullable().meta({ description: 'HTTP status of the last answer' }),
          error: z.string().nullable(),
          createdAt: instant,
          dueAt: instant.nullable().meta({ description: 'When it is tried next' }),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'DeliveriesResponse' });

export const retried = z
  .object({ retried: z.number().int().meta({ description: 'Messages that are sent once more' }) })
  .meta({ id: 'WebhookRetried' });
