/**
 * Keeps the index equal to the rows. A change marks its listings dirty in its own transaction; `relay` turns the
 * outbox into jobs, `drain` indexes marked listings, `generations` and `reindex` build a new index beside the live one,
 * `statistics` counts terms, `drift` proves and mends.
 */
import type { VectorsConfig } from '../platform/config.js';
import type { Metrics } from '../platform/metrics.js';
import {
  choreNames,
  type ChoreName,
  type Handlers,
  type Job,
  type MizanQueue,
  type ReportProgress,
} from '../platform/queue/index.js';
import { needsRebuild } from './currency.js';
import { defaultTuning, type IndexerDeps } from './deps.js';
import { drain } from './drain.js';
import { discardRetired, ensureGeneration, type ServedGeneration } from './generations.js';
import { listingIndexSchema } from './index-schema.js';
import { watchBacklog } from './backlog.js';
import { reindex } from './reindex.js';
import { startRelay } from './relay.js';
import { generationDue, refreshStatisticsIfDue } from './statistics.js';
import { vectorsDue } from './vectors.js';

export { drainAll, type DrainAllOptions, type DrainAllResult, type DrainProgress } from './drain-all.js';
export { driftCount, findDrift, repairDrift, type DriftReport } from './drift.js';
export { EngineTroubleError } from './engine.js';
export { ensureGeneration, type ServedGeneration } from './generations.js';
export { refreshStatisticsIfDue } from './statistics.js';
export { reindex, rollback, type ReindexOptions, type ReindexPhase } from './reindex.js';
export type { IndexerDeps, IndexerTuning, IndexSchema } from './deps.js';

export interface StartOptions extends IndexerDeps {
  readonly databaseUrl: string;
  readonly queue: MizanQueue;
  readonly metrics: Metrics;
  /** Takes statistics that are due in another thread; without it they are taken in this one. */
  readonly refreshStatistics?: () => Promise<void>;
  /** The jobs of other rooms, which this process works off beside its own. */
  readonly housework: Readonly<Record<ChoreName, Chore>>;
}

/** Work that comes again and again. */
export interface Chore {
  readonly everyMs: number;
  readonly run: (progress: ReportProgress) => Promise<void>;
}

export interface Indexer {
  /** Finishes what is claimed, takes nothing more, and returns. The queue stays open. */
  close(): Promise<void>;
}

/** Should a job be lost or its worker die, marks wait no longer than this. */
const SWEEP_MS = 5000;
const STATISTICS_MS = 60_000;
const VECTORS_MS = 600_000;
/** More than there are jobs that wait long for a thread or a rebuild, so that they never hold up the others. */
const CONCURRENT_JOBS = 6;

/** Deps with the listings' own index schema and the usual tuning. */
export function indexerDeps(
  base: Pick<IndexerDeps, 'db' | 'engine' | 'log'> & {
    readonly tuning?: Partial<IndexerDeps['tuning']>;
    readonly services?: { readonly isFirst: boolean };
    readonly config?: { readonly vectors: VectorsConfig };
  },
): IndexerDeps {
  const { db, engine, log, tuning, services, config } = base;
  const vectors = config?.vectors ?? ({ kind: 'off' } as const);
  const isFirst = services?.isFirst;
  return {
    ...{ db, engine, log, schema: listingIndexSchema, vectors, isFirst },
    tuning: { ...defaultTuning, ...tuning },
  };
}

function choreHandlers(housework: StartOptions['housework']): Pick<Handlers<Job>, ChoreName> {
  const handlers = choreNames.map((name) => {
    const run = (_job: unknown, progress: ReportProgress): Promise<void> => housework[name].run(progress);
    return [name, run] as const;
  });
  return Object.fromEntries(handlers) as Record<ChoreName, (typeof handlers)[number][1]>;
}

/**
 * Starts indexing in this process: makes the first generation, relays the outbox, works off the jobs. An index that
 * another version of the program made otherwise is rebuilt in the background.
 */
export async function startIndexer(options: StartOptions): Promise<Indexer> {
  const { queue, metrics, log, housework } = options;
  const stop = new AbortController();
  const live = await ensureGeneration(options);
  await discardRetired(options);
  const drainMarked = async (): Promise<void> => {
    await drain(options, {
      signal: stop.signal,
      onOutcome: ({ indexed, removed, failed }) => {
        metrics.indexedDocuments.inc({ outcome: 'indexed' }, indexed);
        metrics.indexedDocuments.inc({ outcome: 'removed' }, removed);
        metrics.indexedDocuments.inc({ outcome: 'failed' }, failed);
      },
    });
    // What is found is not held up by counting it.
    if (await statisticsAreDue(options)) await queue.add({ name: 'statistics' });
  };
  const worker = await queue.work(
    {
      drain: drainMarked,
      statistics: () => refreshStatistics(options),
      vectors: async () => {
        const present = await ensureGeneration(options);
        if (await vectorsDue(options, present.id)) await reindex(options, { signal: stop.signal });
      },
      ...choreHandlers(housework),
    },
    { concurrency: CONCURRENT_JOBS },
  );
  await queue.every({ name: 'drain' }, SWEEP_MS);
  await queue.every({ name: 'statistics' }, STATISTICS_MS);
  await queue.every({ name: 'vectors' }, VECTORS_MS);
  for (const name of choreNames) {
    await queue.every({ name }, housework[name].everyMs);
  }
  const relay = startRelay({ ...options, wakeIndexer: () => queue.add({ name: 'drain' }) });
  const backlog = watchBacklog(options.db, metrics, log);
  const rebuilding = rebuildIfNeeded(options, live, stop.signal);
  return {
    async close() {
      stop.abort();
      backlog.close();
      await Promise.all([relay.close(), worker.close(), rebuilding]);
    },
  };
}

async function statisticsAreDue(options: StartOptions): Promise<boolean> {
  return (await generationDue(options, { patient: true })) !== null;
}

async function refreshStatistics(options: StartOptions): Promise<void> {
  if (options.refreshStatistics === undefined) await refreshStatisticsIfDue(options, { patient: true });
  else if (await statisticsAreDue(options)) await options.refreshStatistics();
}

async function rebuildIfNeeded(
  options: StartOptions,
  live: ServedGeneration,
  signal: AbortSignal,
): Promise<void> {
  try {
    if (!(await needsRebuild(options, live)) || signal.aborted) return;
    options.log.info('the index was made by another version of the program; rebuilding it');
    await reindex(options, { signal });
  } catch (error) {
    if (!signal.aborted) options.log.error({ err: error }, 'the index could not be rebuilt');
  }
}
