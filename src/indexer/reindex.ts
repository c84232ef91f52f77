/**
 * Builds the next generation beside the live one and moves the pointer to it, or moves it back.
 * Interrupted at any moment, the next run goes on where it stopped.
 */
import { sql, type Kysely } from 'kysely';
import type { Db } from '../platform/database/database.js';
import { REINDEX_LOCK } from '../platform/database/locks.js';
import type { Database } from '../platform/database/schema.js';
import { AppError } from '../platform/errors/app-error.js';
import type { IndexerDeps } from './deps.js';
import { drainThrough, type DrainAllOptions } from './drain-all.js';
import {
  changeGenerations,
  createGeneration,
  discardRetired,
  ensureGeneration,
  generationInState,
  retireGeneration,
  type ServedGeneration,
} from './generations.js';
import { prepareIndex } from './prepare-index.js';
import { notifyGenerationChanged, takeStatistics } from './statistics.js';
import { isCurrent } from './currency.js';
import { findObjection } from './verify.js';

export type ReindexPhase = 'filling' | 'verifying' | 'switching';

export interface ReindexOptions extends DrainAllOptions {
  readonly onPhase?: ((phase: ReindexPhase) => void) | undefined;
}

/**
 * Fills a new generation while the live one keeps serving and both take writes, verifies it and makes it live.
 * Throws `AppError` REINDEX_RUNNING, REINDEX_REJECTED.
 */
export async function reindex(deps: IndexerDeps, options: ReindexOptions = {}): Promise<ServedGeneration> {
  return withReindexLock(deps.db, async (assertLocked) => {
    await ensureGeneration(deps);
    await discardRetired(deps);
    const next = await resumeOrCreate(deps);
    options.onPhase?.('filling');
    await drainThrough(deps, options);
    options.signal?.throwIfAborted();
    options.onPhase?.('verifying');
    const objection = await findObjection(deps, next);
    if (objection !== null) {
      await drop(deps, next);
      throw new AppError('REINDEX_REJECTED', { reason: objection });
    }
    const statisticsId = await takeStatistics(deps, next.id, next.indexUid);
    options.onPhase?.('switching');
    await assertLocked();
    await makeLive(deps, next.id, statisticsId);
    await discardRetired(deps);
    return { ...next, state: 'live', statisticsId };
  });
}

/**
 * Makes the standby generation live again; the live one becomes the standby, so that this can be undone the same way.
 * Throws `AppError` REINDEX_RUNNING, STANDBY_MISSING, STANDBY_OUTDATED, REINDEX_REJECTED.
 */
export async function rollback(deps: IndexerDeps, options: ReindexOptions = {}): Promise<ServedGeneration> {
  return withReindexLock(deps.db, async (assertLocked) => {
    const standby = await generationInState(deps, 'standby');
    if (standby === null) throw new AppError('STANDBY_MISSING');
    if (standby.analysisVersion !== deps.schema.analysisVersion) {
      throw new AppError('STANDBY_OUTDATED', {
        found: standby.analysisVersion,
        needed: deps.schema.analysisVersion,
      });
    }
    await drainThrough(deps, options);
    options.signal?.throwIfAborted();
    const objection = await findObjection(deps, standby);
    if (objection !== null) throw new AppError('REINDEX_REJECTED', { reason: objection });
    const statisticsId = await takeStatistics(deps, standby.id, standby.indexUid);
    options.onPhase?.('switching');
    await assertLocked();
    await makeLive(deps, standby.id, statisticsId);
    return { ...standby, state: 'live', statisticsId };
  });
}

/** An unfinished generation is gone on with if this program would build the same; else it is dropped. */
async function resumeOrCreate(deps: IndexerDeps): Promise<ServedGeneration> {
  const unfinished = await generationInState(deps, 'building');
  if (unfinished === null) return createGeneration(deps);
  await prepareIndex(deps, unfinished);
  if (await isCurrent(deps, unfinished)) {
    deps.log.info({ generation: unfinished.id }, 'going on with an unfinished reindex');
    return unfinished;
  }
  await drop(deps, unfinished);
  return createGeneration(deps);
}

async function drop(deps: IndexerDeps, generation: ServedGeneration): Promise<void> {
  await changeGenerations(deps.db, (trx) => retireGeneration(trx, generation.id));
  await discardRetired(deps);
}

/** One transaction: the standby retires (unless it is the one to go live), the live one stands by, `id` is live. */
async function makeLive(deps: IndexerDeps, id: number, statisticsId: number): Promise<void> {
  await changeGenerations(deps.db, async (trx) => {
    const standbys = await trx
      .selectFrom('generation')
      .select('id')
      .where('state', '=', 'standby')
      .where('id', '<>', id)
      .execute();
    for (const standby of standbys) await retireGeneration(trx, standby.id);
    await trx.updateTable('generation').set({ state: 'standby' }).where('state', '=', 'live').execute();
    await trx
      .updateTable('generation')
      .set({ state: 'live', live_at: sql<Date>`now()`, statistics_id: statisticsId })
      .where('id', '=', id)
      .execute();
    await notifyGenerationChanged(trx);
  });
  deps.log.info({ generation: id }, 'generation is live');
}

/**
 * Runs `work` as the only reindex anywhere. The lock lives as long as its connection, so that a killed run leaves
 * none behind; `assertLocked` throws when the connection was lost meanwhile.
 */
async function withReindexLock<Result>(
  db: Db,
  work: (assertLocked: () => Promise<void>) => Promise<Result>,
): Promise<Result> {
  return db.connection().execute(async (connection) => {
    if (!(await tryLock(connection))) throw new AppError('REINDEX_RUNNING');
    try {
      return await work(async () => {
        await sql`select 1`.execute(connection);
      });
    } finally {
      // Fails only on a lost connection, with which the lock went.
      await sql`select pg_advisory_unlock(${REINDEX_LOCK}::bigint)`
        .execute(connection)
        .catch(() => undefined);
    }
  });
}

async function tryLock(connection: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_lock(${REINDEX_LOCK}::bigint) as locked`.execute(connection);
  return rows[0]?.locked === true;
}
