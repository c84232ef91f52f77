import { sql } from 'kysely';
import { transact, type Core } from '../../marketplace/core/index.js';
import { notify } from '../../marketplace/notices/index.js';
import type { SavedFilters } from '../../platform/database/tables/saved-searches.js';
import type { SearchService } from '../../search/types.js';
import { addressParameters } from './address.js';
import { indexedThrough, publicationsSince, type Publication } from './publications.js';

const HOUR = 3_600_000;
/** Between two looks; after a notice a day, so that there is one a day at most. */
const PAUSE_MS = HOUR;
const QUIET_MS = 24 * HOUR;
/** Who takes a search has it for so long; after a crash another one takes it. */
const LEASE_MS = HOUR / 6;
const AT_ONCE = 50;
/** Listings that a notice names. */
const NAMED = 3;

interface Due {
  readonly id: number;
  readonly externalId: string;
  readonly accountId: number;
  readonly name: string;
  readonly text: string;
  readonly filters: SavedFilters;
  readonly letter: boolean;
  readonly checkedThrough: Date;
}

export interface CheckOptions {
  readonly core: Core;
  readonly search: Pick<SearchService, 'matchesAmong'>;
  /** One search that fails is looked at again later; the others are not held up. */
  readonly onError: (error: unknown, savedSearchId: number) => void;
}

/**
 * Looks for new listings that match the saved searches that are due, and tells their owners; answers how many notices that
 * made. Several may check at once, and one that is killed is resumed: what was told and up to when a search was looked
 * at are written together.
 */
export async function checkSavedSearches(options: CheckOptions): Promise<number> {
  let told = 0;
  for (;;) {
    const due = await takeDue(options.core);
    if (due.length === 0) return told;
    told += await checkAll(options, due);
  }
}

async function takeDue({ db, clock }: Core): Promise<Due[]> {
  const now = clock.now();
  const { rows } = await sql<Due>`
    update saved_search s set next_check_at = ${new Date(now.getTime() + LEASE_MS)}
    from (
      select id from saved_search where paused_at is null and next_check_at <= ${now}
      order by next_check_at, id limit ${AT_ONCE} for update skip locked) due
    where s.id = due.id
    returning s.id, s.external_id as "externalId", s.account_id as "accountId", s.name, s.text, s.filters, s.letter,
      s.checked_through as "checkedThrough"`.execute(db);
  return rows;
}

async function checkAll(options: CheckOptions, due: readonly Due[]): Promise<number> {
  const { core, onError } = options;
  const now = core.clock.now();
  const since = new Date(Math.min(...due.map(({ checkedThrough }) => checkedThrough.getTime())));
  const publications = await publicationsSince(core.db, since, now);
  const through = await indexedThrough(core.db, publications, now);
  let told = 0;
  for (const saved of due) {
    try {
      const isNew = ({ publishedAt, sellerAccountId }: Publication): boolean =>
        publishedAt > saved.checkedThrough && publishedAt <= through && sellerAccountId !== saved.accountId;
      if (await checkOne(options, saved, publications.filter(isNew), through)) told += 1;
    } catch (error) {
      onError(error, saved.id);
    }
  }
  return told;
}

/** Whether there was something to tell. */
async function checkOne(
  { core, search }: CheckOptions,
  saved: Due,
  news: readonly Publication[],
  through: Date,
): Promise<boolean> {
  const ids = news.map(({ listingId }) => listingId);
  const matches = ids.length === 0 ? [] : await search.matchesAmong(saved, ids);
  return transact(core, async (work) => {
    const pause = matches.length > 0 ? QUIET_MS : PAUSE_MS;
    const { numUpdatedRows } = await work.trx
      .updateTable('saved_search')
      .set({ checked_through: through, next_check_at: new Date(work.now.getTime() + pause) })
      .where('id', '=', saved.id)
      .where('checked_through', '=', saved.checkedThrough)
      .where('paused_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n || matches.length === 0) return false;
    const { externalId, name, accountId, letter } = saved;
    const listings = matches.slice(0, NAMED).map(({ id, title }) => ({ id, title }));
    const data = {
      search: externalId,
      name,
      parameters: addressParameters(saved),
      count: matches.length,
      listings,
    };
    const key = `${externalId} ${work.now.toISOString().slice(0, 10)}`;
    return (await notify(work, [{ kind: 'saved-search', accountId, key, data, letter }])) === 1;
  });
}
