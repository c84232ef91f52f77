import { z } from 'zod';

/**
 * What a lived market leaves behind, as lines of a file: the buyers who came, and the orders with all that became of
 * them. Times are minutes from the end of what was lived, so that it always ended just now. Sellers and listings
 * are named by the outside ids of the market in which it was lived, and are not part of it.
 */
const minutes = z.number().int().min(0);
/** A deadline may lie ahead. */
const deadline = z.number().int();

const step = z.enum([
  'pay',
  'start',
  'deliver',
  'revise',
  'resume',
  'accept',
  'cancel',
  'dispute',
  'resolve',
]);

const pastBuyer = z.strictObject({
  type: z.literal('buyer'),
  /** By which orders name the buyer. */
  id: z.string(),
  name: z.string(),
  joined: minutes,
});

const pastOrder = z.strictObject({
  type: z.literal('order'),
  buyer: z.string(),
  listing: z.string(),
  upgrades: z.array(z.string()).optional(),
  state: z.enum([
    'awaiting_instructions',
    'in_progress',
    'delivered',
    'revision_requested',
    'accepted',
    'cancelled',
    'resolved',
  ]),
  placed: minutes,
  brief: z.string().optional(),
  briefed: minutes.optional(),
  due: deadline.optional(),
  late: minutes.optional(),
  awaited: minutes.optional(),
  acknowledged: minutes.optional(),
  reason: z.string().optional(),
  fault: z.enum(['buyer', 'seller', 'none']).optional(),
  /** Step, when, by which party, for what reason. */
  steps: z.array(z.tuple([step, minutes, z.string(), z.string().nullable()])),
  /** Text, when; what the buyer wanted changed, when. */
  deliveries: z.array(z.tuple([z.string(), minutes, z.string().nullable(), minutes.nullable()])).optional(),
  /** A question before the work began: when, when it was answered, and in how many waking minutes. */
  question: z.tuple([minutes, minutes.nullable(), z.number().nullable()]).optional(),
  review: z
    .strictObject({
      stars: z.number().int().min(1).max(5),
      comment: z.string(),
      at: minutes,
      state: z.enum(['published', 'held', 'removed']),
      doubts: z.array(z.string()).optional(),
      reply: z.string().optional(),
      replied: minutes.optional(),
    })
    .optional(),
});

const line = z.discriminatedUnion('type', [pastBuyer, pastOrder]);

export type PastBuyer = z.infer<typeof pastBuyer>;
export type PastOrder = z.infer<typeof pastOrder>;

export interface History {
  readonly buyers: readonly PastBuyer[];
  readonly orders: readonly PastOrder[];
}

/** Buyers, then orders, each in the order in which they came. */
export function writeHistory({ buyers, orders }: History): string {
  return [...buyers, ...orders].map((one) => `${JSON.stringify(one)}\n`).join('');
}

/** Throws where a line is not what it should be. */
export function readHistory(text: string): History {
  const lines = text
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => line.parse(JSON.parse(one)));
  return {
    buyers: lines.filter((one) => one.type === 'buyer'),
    orders: lines.filter((one) => one.type === 'order'),
  };
}
