/**
 * What every process of Mizan works with: configuration, services, database, engine, queue, opened in this order and
 * closed in the opposite one. The server, the commands and the benchmarks all start here.
 */
import { readConfig, type Config } from './config.js';
import { systemClock, type Clock } from './clock.js';
import { Closers } from './closers.js';
import { checkDatabase } from './database/check.js';
import { openDatabase, type Db } from './database/database.js';
import { migrate } from './database/migrate.js';
import { openServices, type ServiceOptions, type Services } from './embedded/index.js';
import { checkEngine, createEngine, type Engine } from './engine.js';
import { createLogger, type Logger } from './log.js';
import { createMetrics, type Metrics } from './metrics.js';
import { openMizanQueue, type MizanQueue, type QueueStore } from './queue/index.js';

export interface Runtime {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly services: Services;
  readonly databaseUrl: string;
  readonly db: Db;
  readonly engine: Engine;
  /** Opened on first use. */
  queue(): Promise<MizanQueue>;
  /** Work to be done when closing, before what was opened earlier is closed. */
  onClose(work: () => Promise<void>): void;
  close(): Promise<void>;
}

export interface RuntimeOptions {
  readonly client: ServiceOptions['client'];
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory?: string;
  readonly log?: Logger;
  /** Connections to the database at most. */
  readonly maxConnections?: number;
}

/**
 * Opens all of it; the database has the newest schema afterwards.
 * `AppError`s: CONFIG_INVALID, those of `openServices`, SERVICE_UNREACHABLE, SERVICE_VERSION.
 */
export async function openRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { environment = process.env, workingDirectory = process.cwd() } = options;
  const config = readConfig(environment, workingDirectory);
  const log = options.log ?? createLogger(config);
  const metrics = createMetrics({ withProcess: options.client === 'server' });
  const closers = new Closers((error) => {
    log.error({ err: error }, 'something could not be closed');
  });
  try {
    const services = await openServices(config, { client: options.client });
    closers.add(() => services.close());
    const { databaseUrl } = services;
    let isClosing = false;
    const reportLoss = (error: Error): void => {
      if (!isClosing) log.warn({ err: error }, 'a connection to the database was lost');
    };
    const db = openDatabase(databaseUrl, reportLoss, options.maxConnections);
    closers.add(() => db.destroy());
    const engine = createEngine({ url: services.meiliUrl, key: services.meiliKey });
    await Promise.all([checkDatabase(db, databaseUrl).then(() => migrate(db)), checkEngine(engine)]);
    const openQueue = (): Promise<MizanQueue> => openRuntimeQueue(services, log, metrics, closers);
    let queue: Promise<MizanQueue> | undefined;
    return {
      ...{ config, clock: systemClock, log, metrics, services, databaseUrl, db, engine },
      queue: () => (queue ??= openQueue()),
      onClose: (work) => {
        closers.add(work);
      },
      close: () => {
        isClosing = true;
        return closers.close();
      },
    };
  } catch (error) {
    await closers.close();
    throw error;
  }
}

/** Redis where it is configured, else the database. */
export function queueStore(services: Pick<Services, 'redisUrl' | 'databaseUrl'>): QueueStore {
  const { redisUrl, databaseUrl } = services;
  return redisUrl === null ? { kind: 'postgres', url: databaseUrl } : { kind: 'redis', url: redisUrl };
}

async function openRuntimeQueue(
  services: Services,
  log: Logger,
  metrics: Metrics,
  closers: Closers,
): Promise<MizanQueue> {
  const queue = await openMizanQueue({
    store: queueStore(services),
    onError: (error) => {
      log.warn({ err: error }, 'the queue has trouble with its store');
    },
    onJob: ({ job, outcome, seconds, error }) => {
      metrics.jobDuration.observe({ job: job.name, outcome }, seconds);
      if (error !== null) log.warn({ err: error, job: job.name }, 'a job failed and will be tried again');
    },
  });
  closers.add(() => queue.close());
  return queue;
}
