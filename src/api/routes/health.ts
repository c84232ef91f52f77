import { sql } from 'kysely';
import { liveResponse, readyResponse } from '../contracts/health.js';
import type { App, Dependencies } from '../dependencies.js';

const patienceMs = 2000;

/** `live`: the process answers. `ready`: everything it needs does too. */
export function healthRoutes({ db, checks, metrics, log }: Dependencies): (app: App) => Promise<void> {
  const all: Dependencies['checks'] = {
    ...checks,
    database: async () => {
      await sql`select 1`.execute(db);
    },
    index: async () => {
      const live = await db
        .selectFrom('generation')
        .select('id')
        .where('state', '=', 'live')
        .executeTakeFirst();
      if (live === undefined) throw new Error('no index is live yet');
    },
  };
  return async (app) => {
    app.get(
      '/health/live',
      {
        schema: { tags: ['operations'], summary: 'The process answers', response: { 200: liveResponse } },
      },
      () => ({ status: 'live' as const }),
    );
    app.get(
      '/health/ready',
      {
        schema: {
          tags: ['operations'],
          summary: 'Everything that a search needs answers',
          response: { 200: readyResponse, 503: readyResponse },
        },
      },
      async (_request, reply) => {
        const results = await Promise.all(Object.entries(all).map(([name, check]) => run(name, check, log)));
        const ready = results.every(([, result]) => result.ok);
        return reply
          .code(ready ? 200 : 503)
          .header('cache-control', 'no-store')
          .send({ status: ready ? 'ready' : 'unready', checks: Object.fromEntries(results) });
      },
    );
    app.get(
      '/metrics',
      { schema: { tags: ['operations'], summary: 'Metrics for Prometheus' } },
      async (_request, reply) =>
        reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
    );
  };
}

type CheckResult = readonly [name: string, result: { ok: boolean; milliseconds: number }];

/** Why a service is not usable is for the log, not for whoever asks. */
async function run(name: string, check: () => Promise<void>, log: Dependencies['log']): Promise<CheckResult> {
  const start = performance.now();
  const milliseconds = (): number => Math.round(performance.now() - start);
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs);
  });
  try {
    await Promise.race([check(), timeout]);
    return [name, { ok: true, milliseconds: milliseconds() }];
  } catch (error) {
    log.warn({ err: error, check: name }, 'not ready');
    return [name, { ok: false, milliseconds: milliseconds() }];
  } finally {
    clearTimeout(timer);
  }
}
