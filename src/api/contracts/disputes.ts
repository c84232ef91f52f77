import { z } from 'zod';
import { fault, fileNotes, label } from './orders.js';
import { externalId, numberParameter, storableText, textParameter, timestamp } from './parameters.js';

/** `/v1/disputes`: what became of an order over which its sides fell out. */

const disputeState = z.enum(['open', 'decided', 'appealed', 'closed']);
const outcome = z.enum(['refund', 'partial', 'release']);
const side = z.enum(['buyer', 'seller']);

export const disputeParameters = z.object({ id: externalId });

export const decisionBody = z
  .strictObject({
    outcome,
    refundCents: z
      .number()
      .int()
      .min(1)
      .optional()
      .meta({ description: 'Of a partial refund; the rest is released to the seller' }),
    fault,
    explanation: storableText(1, 20_000).meta({ description: 'What both sides read' }),
  })
  .meta({ id: 'DecisionBody' });

const disputeSummary = z.object({
  id: z.string(),
  orderId: z.string(),
  state: disputeState,
  stateLabel: label,
  openedBy: side,
  openedAt: timestamp,
});

export const disputeResponse = disputeSummary
  .extend({
    evidence: z.record(z.string(), z.unknown()).meta({ description: 'As it was when the dispute opened' }),
    statements: z.array(z.object({ by: side, text: z.string(), files: fileNotes, at: timestamp })),
    decisions: z.array(
      z.object({
        outcome,
        refundCents: z.number().int().nullable(),
        fault,
        explanation: z.string(),
        at: timestamp,
      }),
    ),
  })
  .meta({ id: 'Dispute' });
export type DisputeResponse = z.infer<typeof disputeResponse>;

export const disputesQuery = z.object({
  state: textParameter(disputeState.optional()),
  limit: numberParameter(z.number().int().min(1).max(100).default(20)),
});
export type DisputesQuery = z.infer<typeof disputesQuery>;

export const disputesResponse = z
  .object({ disputes: z.array(disputeSummary.meta({ id: 'DisputeSummary' })) })
  .meta({ id: 'Disputes' });
export type DisputesResponse = z.infer<typeof disputesResponse>;
