import { z } from 'zod';

/** `GET /health/live` and `/health/ready` */

export const liveResponse = z.object({ status: z.literal('live') }).meta({ id: 'Live' });

const check = z.object({ ok: z.boolean(), milliseconds: z.number() });

export const readyResponse = z
  .object({
    status: z.enum(['ready', 'unready']),
    checks: z.record(z.string(), check).meta({ description: 'database, engine, queue, index' }),
  })
  .meta({ id: 'Ready' });
export type ReadyResponse = z.infer<typeof readyResponse>;
