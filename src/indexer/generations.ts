/**
 * Generations of the index. One is live; 'building' is the next one being filled, 'standby' the one before, kept up to
 * date for going back. An index is never cleared or swapped: a request reads the pointer in PostgreSQL once.
 */
import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Db } from '../platform/database/database.js';
import { GENERATION_LOCK } from '../platform/database/locks.js';
import type { Database, GenerationState } from '../platform/database/schema.js';
import type { IndexerDeps } from './deps.js';
import { freeClaimsOfBefore } from './marks.js';
import { discardIndex, prepareIndex } from './prepare-index.js';
import { prepareVectors, storeVectors, type PreparedVectors } from './vectors.js';

export interface ServedGeneration {
  readonly id: number;
  readonly indexUid: string;
  readonly analysisVersion: number;
  readonly state: GenerationState;
  readonly statisticsId: number | null;
}

const priority: Record<GenerationState, number> = { live: 0, standby: 1, building: 2, retired: 3 };

/**
 * The generations that this program writes to, the live one first. A standby of another analysis is left as it is:
 * its marks wait for the program that speaks it.
 */
export async function servedGenerations(db: Db, analysisVersion: number): Promise<ServedGeneration[]> {
  const rows = await db.selectFrom('generation').selectAll().where('state', '<>', 'retired').execute();
  return rows
    .map((row) => ({
      id: row.id,
      indexUid: row.index_uid,
      analysisVersion: row.analysis_version,
      state: row.state,
      statisticsId: row.statistics_id,
    }))
    .filter(({ state, analysisVersion: own }) => state !== 'standby' || own === analysisVersion)
    .toSorted((a, b) => priority[a.state] - priority[b.state] || a.id - b.id);
}

export async function generationInState(
  deps: Pick<IndexerDeps, 'db'>,
  state: GenerationState,
): Promise<ServedGeneration | null> {
  const row = await deps.db
    .selectFrom('generation')
    .select([
      'id',
      'index_uid as indexUid',
      'analysis_version as analysisVersion',
      'state',
      'statistics_id as statisticsId',
    ])
    .where('state', '=', state)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Runs `change` while no writer marks listings, so that every change sees the generations before or after it. */
export async function changeGenerations<Result>(
  db: Db,
  change: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${GENERATION_LOCK}::bigint)`.execute(trx);
    return change(trx);
  });
}

/**
 * The live generation; the first start creates it, and makes its index where the engine does not have it. Where no
 * worker can have outlived the database, what dead ones had claimed is free at once.
 */
export async function ensureGeneration(deps: IndexerDeps): Promise<ServedGeneration> {
  if (deps.isFirst === true) await freeClaimsOfBefore(deps.db, deps.tuning.leaseMs);
  const live = (await generationInState(deps, 'live')) ?? (await createFirst(deps));
  await prepareIndex(deps, live);
  return live;
}

/** A search must start at once: an endpoint that does not answer now is asked again at the next start. */
async function createFirst(deps: IndexerDeps): Promise<ServedGeneration> {
  const vectors = await prepareVectors(deps).catch((error: unknown) => {
    deps.log.warn({ err: error }, 'the first index is made without vectors');
    return null;
  });
  return changeGenerations(deps.db, async (trx) => {
    const live = await generationInState({ db: trx }, 'live');
    return live ?? insertGeneration(deps, trx, 'live', vectors);
  });
}

/** Adds the next generation and its index, and marks every listing dirty for it alone. */
export async function createGeneration(deps: IndexerDeps): Promise<ServedGeneration> {
  const vectors = await prepareVectors(deps);
  const generation = await changeGenerations(deps.db, (trx) =>
    insertGeneration(deps, trx, 'building', vectors),
  );
  await prepareIndex(deps, generation);
  return generation;
}

async function insertGeneration(
  deps: IndexerDeps,
  trx: Transaction<Database>,
  state: 'live' | 'building',
  vectors: PreparedVectors | null,
): Promise<ServedGeneration> {
  const indexUid = `${deps.tuning.indexPrefix}-${randomUUID()}`;
  const { id } = await trx
    .insertInto('generation')
    .values({
      index_uid: indexUid,
      analysis_version: deps.schema.analysisVersion,
      state,
      ...(state === 'live' ? { live_at: sql<Date>`now()` } : {}),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await storeVectors(trx, id, vectors);
  return { id, indexUid, analysisVersion: deps.schema.analysisVersion, state, statisticsId: null };
}

/** Ends a generation within `trx`: it gets no more writes. Its index goes with `discardRetired`. */
export async function retireGeneration(trx: Transaction<Database>, id: number): Promise<void> {
  await trx
    .updateTable('generation')
    .set({ state: 'retired', statistics_id: null })
    .where('id', '=', id)
    .execute();
  await trx.deleteFrom('dirty_listing').where('generation_id', '=', id).execute();
  await trx.deleteFrom('index_failure').where('generation_id', '=', id).execute();
  await trx.deleteFrom('term_statistics').where('generation_id', '=', id).execute();
  await trx.deleteFrom('term_vectors').where('generation_id', '=', id).execute();
}

/**
 * Deletes the indexes of retired generations. A row goes only when its index was found gone: a write that was under way
 * during the deletion makes the engine create the index again, and the next call deletes that.
 */
export async function discardRetired(deps: IndexerDeps): Promise<void> {
  const { db, engine, log } = deps;
  const retired = await db
    .selectFrom('generation')
    .select(['id', 'index_uid'])
    .where('state', '=', 'retired')
    .execute();
  for (const { id, index_uid: indexUid } of retired) {
    if (await discardIndex(engine, indexUid)) {
      log.info({ generation: id, index: indexUid }, 'retired index deleted');
    } else {
      await db.deleteFrom('generation').where('id', '=', id).where('state', '=', 'retired').execute();
    }
  }
}
