import pg from 'pg';
import type { Db } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { KEYS_SINCE_VERSION } from '../index-schema/keys.js';
import { createVocabulary } from '../query/correct/index.js';
import { loadSuggestions } from '../suggest/suggestion-store.js';
import { decodeStatistics, emptyStatistics, type TermStatistics } from '../statistics/index.js';
import type { Embedder } from '../vectors/index.js';
import { loadSynonyms } from '../query/expand/synonyms.js';
import { loadCategoryTree } from './category-tree.js';
import type { SearchSnapshot } from './snapshot.js';

export interface SnapshotSource {
  /** The snapshot of this moment. @throws AppError SEARCH_UNAVAILABLE before the first generation that can be read is live. */
  current(): SearchSnapshot;
  /** The same, null where there is none yet. */
  peek(): SearchSnapshot | null;
  /** Reads the pointer now instead of waiting for its notification. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the embedder of a generation; null where its documents carry no vectors. */
export type OpenEmbedder = (generationId: number) => Promise<Embedder | null>;

const POLL_MS = 2000;

/**
 * Keeps the snapshot equal to the pointer in PostgreSQL: reloads on `generation_changed`, and looks every two
 * seconds in case a notification was lost with its connection.
 */
export async function openSnapshotSource(
  db: Db,
  databaseUrl: string,
  onError: (error: unknown) => void,
  openEmbedder: OpenEmbedder = () => Promise.resolve(null),
): Promise<SnapshotSource> {
  let snapshot: SearchSnapshot | null = null;
  let closed = false;
  let loading: Promise<void> = Promise.resolve();

  function refresh(): Promise<void> {
    loading = loading.then(async () => {
      snapshot = await loadSnapshot(db, snapshot, openEmbedder);
    });
    const result = loading;
    loading = loading.catch(onError);
    return result;
  }

  await refresh();
  const listener = await listen(databaseUrl, () => void refresh().catch(() => undefined), onError);
  const timer = setInterval(() => void refresh().catch(() => undefined), POLL_MS);
  timer.unref();

  return {
    current() {
      if (snapshot === null) throw new AppError('SEARCH_UNAVAILABLE');
      return snapshot;
    },
    peek: () => snapshot,
    refresh,
    async close() {
      if (closed) return;
      closed = true;
      clearInterval(timer);
      await loading;
      await listener?.end();
    },
  };
}

async function loadSnapshot(
  db: Db,
  previous: SearchSnapshot | null,
  openEmbedder: OpenEmbedder,
): Promise<SearchSnapshot | null> {
  const live = await db.selectFrom('generation').selectAll().where('state', '=', 'live').executeTakeFirst();
  if (live === undefined || live.analysis_version < KEYS_SINCE_VERSION) return null;
  const categories = await loadCategoryTree(db, previous?.categories ?? null);
  const sameStatistics = previous?.statisticsId === live.statistics_id && previous.generationId === live.id;
  const synonyms = await loadSynonyms(db, previous?.synonyms ?? null);
  const statistics = sameStatistics ? previous.statistics : await loadStatistics(db, live.statistics_id);
  const { phrases, completions, suggestionsId } = await loadSuggestions(db, statistics, previous);
  const samePhrases = phrases === previous?.phrases;
  const sameNames = categories === previous?.categories && synonyms === previous.synonyms;
  if (sameNames && sameStatistics && samePhrases) return previous;
  return {
    generationId: live.id,
    indexUid: live.index_uid,
    analysisVersion: live.analysis_version,
    statisticsId: live.statistics_id,
    statistics,
    vocabulary: sameStatistics && samePhrases ? previous.vocabulary : createVocabulary(statistics, phrases),
    embedder: previous?.generationId === live.id ? previous.embedder : await openEmbedder(live.id),
    categories,
    synonyms,
    phrases,
    completions,
    suggestionsId,
  };
}

async function loadStatistics(db: Db, id: number | null): Promise<TermStatistics> {
  if (id === null) return emptyStatistics;
  const row = await db.selectFrom('term_statistics').select('body').where('id', '=', id).executeTakeFirst();
  return row === undefined ? emptyStatistics : await decodeStatistics(row.body);
}

/** A connection of its own for notifications; without one the poll alone keeps the snapshot fresh. */
async function listen(
  databaseUrl: string,
  onNotification: () => void,
  onError: (error: unknown) => void,
): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', onError);
  client.on('notification', onNotification);
  try {
    await client.connect();
    await client.query('listen generation_changed');
    return client;
  } catch (error) {
    onError(error);
    return null;
  }
}
