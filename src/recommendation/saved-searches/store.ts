import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { SavedFilters } from '../../platform/database/tables/saved-searches.js';
import { AppError } from '../../platform/errors/app-error.js';
import { accountOf, type Actor, type Work } from '../../marketplace/core/index.js';

const MAX_SAVED = 50;

export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly filters: SavedFilters;
  readonly letter: boolean;
  readonly paused: boolean;
  readonly createdAt: Date;
}

export interface NewSavedSearch {
  readonly text: string;
  readonly filters: SavedFilters;
  /** Its words where none is given. */
  readonly name?: string | undefined;
  readonly letter: boolean;
}

/**
 * Keeps a search of the actor, who hears of what is published from now on; the same one is kept once. Throws
 * CATEGORY_UNKNOWN, SAVED_SEARCHES_FULL.
 */
export async function saveSearch(work: Work, actor: Actor, search: NewSavedSearch): Promise<SavedSearch> {
  const accountId = accountOf(actor);
  const { text, letter } = search;
  const filters = JSON.stringify(search.filters);
  await sql`select 1 from account where id = ${accountId} for update`.execute(work.trx);
  const name = search.name ?? (await usualName(work.trx, search));
  await refuseBeyondLimit(work, accountId, { text, filters });
  const { rows } = await sql<{ id: string }>`
    insert into saved_search
      (external_id, account_id, name, text, filters, letter, created_at, checked_through, next_check_at)
    values (${work.newId()}, ${accountId}, ${name}, ${text}, ${filters}, ${letter}, ${work.now}, ${work.now}, ${work.now})
    on conflict (account_id, md5(text), md5(filters::text)) do update set name = excluded.name, letter = excluded.letter
    returning external_id as id`.execute(work.trx);
  return readOne(work.trx, accountId, rows[0]?.id ?? '');
}

async function usualName(db: Db, { text, filters: { category } }: NewSavedSearch): Promise<string> {
  const known =
    category === undefined
      ? undefined
      : await db
          .selectFrom('category')
          .select('name')
          .where('external_id', '=', category)
          .where('deleted_at', 'is', null)
          .executeTakeFirstOrThrow(() => new AppError('CATEGORY_UNKNOWN', { category }));
  return text === '' ? (known?.name ?? 'كل الخدمات') : text;
}

async function refuseBeyondLimit(
  { trx }: Work,
  accountId: number,
  { text, filters }: { readonly text: string; readonly filters: string },
): Promise<void> {
  const { rows } = await sql<{ others: number }>`
    select count(*)::integer as others from saved_search
    where account_id = ${accountId} and (text, filters) <> (${text}, ${filters}::jsonb)`.execute(trx);
  if ((rows[0]?.others ?? 0) >= MAX_SAVED) throw new AppError('SAVED_SEARCHES_FULL', { max: MAX_SAVED });
}

/** The actor's searches, the newest first. */
export async function listSavedSearches(db: Db, actor: Actor): Promise<SavedSearch[]> {
  return select(db, accountOf(actor)).orderBy('saved_search.id', 'desc').execute();
}

export interface SavedSearchChange {
  readonly name?: string | undefined;
  readonly letter?: boolean | undefined;
  readonly paused?: boolean | undefined;
}

/** A search that goes on after a pause tells of what is published from then on. Throws SAVED_SEARCH_UNKNOWN. */
export async function changeSavedSearch(
  work: Work,
  actor: Actor,
  id: string,
  { name, letter, paused }: SavedSearchChange,
): Promise<SavedSearch> {
  const accountId = accountOf(actor);
  const now = work.now;
  const known = await readOne(work.trx, accountId, id);
  await work.trx
    .updateTable('saved_search')
    .set({
      name: name ?? known.name,
      letter: letter ?? known.letter,
      ...(paused === true && !known.paused && { paused_at: now }),
      ...(paused === false && known.paused && { paused_at: null, checked_through: now, next_check_at: now }),
    })
    .where('account_id', '=', accountId)
    .where('external_id', '=', id)
    .execute();
  return readOne(work.trx, accountId, id);
}

/** Throws SAVED_SEARCH_UNKNOWN. */
export async function deleteSavedSearch(work: Work, actor: Actor, id: string): Promise<void> {
  const { numDeletedRows } = await work.trx
    .deleteFrom('saved_search')
    .where('account_id', '=', accountOf(actor))
    .where('external_id', '=', id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new AppError('SAVED_SEARCH_UNKNOWN', { search: id });
}

async function readOne(db: Db, accountId: number, id: string): Promise<SavedSearch> {
  return select(db, accountId)
    .where('external_id', '=', id)
    .executeTakeFirstOrThrow(() => new AppError('SAVED_SEARCH_UNKNOWN', { search: id }));
}

function select(db: Db, accountId: number) {
  return db
    .selectFrom('saved_search')
    .select(['external_id as id', 'name', 'text', 'filters', 'letter', 'created_at as createdAt'])
    .select(sql<boolean>`paused_at is not null`.as('paused'))
    .where('account_id', '=', accountId);
}
