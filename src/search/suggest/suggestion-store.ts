import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { KEYS_SINCE_VERSION } from '../index-schema/keys.js';
import { decodeStatistics, type TermStatistics } from '../statistics/index.js';
import { createCompletionIndex } from './completion-index.js';
import { loadPhrases } from './phrases.js';
import { decodeSuggestions, encodeSuggestions, type Suggestions } from './suggestion-code.js';

/** Suggestions with the row they were read from; null where they were brought together by this process. */
export interface HeldSuggestions extends Suggestions {
  readonly suggestionsId: number | null;
}

/** What buyers search for changes without the listings: their words are brought together again after a day. */
const OLDEST_HOURS = 24;

/**
 * The suggestions that are stored; `previous` itself when they are the newest. Where none are stored they are brought
 * together here, and again with other statistics: seconds for a large catalogue.
 */
export async function loadSuggestions(
  db: Db,
  statistics: TermStatistics,
  previous: (HeldSuggestions & { readonly statistics: TermStatistics }) | null,
): Promise<HeldSuggestions> {
  const { rows } = await sql<{ id: number | null }>`select max(id) as id from suggestion_set`.execute(db);
  const newest = rows[0]?.id ?? null;
  const isHeld = newest === null ? previous?.statistics === statistics : true;
  if (previous !== null && isHeld && newest === previous.suggestionsId) return previous;
  const row = await db
    .selectFrom('suggestion_set')
    .select(['id', 'body'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return { suggestionsId: null, ...(await collect(db, statistics)) };
  return { suggestionsId: row.id, ...(await decodeSuggestions(row.body)) };
}

/** Brings together anew what is older than the statistics in use or a day; returns whether it did. A chore of the server. */
export async function storeSuggestionsIfDue(db: Db): Promise<boolean> {
  const { rows } = await sql<{ id: number; body: Buffer }>`
    select s.id, s.body from generation g join term_statistics s on s.id = g.statistics_id
    where g.state = 'live' and g.analysis_version >= ${KEYS_SINCE_VERSION} and not exists (
      select from suggestion_set u
      where u.statistics_id = s.id and u.created_at > now() - make_interval(hours => ${OLDEST_HOURS}))`.execute(
    db,
  );
  const [due] = rows;
  if (due === undefined) return false;
  const body = encodeSuggestions(await collect(db, await decodeStatistics(due.body)));
  const { id } = await db
    .insertInto('suggestion_set')
    .values({ statistics_id: due.id, body })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.deleteFrom('suggestion_set').where('id', '<', id).execute();
  return true;
}

async function collect(db: Db, statistics: TermStatistics): Promise<Suggestions> {
  const phrases = await loadPhrases(db);
  return { phrases, completions: createCompletionIndex(phrases, statistics) };
}
