import { sql } from 'kysely';
import { transact, type Core, type Work } from '../../marketplace/core/index.js';
import { notify } from '../../marketplace/notices/index.js';
import { mainCause, whatMoved, type KeptList, type Moved } from '../../ranking/index.js';
import type { SearchService } from '../../search/types.js';
import { chooseQueries } from './choose-queries.js';
import { encodeSignals } from './encode.js';
import { dayOf, daysBefore, lastKept } from './kept-days.js';
import { matters } from './matters.js';

export interface TrackingOptions {
  readonly core: Core;
  readonly search: Pick<SearchService, 'standings'>;
  readonly onError: (error: unknown, query: string) => void;
}

/** Listings kept of each search. */
const KEPT = 100;

/** A comparison with a day longer ago says nothing of today. */
const COMPARED_DAYS = 7;

/** Places are kept for half a year, what they were made of for six weeks. */
const KEPT_DAYS = { places: 180, signals: 42 } as const;

/**
 * Keeps today's list of each tracked search that has none yet, and tells of what moved far since the day before. To be
 * called again and again: what is done is not done twice, and what failed is tried again. Answers how many were kept.
 */
export async function trackRanksIfDue(options: TrackingOptions): Promise<number> {
  const { core, onError } = options;
  const now = core.clock.now();
  const day = dayOf(now);
  const { chosen } = await core.db
    .selectFrom('tracked_query')
    .select(({ fn }) => fn.countAll<number>().as('chosen'))
    .where('day', '=', day)
    .executeTakeFirstOrThrow();
  if (chosen === 0) {
    await chooseQueries(core.db, day, now);
    await forget(core, day);
  }
  let kept = 0;
  for (const query of await missing(core, day)) {
    try {
      if (await keep(options, query, day)) kept += 1;
    } catch (error) {
      onError(error, query.text);
    }
  }
  return kept;
}

interface TrackedQuery {
  readonly id: number;
  readonly text: string;
}

async function missing({ db }: Core, day: string): Promise<TrackedQuery[]> {
  const { rows } = await sql<TrackedQuery>`
    select q.id, q.text from tracked_query q
    where q.day = ${day}::date
      and not exists (select from rank_day r where r.query_id = q.id and r.day = ${day}::date)
    order by q.searches desc, q.id`.execute(db);
  return rows;
}

/** Whether it was this call that kept it. */
async function keep({ core, search }: TrackingOptions, query: TrackedQuery, day: string): Promise<boolean> {
  const list = await search.standings(query.text, KEPT);
  return transact(core, async (work) => {
    const before = await lastKept(work.trx, query.id, { before: day, days: COMPARED_DAYS });
    const written = await work.trx
      .insertInto('rank_day')
      .values({
        query_id: query.id,
        day,
        profile_version: list.profileVersion,
        found: list.found,
        listings: [...list.listings],
        signals: encodeSignals(list),
      })
      .onConflict((conflict) => conflict.columns(['query_id', 'day']).doNothing())
      .returning('query_id')
      .executeTakeFirst();
    if (written === undefined) return false;
    if (before !== null) await tell(work, { query: query.text, day, before, after: list });
    return true;
  });
}

interface Comparison {
  readonly query: string;
  readonly day: string;
  readonly before: KeptList;
  readonly after: KeptList;
}

/** Tells programs outside of every move that matters, and sellers of a fall: of one listing once a day. */
async function tell(work: Work, { query, day, before, after }: Comparison): Promise<void> {
  const moves = new Map(
    [...new Set([...before.listings, ...after.listings])]
      .map((id) => [id, { from: placeIn(before, id), to: placeIn(after, id) }] as const)
      .filter(([, move]) => matters(move))
      .map(([id]) => [id, whatMoved(before, after, id)]),
  );
  for (const { id, externalId, title, accountId } of await readListings(work, [...moves.keys()])) {
    const moved = moves.get(id);
    if (moved === undefined) continue;
    const { from, to } = moved;
    const cause = mainCause(moved);
    work.emit({ type: 'rank.changed', id: externalId, query, day, from, to, cause, parts: partsOf(moved) });
    if (to < from || accountId === null) continue;
    const data = { listing: externalId, title, query, from, to, kept: KEPT, cause };
    await notify(work, [{ kind: 'rank-fell', accountId, key: `${externalId} ${day}`, data }]);
  }
}

function placeIn({ listings }: KeptList, id: number): number {
  const index = listings.indexOf(id);
  return index === -1 ? listings.length + 1 : index + 1;
}

function partsOf({ own, rivals, profile }: Moved): Pick<Moved, 'own' | 'rivals' | 'profile'> {
  return { own, rivals, profile };
}

interface MovedListing {
  readonly id: number;
  readonly externalId: string;
  readonly title: string;
  readonly accountId: number | null;
}

async function readListings({ trx }: Work, ids: readonly number[]): Promise<MovedListing[]> {
  if (ids.length === 0) return [];
  return trx
    .selectFrom('listing as l')
    .innerJoin('seller as s', 's.id', 'l.seller_id')
    .select(['l.id', 'l.external_id as externalId', 'l.title', 's.account_id as accountId'])
    .where('l.id', 'in', [...ids])
    .where('l.deleted_at', 'is', null)
    .where('l.status', '=', 'published')
    .orderBy('l.id')
    .execute();
}

async function forget({ db }: Core, day: string): Promise<void> {
  await db.deleteFrom('rank_day').where('day', '<', daysBefore(day, KEPT_DAYS.places)).execute();
  await db
    .updateTable('rank_day')
    .set({ signals: null })
    .where('day', '<', daysBefore(day, KEPT_DAYS.signals))
    .where('signals', 'is not', null)
    .execute();
}
