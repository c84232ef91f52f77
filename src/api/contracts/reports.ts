import { z } from 'zod';
import { externalId, numberParameter, storableText, timestamp } from './parameters.js';

/** `/v1/reports`: what users report, and what moderators decide on it. */

export const reportBody = z
  .strictObject({
    kind: z.enum(['listing', 'seller', 'account', 'review', 'request', 'offer', 'order', 'message']),
    id: externalId,
    reason: z.enum(['contact_details', 'copied', 'misleading', 'banned', 'abusive', 'fraud', 'other']),
    comment: storableText(0, 2000).optional(),
  })
  .meta({ id: 'ReportBody' });

export const reportCreated = z.object({ id: z.string() }).meta({ id: 'ReportCreated' });

const state = z.enum(['open', 'upheld', 'dismissed']);

export const reportsQuery = z.strictObject({
  state: state.default('open'),
  after: externalId.optional().meta({ description: 'The id that the last page ended with' }),
  limit: numberParameter(z.number().int().min(1).max(100).default(20)),
});

export const reportsResponse = z
  .object({
    reports: z
      .array(
        z.object({
          id: z.string(),
          kind: z.string(),
          subject: z.string().meta({ description: 'The id of what is reported' }),
          reason: z.string(),
          reasonText: z.string().meta({ description: 'The reason as people read it' }),
          comment: z.string().nullable(),
          state,
          decision: z.string().nullable(),
          createdAt: timestamp,
          decidedAt: timestamp.nullable(),
          reporter: z.string(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Reports' });

export const reportParameters = z.object({ id: externalId });

export const decisionBody = z
  .strictObject({ decision: z.enum(['uphold', 'dismiss']), note: storableText(1, 2000) })
  .meta({ id: 'ReportDecision' });
