import { sql } from 'kysely';
import { backoffMs, pause } from './backoff.js';
import type { IndexerDeps } from './deps.js';
import { drain } from './drain.js';
import { EngineTroubleError } from './engine.js';
import { servedGenerations } from './generations.js';
import { newestVersion } from './marks.js';
import { refreshStatisticsIfDue } from './statistics.js';

export interface DrainProgress {
  /** Marks at or below the version of the call that are gone, and all of them. */
  readonly done: number;
  readonly total: number;
}

export interface DrainAllOptions {
  readonly onProgress?: ((progress: DrainProgress) => void) | undefined;
  /** Told when the engine does not answer and the work waits for it. */
  readonly onWait?: ((error: EngineTroubleError) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface DrainAllResult {
  /** Listings that could not be indexed; they are tried again on their own. */
  readonly failed: number;
}

const PROGRESS_MS = 250;

/**
 * Returns when everything that was marked at the call is searchable, statistics included, whoever did the work; waits
 * for claims that other workers hold and for an engine that is away. Documents that the engine refuses are counted,
 * not awaited.
 */
export async function drainAll(deps: IndexerDeps, options: DrainAllOptions = {}): Promise<DrainAllResult> {
  const result = await drainThrough(deps, options);
  await refreshStatisticsIfDue(deps, { patient: false });
  return result;
}

/** `drainAll` without the statistics. */
export async function drainThrough(
  deps: IndexerDeps,
  options: DrainAllOptions = {},
): Promise<DrainAllResult> {
  const newest = await newestVersion(deps.db);
  const { open: total } = await countMarks(deps, newest);
  const report = async (): Promise<number> => {
    const { open } = await countMarks(deps, newest);
    options.onProgress?.({ done: Math.max(0, total - open), total });
    return open;
  };
  const stopReporting = options.onProgress === undefined ? null : every(PROGRESS_MS, report);
  try {
    await drainUntilNone(deps, newest, options, report);
  } finally {
    await stopReporting?.();
  }
  await report();
  return { failed: (await countMarks(deps, newest)).failed };
}

async function drainUntilNone(
  deps: IndexerDeps,
  throughVersion: number,
  options: DrainAllOptions,
  countOpen: () => Promise<number>,
): Promise<void> {
  let troubles = 0;
  while (options.signal?.aborted !== true) {
    try {
      await drain(deps, { signal: options.signal, throughVersion });
      troubles = 0;
      if ((await countOpen()) === 0) return;
      await pause(50, options.signal);
    } catch (error) {
      if (!(error instanceof EngineTroubleError)) throw error;
      options.onWait?.(error);
      await pause(backoffMs(troubles, 100, 5000), options.signal);
      troubles += 1;
    }
  }
}

/** Marks up to a version: `open` are still to be done, `failed` were refused at their version. */
async function countMarks(deps: IndexerDeps, version: number): Promise<{ open: number; failed: number }> {
  const generations = await servedGenerations(deps.db, deps.schema.analysisVersion);
  const { rows } = await sql<{ open: number; failed: number }>`
    select count(*) filter (where f.version is null) as open, count(f.version) as failed
    from dirty_listing d left join index_failure f using (generation_id, listing_id, version)
    where d.version <= ${version}
      and d.generation_id = any(${generations.map(({ id }) => id)}::bigint[])`.execute(deps.db);
  return rows[0] ?? { open: 0, failed: 0 };
}

/** Repeats `work` without overlap until the returned function is called. */
function every(ms: number, work: () => Promise<unknown>): () => Promise<void> {
  const stop = new AbortController();
  const loop = async (): Promise<void> => {
    for (;;) {
      await pause(ms, stop.signal);
      if (stop.signal.aborted) return;
      await work();
    }
  };
  const running = loop();
  running.catch(() => undefined);
  return async () => {
    stop.abort();
    await running;
  };
}
