import { z } from 'zod';
import { errorCatalogue, type ErrorCode } from '../errors/catalogue.js';

/** What clients and keeper say to each other: one JSON value a line over a loopback connection. */
export const serviceNames = ['postgres', 'meilisearch'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** `.mizan/keeper.json`: where the keeper listens. Only who can read this file may talk to it. */
export const keeperFileSchema = z.object({
  pid: z.int().positive(),
  port: z.int().positive(),
  token: z.string().min(1),
});

export const clientMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    token: z.string(),
    kind: z.enum(['server', 'command']),
    address: z.string().nullable(),
    needs: z.array(z.enum(serviceNames)),
    /** Replaces the random key when the keeper starts the engine. */
    meiliMasterKey: z.string().nullable(),
    /** `none` trades safety against power loss for speed: tests only. */
    durability: z.enum(['full', 'none']),
  }),
  z.object({ type: z.literal('address'), address: z.string() }),
  z.object({ type: z.literal('bye') }),
]);
export type ClientMessage = z.infer<typeof clientMessageSchema>;

export const keeperMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ready'),
    databaseUrl: z.string().nullable(),
    meiliUrl: z.string().nullable(),
    meiliKey: z.string().nullable(),
    /** Nobody has used the services before since they started. */
    isFirst: z.boolean(),
  }),
  z.object({
    type: z.literal('refused'),
    code: z.custom<ErrorCode>((value) => typeof value === 'string' && value in errorCatalogue),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);
export type KeeperMessage = z.infer<typeof keeperMessageSchema>;

export function encode(message: ClientMessage | KeeperMessage): string {
  return `${JSON.stringify(message)}\n`;
}

/** Splits a stream of chunks into lines and hands each on as a checked message; anything else ends in `onInvalid`. */
export function decoder<T>(
  schema: z.ZodType<T>,
  onMessage: (message: T) => void,
  onInvalid: () => void,
): (chunk: string) => void {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const message = parseLine(line, schema);
      if (message === null) onInvalid();
      else onMessage(message);
    }
  };
}

function parseLine<T>(line: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
