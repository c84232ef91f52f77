/** Keeps the term statistics of the live generation near its documents. */
import { sql } from 'kysely';
import type { Db } from '../platform/database/database.js';
import { createStatisticsBuilder } from '../search/statistics/index.js';
import type { IndexerDeps } from './deps.js';
import { generationInState, type ServedGeneration } from './generations.js';
import { newestVersion } from './marks.js';
import { readDocuments } from './read-documents.js';

/** Of the documents; weights of terms move little below it. */
const CHANGED_SHARE = 0.02;
const SOONEST_SECONDS = 60;
const LATEST_SECONDS = 600;

export interface StatisticsAge {
  readonly ageSeconds: number;
  readonly documents: number;
  /** Marks given since: a listing changed twice counts twice. */
  readonly changes: number;
}

/** Whether statistics are to be taken again; `age` is null when there are none. */
export function statisticsDue(age: StatisticsAge | null): boolean {
  if (age === null) return true;
  if (age.changes === 0) return false;
  if (age.ageSeconds >= LATEST_SECONDS) return true;
  return age.changes > CHANGED_SHARE * age.documents && age.ageSeconds >= SOONEST_SECONDS;
}

interface Patience {
  /** Keeps the usual distance between two of them; else the tolerated share of changes alone decides. */
  readonly patient: boolean;
}

/** The live generation if its statistics are to be taken again. */
export async function generationDue(
  deps: Pick<IndexerDeps, 'db'>,
  { patient }: Patience,
): Promise<ServedGeneration | null> {
  const live = await generationInState(deps, 'live');
  if (live === null) return null;
  const age = await statisticsAge(deps.db, live.statisticsId);
  const earliest = patient ? 0 : SOONEST_SECONDS;
  const due = statisticsDue(age === null ? null : { ...age, ageSeconds: Math.max(age.ageSeconds, earliest) });
  return due ? live : null;
}

/** Takes the statistics of the live generation again when they are due. Returns whether it did. */
export async function refreshStatisticsIfDue(deps: IndexerDeps, patience: Patience): Promise<boolean> {
  const live = await generationDue(deps, patience);
  if (live === null) return false;
  const id = await takeStatistics(deps, live.id, live.indexUid);
  await pointToStatistics(deps.db, live.id, id);
  return true;
}

/** Computes and stores the statistics of an index; returns the row's id. */
export async function takeStatistics(
  deps: IndexerDeps,
  generationId: number,
  indexUid: string,
): Promise<number> {
  const { db, engine, log } = deps;
  const start = performance.now();
  const dirtyVersion = await newestVersion(db);
  const builder = createStatisticsBuilder();
  for await (const page of readDocuments(engine, indexUid)) {
    for (const document of page) builder.add(document);
  }
  const { documents, body } = builder.finish();
  const { id } = await db
    .insertInto('term_statistics')
    .values({ generation_id: generationId, documents, body, dirty_version: dirtyVersion })
    .returning('id')
    .executeTakeFirstOrThrow();
  const seconds = (performance.now() - start) / 1000;
  log.info({ generation: generationId, documents, bytes: body.length, seconds }, 'term statistics taken');
  return id;
}

/** Tells every process, at commit, that the pointer or what it points to has changed. */
export async function notifyGenerationChanged(db: Db): Promise<void> {
  await sql`select pg_notify('generation_changed', '')`.execute(db);
}

async function pointToStatistics(db: Db, generationId: number, statisticsId: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('generation')
      .set({ statistics_id: statisticsId })
      .where('id', '=', generationId)
      .where('state', '=', 'live')
      .execute();
    await forgetOldStatistics(trx, generationId, statisticsId);
    await notifyGenerationChanged(trx);
  });
}

/** The ones before the newest stay a while: a process that was just told of them may still read them. */
async function forgetOldStatistics(db: Db, generationId: number, newest: number): Promise<void> {
  await sql`
    delete from term_statistics
    where generation_id = ${generationId} and id <> ${newest} and created_at < now() - interval '5 minutes'
      and id not in (select statistics_id from generation where statistics_id is not null)`.execute(db);
}

async function statisticsAge(db: Db, statisticsId: number | null): Promise<StatisticsAge | null> {
  if (statisticsId === null) return null;
  const row = await db
    .selectFrom('term_statistics')
    .select([
      'documents',
      'dirty_version',
      sql<number>`extract(epoch from now() - created_at)::float8`.as('age'),
    ])
    .where('id', '=', statisticsId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const changes = (await newestVersion(db)) - row.dirty_version;
  return { ageSeconds: row.age, documents: row.documents, changes };
}
