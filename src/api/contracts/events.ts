import { z } from 'zod';
import { externalId, storableText, timestamp, uuid } from './parameters.js';
import { recordRejection } from './problem.js';

/** `POST /v1/events`: what people did. Sending one twice with the same id and time counts once. */

const common = {
  id: uuid.meta({ description: 'Chosen by the sender; the same event keeps it' }),
  occurredAt: timestamp,
  listingId: externalId,
  queryId: uuid.optional().meta({ description: 'Of the search it followed from' }),
  actor: externalId.optional().meta({ description: 'An opaque id of the visitor' }),
};
const position = z.number().int().min(1).max(100_000);

export const eventRecord = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('impression'), queryId: uuid, position }),
  z.strictObject({ ...common, type: z.literal('click'), position: position.optional() }),
  z.strictObject({ ...common, type: z.literal('message') }),
  z.strictObject({
    ...common,
    type: z.literal('order'),
    orderId: externalId.optional(),
    amountCents: z.number().int().min(0).max(100_000_000).optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('outside_visit'),
    source: storableText(1, 200).meta({ description: 'Where the visitor came from, such as a host name' }),
  }),
]);
export type EventRecord = z.infer<typeof eventRecord>;

const maxEvents = 1000;

export const eventsBody = z
  .strictObject({
    events: z
      .array(z.unknown())
      .min(1)
      .max(maxEvents)
      .meta({
        description: 'Each stands or falls alone',
        items: { $ref: '#/components/schemas/Event' },
      }),
  })
  .meta({ id: 'EventsBody' });

export const eventsResponse = z
  .object({
    accepted: z.number().int(),
    duplicates: z.number().int().meta({ description: 'Known already, not counted again' }),
    rejected: z.array(recordRejection).readonly(),
  })
  .meta({ id: 'EventsResponse' });
export type EventsResponse = z.infer<typeof eventsResponse>;
