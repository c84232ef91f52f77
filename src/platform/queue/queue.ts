import { UnrecoverableError } from 'bullmq';
import { oneAtATime } from './one-at-a-time.js';
import { openBackend, type Backend, type BackendQueue, type QueueStore } from './backend.js';

export type { QueueStore } from './backend.js';

/** A handler throws this when trying again cannot help: the job goes to the failed ones at once. */
export { UnrecoverableError as GiveUp } from 'bullmq';

export interface JobPolicy {
  /** How often it is tried, the first time included. */
  readonly attempts: number;
  /** Milliseconds before the second try; doubled before each further one. */
  readonly backoff: number;
  /**
   * Adding it while one waits does nothing; while one runs, exactly one more will run. One worker never runs two side by
   * side, whether they were added or are due.
   */
  readonly collapse: boolean;
}

export interface QueueOptions<J extends NamedJob> {
  readonly store: QueueStore;
  readonly policies: Readonly<Record<J['name'], JobPolicy>>;
  /** Trouble with the store; the queue keeps trying. */
  readonly onError: (error: Error) => void;
  /** Told after each try of a job. */
  readonly onJob?: (report: JobReport<J>) => void;
  /** Milliseconds without a sign of life after which a running job counts as abandoned and is given to another. */
  readonly abandonedAfter?: number;
}

export interface NamedJob {
  readonly name: string;
}

export interface JobReport<J extends NamedJob> {
  readonly job: J;
  readonly outcome: 'done' | 'failed';
  readonly seconds: number;
  readonly error: Error | null;
}

export interface FailedJob<J extends NamedJob> {
  readonly id: string;
  readonly job: J;
  readonly reason: string;
  readonly attempts: number;
  readonly failedAt: Date | null;
}

export interface JobCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

/** Keeps with the job how far it is, in percent. */
export type ReportProgress = (percent: number) => Promise<void>;

export type Handlers<J extends NamedJob> = {
  readonly [N in J['name']]: (
    job: Extract<J, { readonly name: N }>,
    progress: ReportProgress,
  ) => Promise<void>;
};

/** Background work. Jobs survive restarts; each runs at least once. */
export interface JobQueue<J extends NamedJob> {
  readonly store: QueueStore['kind'];
  add(job: J, options?: { readonly delay?: number }): Promise<void>;
  /** Adds the job again and again, `milliseconds` apart; calling it anew changes the pace. */
  every(job: J, milliseconds: number): Promise<void>;
  /** Starts working. The returned `close` lets running jobs finish. */
  work(
    handlers: Handlers<J>,
    options?: { readonly concurrency?: number },
  ): Promise<{ close(): Promise<void> }>;
  counts(): Promise<JobCounts>;
  /** Jobs that failed for good, the newest first. */
  failed(limit?: number): Promise<readonly FailedJob<J>[]>;
  /** Puts all of them back into the queue. */
  retryFailed(): Promise<void>;
  /** Ends workers (after their running jobs) and connections. */
  close(): Promise<void>;
}

const queueName = 'mizan';
const keptDone = { count: 100 };
const keptFailed = { count: 1000, age: 14 * 24 * 3600 };

/** Opens the queue; the store's own tables are made or updated. */
export async function openQueue<J extends NamedJob>(options: QueueOptions<J>): Promise<JobQueue<J>> {
  const backend = await openBackend(options.store, options.onError);
  const queue = backend.queue(queueName, {});
  queue.on('error', options.onError);
  await queue.waitUntilReady();
  const workers: { close(): Promise<void> }[] = [];
  let closing: Promise<void> | undefined;
  const closeAll = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.close()));
    await queue.close();
    await backend.close();
  };
  return {
    store: options.store.kind,
    add: async (job, { delay = 0 } = {}) => {
      const name: J['name'] = job.name;
      await queue.add(name, job, {
        ...retryOptions(options.policies[name]),
        ...collapse(job, options),
        delay,
      });
    },
    every: async (job, milliseconds) => {
      const name: J['name'] = job.name;
      const template = { name, data: job, opts: retryOptions(options.policies[name]) };
      const known = await queue.getJobScheduler(name);
      // A scheduler keeps the phase of its first pace: at a shorter one, each late run would be put off by it.
      if (known !== undefined && known.every !== milliseconds) await queue.removeJobScheduler(name);
      await queue.upsertJobScheduler(name, { every: milliseconds }, template);
    },
    work: async (handlers, { concurrency = 1 } = {}) => {
      const worker = await startWorker(backend, options, handlers, concurrency);
      workers.push(worker);
      return worker;
    },
    counts: () => countJobs(queue),
    failed: (limit = 50) => listFailed<J>(queue, limit),
    retryFailed: () => queue.retryJobs({ state: 'failed' }),
    close: () => {
      closing ??= closeAll();
      return closing;
    },
  };
}

function retryOptions(policy: JobPolicy): {
  attempts: number;
  backoff: { type: 'exponential'; delay: number };
  removeOnComplete: typeof keptDone;
  removeOnFail: typeof keptFailed;
} {
  return {
    attempts: policy.attempts,
    backoff: { type: 'exponential', delay: policy.backoff },
    removeOnComplete: keptDone,
    removeOnFail: keptFailed,
  };
}

function collapse<J extends NamedJob>(
  job: J,
  { policies }: QueueOptions<J>,
): { deduplication?: { id: string; keepLastIfActive: true } } {
  const name: J['name'] = job.name;
  return policies[name].collapse ? { deduplication: { id: name, keepLastIfActive: true } } : {};
}

async function startWorker<J extends NamedJob>(
  backend: Backend,
  { abandonedAfter = 10_000, policies, onError, onJob }: QueueOptions<J>,
  handlers: Handlers<J>,
  concurrency: number,
): Promise<{ close(): Promise<void> }> {
  const handlerOf = createLookup(handlers, policies);
  const worker = backend.worker(
    queueName,
    async (running) => {
      const job = running.data as J;
      const started = performance.now();
      const report = (error: Error | null): void => {
        const seconds = (performance.now() - started) / 1000;
        onJob?.({ job, outcome: error === null ? 'done' : 'failed', seconds, error });
      };
      try {
        await handlerOf(job)(job, (percent) => running.updateProgress(percent));
      } catch (cause) {
        const error = cause instanceof Error ? cause : new Error(String(cause));
        report(error);
        throw error;
      }
      report(null);
    },
    {
      concurrency,
      lockDuration: abandonedAfter,
      stalledInterval: abandonedAfter / 2,
      // Doing a job again is harmless, so a worker that dies often costs time only.
      maxStalledCount: 20,
    },
  );
  worker.on('error', onError);
  await worker.waitUntilReady();
  return { close: () => worker.close() };
}

type Handler<J extends NamedJob> = (job: J, progress: ReportProgress) => Promise<void>;

function createLookup<J extends NamedJob>(
  handlers: Handlers<J>,
  policies: QueueOptions<J>['policies'],
): (job: J) => Handler<J> {
  const names = Object.keys(handlers) as J['name'][];
  const found = new Map<string, Handler<J>>(
    names.map((name) => {
      const handler = handlers[name] as Handler<J>;
      return [name, policies[name].collapse ? oneAtATime(handler) : handler];
    }),
  );
  return ({ name }) => {
    const handler = found.get(name);
    // A job of a newer or older program may be one that this one does not know.
    if (handler === undefined) throw new UnrecoverableError(`no handler for the job ${name}`);
    return handler;
  };
}

async function countJobs(queue: BackendQueue): Promise<JobCounts> {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
  return {
    waiting: (counts['waiting'] ?? 0) + (counts['prioritized'] ?? 0),
    active: counts['active'] ?? 0,
    delayed: counts['delayed'] ?? 0,
    failed: counts['failed'] ?? 0,
  };
}

async function listFailed<J extends NamedJob>(queue: BackendQueue, limit: number): Promise<FailedJob<J>[]> {
  const jobs = await queue.getFailed(0, limit - 1);
  return jobs.map((job) => ({
    id: job.id ?? '',
    job: job.data as J,
    reason: job.failedReason,
    attempts: job.attemptsMade,
    failedAt: job.finishedOn === undefined ? null : new Date(job.finishedOn),
  }));
}
