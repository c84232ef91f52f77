/** Gives each generation its vectors: learned anew when the generation is made, or those of the configured endpoint. */
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Settings } from 'meilisearch';
import { loadListingSources } from '../marketplace/listing-source.js';
import type { Db } from '../platform/database/database.js';
import {
  createLearner,
  encodeVectors,
  isConfigured,
  listingTerms,
  openEmbedder,
  requestEmbeddings,
  seededRandom,
  vectorsOfGeneration,
  type Embedder,
  type VectorsOfGeneration,
} from '../search/vectors/index.js';
import type { IndexerDeps } from './deps.js';
import { newestVersion } from './marks.js';

/** The name that documents and queries call the vectors by. */
const EMBEDDER = 'meaning';

const DIMENSIONS = 64;
const PAGE = 1000;
const PROBE_TIMEOUT_MS = 10_000;

/** With fewer listings there is no company to know a word by. */
const MIN_LISTINGS = 200;

const RELEARN_SHARE = 0.1;
const RELEARN_HOURS = 24;

export interface PreparedVectors extends VectorsOfGeneration {
  readonly body: Buffer | null;
  readonly dirtyVersion: number;
}

type VectorDeps = Pick<IndexerDeps, 'db' | 'log' | 'vectors'>;

/**
 * What a generation to be made shall carry; null without vectors, and while there is too little to learn from.
 * @throws AppError EMBEDDINGS_FAILED when the configured endpoint does not answer.
 */
export async function prepareVectors({ db, log, vectors }: VectorDeps): Promise<PreparedVectors | null> {
  const dirtyVersion = await newestVersion(db);
  if (vectors.kind === 'off') return null;
  if (vectors.kind === 'external') {
    const [probe = []] = await requestEmbeddings(vectors, ['تصميم شعار'], {
      timeoutMs: PROBE_TIMEOUT_MS,
      dimensions: null,
    });
    return { kind: 'external', model: vectors.model, dimensions: probe.length, body: null, dirtyVersion };
  }
  if ((await countListings(db)) < MIN_LISTINGS) return null;
  const start = performance.now();
  const body = await learn(db);
  const seconds = (performance.now() - start) / 1000;
  log.info({ bytes: body?.length ?? 0, seconds }, 'vectors learned');
  return body === null ? null : { kind: 'learned', model: null, dimensions: DIMENSIONS, body, dirtyVersion };
}

async function learn(db: Db): Promise<Buffer | null> {
  const learner = createLearner();
  for (let after = -1; ;) {
    const rows = await db
      .selectFrom('listing')
      .select('id')
      .where('id', '>', after)
      .where('status', '=', 'published')
      .where('deleted_at', 'is', null)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    const ids = rows.map(({ id }) => id);
    const sources = await loadListingSources(db, ids);
    // By id, so that the same rows give the same vectors.
    for (const source of sources.toSorted((a, b) => a.id - b.id)) learner.add(listingTerms(source));
    if (ids.length < PAGE) break;
    after = ids.at(-1) ?? Infinity;
    await yieldToOthers();
  }
  const encoded = await learner.finish({
    dimensions: DIMENSIONS,
    random: seededRandom(1),
    onProgress: () => yieldToOthers(),
  });
  return encoded === null ? null : encodeVectors(encoded);
}

/** Stores what was prepared, in the transaction that makes the generation: no document of it is built before. */
export async function storeVectors(
  trx: Db,
  generationId: number,
  prepared: PreparedVectors | null,
): Promise<void> {
  if (prepared === null) return;
  const { kind, model, dimensions, body, dirtyVersion } = prepared;
  await trx
    .insertInto('term_vectors')
    .values({ generation_id: generationId, kind, model, dimensions, body, dirty_version: dirtyVersion })
    .execute();
}

const opened = new WeakMap<Db, Map<number, Promise<Embedder | null>>>();

/** The embedder of a generation, opened once: what it says never changes. Null where it has none. */
export function embedderOf({ db, log, vectors }: VectorDeps, generationId: number): Promise<Embedder | null> {
  const known = opened.get(db) ?? new Map<number, Promise<Embedder | null>>();
  opened.set(db, known);
  let embedder = known.get(generationId);
  if (embedder === undefined) {
    embedder = openEmbedder(db, vectors, generationId, (error) => {
      log.warn({ err: error }, 'listings are indexed without vectors; mizan drift --repair adds them later');
    });
    embedder.catch(() => known.delete(generationId));
    known.set(generationId, embedder);
  }
  return embedder;
}

/** The declared settings of a generation's index, with its embedder where it has one. */
export async function settingsOf(
  { db, schema }: Pick<IndexerDeps, 'db' | 'schema'>,
  generationId: number,
): Promise<Settings> {
  const vectors = await vectorsOfGeneration(db, generationId);
  if (vectors === null) return schema.settings;
  const { dimensions } = vectors;
  return {
    ...schema.settings,
    // The engine puts the order by vectors where `words` stands, and leaves it out without.
    rankingRules: ['words', ...(schema.settings.rankingRules ?? []).filter((rule) => rule !== 'words')],
    embedders: { [EMBEDDER]: { source: 'userProvided', dimensions } },
  };
}

/** Whether a generation carries what the configuration asks for, or would if it were made now. */
export async function hasConfiguredVectors(
  { db, vectors }: Pick<IndexerDeps, 'db' | 'vectors'>,
  generationId: number,
): Promise<boolean> {
  const own = await vectorsOfGeneration(db, generationId);
  if (isConfigured(own, vectors)) return true;
  return own === null && vectors.kind === 'learned' && (await countListings(db)) < MIN_LISTINGS;
}

/** Whether the learned vectors are missing, or a day old while a tenth of the listings has changed. */
export async function vectorsDue(
  deps: Pick<IndexerDeps, 'db' | 'vectors'>,
  generationId: number,
): Promise<boolean> {
  const { db, vectors } = deps;
  if (vectors.kind !== 'learned') return false;
  if (!(await hasConfiguredVectors(deps, generationId))) return true;
  const row = await db
    .selectFrom('term_vectors')
    .select(['dirty_version', 'created_at'])
    .where('generation_id', '=', generationId)
    .executeTakeFirst();
  if (row === undefined) return false;
  const hours = (Date.now() - row.created_at.getTime()) / 3_600_000;
  const changes = (await newestVersion(db)) - row.dirty_version;
  return hours >= RELEARN_HOURS && changes > RELEARN_SHARE * (await countListings(db));
}

async function countListings(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('listing')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('status', '=', 'published')
    .executeTakeFirstOrThrow();
  return count;
}
