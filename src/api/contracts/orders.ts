import { z } from 'zod';
import {
  booleanParameter,
  externalId,
  numberParameter,
  storableText,
  textParameter,
  timestamp,
} from './parameters.js';

/** `/v1/orders`: from purchase to acceptance. */

const cents = z.number().int();
const text = storableText(1, 20_000).refine((value) => /\S/u.test(value));
/** What a person reads, in both languages. */
export const label = z.object({ ar: z.string(), en: z.string() }).readonly();
const state = z.enum([
  'awaiting_payment',
  'awaiting_instructions',
  'in_progress',
  'delivered',
  'revision_requested',
  'accepted',
  'cancelled',
  'disputed',
  'resolved',
]);
const cancellationReason = z.enum([
  'changed_mind',
  'late_delivery',
  'seller_silent',
  'different_work',
  'mutual',
  'seller_unable',
  'support_decision',
  'unpaid',
  'no_brief',
]);
export const fault = z.enum(['buyer', 'seller', 'none']);
const person = z.object({ id: z.string(), displayName: z.string() });

/** A file by its name; its content is kept where `url` says. */
const fileNote = z.object({
  name: storableText(1, 255),
  size: z.number().int().min(0).max(10_000_000_000).meta({ description: 'Bytes' }),
  mediaType: storableText(1, 100),
  url: z.url({ protocol: /^https?$/u }).max(2000),
});
export const fileNotes = z.array(fileNote).max(50);

/** What a side says, with the files that show it. */
export const statementBody = z
  .strictObject({ text, files: fileNotes.default([]) })
  .meta({ id: 'StatementBody' });

export const orderParameters = z.object({ id: externalId });

export const newOrderBody = z
  .strictObject({
    listingId: externalId,
    package: storableText(1, 200)
      .optional()
      .meta({ description: 'Name of a package, in place of the bare service' }),
    upgrades: z.array(storableText(1, 500)).max(100).optional().meta({ description: 'Titles of upgrades' }),
    quantity: z.number().int().min(1).max(1000).optional(),
    expectedTotalCents: cents
      .min(0)
      .optional()
      .meta({ description: 'What the buyer was shown; at another price nothing is bought' }),
    pay: z
      .boolean()
      .default(true)
      .meta({ description: 'Pay from the wallet; without enough money the order awaits payment' }),
  })
  .meta({ id: 'NewOrderBody' });

export const startBody = z
  .strictObject({ acknowledgeLinked: z.boolean().optional() })
  .nullish()
  .meta({ id: 'StartBody', description: 'The warning of linked orders was read' });
export const deliverBody = z
  .strictObject({ text, files: fileNotes.default([]), acknowledgeLinked: z.boolean().optional() })
  .meta({ id: 'DeliverBody' });
export const reviseBody = z.strictObject({ text }).meta({ id: 'ReviseBody' });
export const cancelBody = z
  .strictObject({
    reason: cancellationReason,
    fault: fault.optional().meta({ description: 'From support, which has to say' }),
  })
  .meta({ id: 'CancelBody' });
export const cancelAnswerBody = z
  .strictObject({ agree: z.boolean(), text: storableText(0, 20_000).default('') })
  .meta({ id: 'CancelAnswerBody' });

const time = timestamp.nullable();

const line = z.object({
  kind: z.enum(['base', 'package', 'upgrade', 'offer']),
  title: z.string(),
  cents,
  deliveryDays: z.number().nullable(),
});

const delivery = z.object({
  number: z.number().int(),
  text: z.string(),
  files: z.array(fileNote),
  deliveredAt: timestamp,
  revision: z.string().nullable().meta({ description: 'What the buyer wants changed' }),
});

const summary = z.object({
  id: z.string(),
  state,
  stateLabel: label,
  title: z.string(),
  listingId: z.string().nullable(),
  buyer: person,
  seller: person,
  totalCents: cents,
  placedAt: timestamp,
  dueAt: time.meta({ description: 'Of the delivery' }),
  late: z.boolean(),
  nextAt: time.meta({
    description:
      'When the marketplace does what is due by itself: cancels what is unpaid or without instructions, marks work as late, accepts a delivery',
  }),
  proposal: z
    .object({ by: z.enum(['buyer', 'seller']), reason: z.string(), at: timestamp })
    .nullable()
    .meta({ description: 'A cancellation that waits for the answer of the other side' }),
});

export const orderResponse = summary
  .extend({
    lines: z.array(line),
    quantity: z.number().int(),
    deliveryDays: z.number(),
    brief: z.object({ text: z.string(), files: z.array(fileNote) }).nullable(),
    revisions: z.number().int(),
    deliveries: z.array(delivery),
    paidAt: time,
    startedAt: time,
    deliveredAt: time,
    acceptedAt: time,
    closedAt: time,
    reason: z.string().nullable(),
    reasonLabel: label.nullable().meta({ description: 'Of a cancellation' }),
    fault: fault.nullable(),
    disputeId: z.string().nullable(),
    reviewId: z.string().nullable(),
    steps: z
      .array(z.object({ step: z.string(), label }))
      .meta({ description: 'The steps of the state machine that are open to the caller now' }),
    cancellationReasons: z
      .array(z.object({ code: cancellationReason, label, proposed: z.boolean() }))
      .meta({ description: 'For which the caller may cancel now; `proposed` ones need the other side' }),
    linked: z.object({ coveredCents: cents, totalCents: cents, waiting: z.number().int() }).nullable().meta({
      description: 'Orders of this buyer with this seller at about the same time, this one among them',
    }),
    buyerRisk: z
      .number()
      .nullable()
      .meta({ description: 'For support: how far the history of the buyer looks like split orders, 0–1' }),
  })
  .meta({ id: 'Order' });
export type OrderResponse = z.infer<typeof orderResponse>;

export const ordersQuery = z.object({
  as: z.enum(['buyer', 'seller']).default('buyer'),
  state: textParameter(state.optional()),
  open: booleanParameter().meta({ description: 'Only those that have not ended' }),
  limit: numberParameter(z.number().int().min(1).max(100).default(20)),
  after: textParameter(externalId.optional()).meta({ description: 'The last order of the page before' }),
});
export type OrdersQuery = z.infer<typeof ordersQuery>;

export const ordersResponse = z
  .object({ orders: z.array(summary.meta({ id: 'OrderSummary' })), next: z.string().nullable() })
  .meta({ id: 'Orders' });
export type OrdersResponse = z.infer<typeof ordersResponse>;
export type OrderSummary = OrdersResponse['orders'][number];
