import { z } from 'zod';
import { fileNotes } from './orders.js';
import { externalId, numberParameter, storableText, textParameter, timestamp } from './parameters.js';

/** `/v1/conversations` and `/v1/messages`: what buyers and sellers write to each other. */

const text = storableText(1, 10_000).refine((value) => /\S/u.test(value));
const side = z.enum(['buyer', 'seller']);

export const messageBody = z
  .strictObject({
    to: z
      .union([
        z.strictObject({ conversation: externalId }),
        z.strictObject({ order: externalId }),
        z.strictObject({ listing: externalId }),
      ])
      .meta({ description: 'On with a conversation, about an order, or to the seller of a listing' }),
    text,
    attachments: fileNotes.default([]),
    acknowledgeLinked: z
      .boolean()
      .optional()
      .meta({ description: 'The seller has read the warning of linked orders' }),
  })
  .meta({ id: 'MessageBody' });

export const messageSent = z.object({ id: z.string(), conversation: z.string() }).meta({ id: 'MessageSent' });

export const conversationParameters = z.object({ id: externalId });

export const conversationsQuery = z.object({
  limit: numberParameter(z.number().int().min(1).max(100).default(50)),
});

export const conversationsResponse = z
  .object({
    conversations: z.array(
      z
        .object({
          id: z.string(),
          with: z.string().meta({ description: 'Name of the other side' }),
          side: side.meta({ description: 'What the caller is' }),
          orderId: z.string().nullable(),
          listingId: z.string().nullable(),
          lastMessageAt: timestamp,
          unread: z.number().int(),
        })
        .meta({ id: 'Conversation' }),
    ),
  })
  .meta({ id: 'Conversations' });

export const messagesQuery = z.object({
  limit: numberParameter(z.number().int().min(1).max(200).default(50)),
  before: textParameter(externalId.optional()).meta({ description: 'The first message of the page after' }),
});

export const messagesResponse = z
  .object({
    messages: z.array(
      z
        .object({ id: z.string(), author: side, text: z.string(), attachments: fileNotes, sentAt: timestamp })
        .meta({ id: 'Message' }),
    ),
  })
  .meta({ id: 'Messages' });
