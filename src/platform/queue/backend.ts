import { createPostgresBackend, Queue, runMigrations, withBackend, Worker } from 'bullmq';
import type {
  Job,
  JobSchedulerTemplateOptions,
  JobsOptions,
  JobType,
  Processor,
  QueueOptions,
  WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

/** Where the jobs are kept. */
export type QueueStore =
  | { readonly kind: 'redis'; readonly url: string; readonly prefix?: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly schema?: string };

export interface JobData {
  readonly name: string;
}

/** The two classes of BullMQ that we use, bound to a store; `close` ends what the store itself holds open. */
export interface Backend {
  queue(name: string, options: Omit<QueueOptions, 'connection' | 'prefix'>): BackendQueue;
  worker(
    name: string,
    processor: Processor<JobData>,
    options: Omit<WorkerOptions, 'connection' | 'prefix'>,
  ): BackendWorker;
  close(): Promise<void>;
}

/** What both backends offer alike and we use; BullMQ's own classes carry the backend in their types. */
export interface BackendQueue {
  add(name: string, data: JobData, options: JobsOptions): Promise<unknown>;
  getJobScheduler(id: string): Promise<{ readonly every?: number } | undefined>;
  removeJobScheduler(id: string): Promise<boolean>;
  upsertJobScheduler(
    id: string,
    repeat: { every: number },
    template: { name: string; data: JobData; opts: JobSchedulerTemplateOptions },
  ): Promise<unknown>;
  getJobCounts(...types: JobType[]): Promise<Record<string, number>>;
  getFailed(start: number, end: number): Promise<BackendJob[]>;
  retryJobs(options: { state: 'failed' }): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

export type BackendJob = Pick<Job<JobData>, 'id' | 'data' | 'failedReason' | 'attemptsMade' | 'finishedOn'>;

export interface BackendWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

/** Opens the store and brings its tables to the newest form (PostgreSQL). */
export async function openBackend(store: QueueStore, onError: (error: Error) => void): Promise<Backend> {
  return store.kind === 'redis' ? redisBackend(store, onError) : postgresBackend(store);
}

function redisBackend(
  { url, prefix = 'mizan' }: Extract<QueueStore, { kind: 'redis' }>,
  onError: (error: Error) => void,
): Backend {
  // BullMQ waits for a lost connection itself; a limit of retries would make blocked workers fail.
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', onError);
  return {
    queue: (name, options) => new Queue<JobData>(name, { ...options, connection, prefix }),
    worker: (name, processor, options) =>
      new Worker<JobData>(name, processor, { ...options, connection, prefix }),
    close: async () => {
      await connection.quit();
    },
  };
}

async function postgresBackend({
  url,
  schema = 'bullmq',
}: Extract<QueueStore, { kind: 'postgres' }>): Promise<Backend> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    await client.end();
  }
  const bound = withBackend(createPostgresBackend);
  const connection = (max: number): { connectionString: string; schema: string; max: number } => ({
    connectionString: url,
    schema,
    max,
  });
  return {
    queue: (name, options) => new bound.Queue<JobData>(name, { ...options, connection: connection(3) }),
    worker: (name, processor, options) =>
      new bound.Worker<JobData>(name, processor, {
        ...options,
        connection: connection((options.concurrency ?? 1) + 2),
      }),
    close: () => Promise.resolve(),
  };
}
