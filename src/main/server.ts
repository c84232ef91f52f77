/** The server: API, pages and indexing in one process, on whatever runtime it is given. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildApp, type App } from '../api/app.js';
import { indexerDeps, startIndexer } from '../indexer/index.js';
import { openMatching } from '../matching/index.js';
import { createCore, readRules } from '../marketplace/core/index.js';
import { openPayments } from '../marketplace/ledger/index.js';
import { mediaStore } from '../marketplace/media/index.js';
import { AppError } from '../platform/errors/app-error.js';
import type { Runtime } from '../platform/runtime.js';
import { openSearch } from '../search/index.js';
import { openEventLog } from '../tuning/event-log/index.js';
import { openBackground } from './background/index.js';
import { chores } from './chores.js';
import { openMail } from './mail.js';

export interface Server {
  /** Such as `http://127.0.0.1:3000`. */
  readonly address: string;
}

/**
 * Starts indexing, runs `prepare` (the demo, on a first run), then listens. The runtime's `close` ends all of it:
 * open requests are answered, running jobs finished, buffered events written. `AppError`s: PORT_UNAVAILABLE.
 */
export async function startServer(runtime: Runtime, prepare: () => Promise<void>): Promise<Server> {
  const { db, databaseUrl, clock, log, metrics, engine, config } = runtime;
  const { meiliUrl, meiliKey } = runtime.services;
  const queue = await runtime.queue();
  const core = createCore(db, clock, await readRules(db));
  const payments = openPayments(config.payments.providers, config.payments.secret);
  const onError = (error: unknown): void => {
    log.warn({ err: error }, 'the index pointer could not be read');
  };
  const search = await openSearch({ ...runtime, onError });
  runtime.onClose(() => search.close());
  const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const people = { mail: openMail(config, log), social: new Map(), publicUrl };
  const background = openBackground({ databaseUrl, meiliUrl, meiliKey, logLevel: config.logLevel });
  const learnTrades = (): Promise<void> =>
    background.run('trades').catch((error: unknown) => {
      log.warn({ err: error }, 'what texts are sold as could not be learned; it is tried again');
      throw error;
    });
  const matching = openMatching({ ...runtime, ...search, learnTrades });
  const housework = chores({ core, payments, search, matching, background, people, log, metrics });
  await housework.retention.run(() => Promise.resolve());
  const refreshStatistics = (): Promise<void> => background.run('statistics');
  const deps = { ...runtime, ...indexerDeps(runtime) };
  const indexer = await startIndexer({ ...deps, queue, housework, refreshStatistics });
  runtime.onClose(() => indexer.close());
  // Before the indexer, which waits for its jobs.
  runtime.onClose(() => background.close());
  await prepare();
  // What was filled since the search was opened is found at once.
  await search.snapshots.refresh();
  await queue.add({ name: 'learn' });
  const eventLog = openEventLog(db, clock, { metrics, log });
  runtime.onClose(() => eventLog.close());
  const checks = {
    engine: async () => {
      await engine.health();
    },
    queue: async () => {
      await queue.counts();
    },
  };
  const media = mediaStore(config.media);
  const app = buildApp(
    { search, matching, db, core, payments, people, media, clock, log, metrics, eventLog, checks },
    { webDirectory: webDirectory() },
  );
  runtime.onClose(async () => {
    await app.close();
  });
  const address = await listen(app, config.host, config.port);
  runtime.services.announce(address);
  return { address };
}

/** The built pages: beside the bundle, or in dist/ when run from the sources. */
function webDirectory(): string | undefined {
  const places = ['web', '../../dist/web'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return places.find((path) => existsSync(`${path}/index.html`));
}

async function listen(app: App, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    throw new AppError(
      'PORT_UNAVAILABLE',
      { address: `${host}:${port}`, reason: String(cause.code) },
      { cause },
    );
  }
}
