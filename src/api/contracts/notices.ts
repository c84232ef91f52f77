import { z } from 'zod';
import { booleanParameter, externalId, numberParameter, textParameter, timestamp } from './parameters.js';

/** `/v1/me/notices`: what somebody was told of while they were away. */

export const noticesQuery = z.strictObject({
  limit: numberParameter(z.number().int().min(1).max(100).default(20)),
  before: textParameter(externalId.optional()).meta({ description: 'The last notice of the page before' }),
  unread: booleanParameter().meta({ description: 'Only what was not read yet' }),
});

export const noticesResponse = z
  .object({
    notices: z
      .array(
        z
          .object({
            id: z.string(),
            kind: z.string(),
            title: z.string().meta({ description: 'One line, in Arabic' }),
            text: z.string().meta({ description: 'The rest, in Arabic; lines are separated by a line feed' }),
            path: z.string().meta({ description: 'The page that it leads to' }),
            data: z
              .record(z.string(), z.unknown())
              .meta({ description: 'What the words are made from; its shape is that of the kind' }),
            createdAt: timestamp,
            readAt: timestamp.nullable(),
          })
          .meta({ id: 'Notice' }),
      )
      .readonly(),
    unread: z.number().int().meta({ description: 'How many are unread in all' }),
  })
  .meta({ id: 'Notices' });
export type NoticesResponse = z.infer<typeof noticesResponse>;

export const noticesReadBody = z
  .strictObject({
    ids: z.union([z.array(externalId).max(200).readonly(), z.literal('all')]),
  })
  .meta({ id: 'NoticesReadBody' });

export const unreadResponse = z.object({ unread: z.number().int() }).meta({ id: 'UnreadNotices' });
