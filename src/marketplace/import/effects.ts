import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { markDirty } from '../dirty.js';
import { listingsOfSellers, lockSellers, recountListings, recountSellers } from '../signals/index.js';
import { SEEN_STEP_SECONDS } from '../signals/shown.js';
import type { Row } from './kinds/index.js';
import type { RecordType } from './records.js';

/** What a batch did to one row. `before` is null for a new one. */
export interface Change {
  readonly type: RecordType;
  readonly id: number;
  readonly before: Row | null;
  readonly after: Row | null;
  /** Whether something changed from which aggregates are counted. */
  readonly counted: boolean;
}

/** When to recount the sellers of changed listings: with the change, or in bulk by `recountStaleSellers`. */
export type Recount = 'now' | 'later';

/** Brings signals and dirty marks up to date with the changes of a batch, in its transaction. */
export async function applyEffects(trx: Db, changes: readonly Change[], recount: Recount): Promise<void> {
  const of = (type: RecordType): Change[] => changes.filter((change) => change.type === type);
  const ids = (some: readonly Change[]): number[] => some.map(({ id }) => id);
  const counted = of('listing').filter((change) => change.counted);
  const listings = [
    ...ids(counted),
    ...(await referredTo(trx, 'listing', of('review'))),
    ...(await referredTo(trx, 'listing', of('order'))),
  ];
  const former = await rowsNamed(trx, 'seller', formerIds(counted, 'seller_id'));
  const sellers = await lockSellers(trx, listings, [...ids(of('seller')), ...former]);
  await recountListings(trx, listings);
  const recounted = recount === 'now' ? await recountSellers(trx, sellers) : [];
  if (recount === 'later') await rememberStaleSellers(trx, sellers);

  const known = (some: readonly Change[]): Change[] => some.filter(({ before }) => before !== null);
  const bySeller = await listingsOfSellers(trx, [...ids(known(of('seller'))), ...recounted]);
  const byCategory = await listingsBelow(trx, ids(known(of('category'))));
  await markDirty(trx, [...ids(of('listing')), ...listings, ...bySeller, ...byCategory]);
  await markLater(trx, [...of('reply'), ...of('activity').filter(showsOtherTime)]);
}

/** What comes often and changes documents little waits for the indexer's next round. */
async function markLater(trx: Db, changes: readonly Change[]): Promise<void> {
  const sellers = changes.flatMap(({ before, after }) => [before?.['seller_id'], after?.['seller_id']]);
  const ids = await rowsNamed(
    trx,
    'seller',
    sellers.filter((id) => typeof id === 'string'),
  );
  await markDirty(trx, await listingsOfSellers(trx, ids), { wake: false });
}

/** Whether documents now show another time at which the seller was last seen, or the row came or went. */
function showsOtherTime({ before, after }: Change): boolean {
  const [from, to] = [before, after].map((row) => row?.['seen_at']);
  if (typeof from !== 'string' || typeof to !== 'string' || from === to) return true;
  const step = (time: string): number => Math.floor(Date.parse(time) / 1000 / SEEN_STEP_SECONDS);
  return step(from) !== step(to);
}

/**
 * Recounts what imports have put off and marks the listings that it concerns. Small transactions. Waits for sellers that
 * another run is recounting: it may have been killed, and its recount is then undone.
 */
export async function recountStaleSellers(db: Db): Promise<void> {
  let found: number;
  do {
    found = await db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ seller_id: number }>`
        delete from stale_seller where seller_id in (
          select seller_id from stale_seller order by seller_id limit 2000 for update)
        returning seller_id`.execute(trx);
      const sellers = rows.map((row) => row.seller_id);
      await markDirty(trx, await listingsOfSellers(trx, await recountSellers(trx, sellers)));
      return sellers.length;
    });
  } while (found > 0);
}

async function rememberStaleSellers(trx: Db, sellers: readonly number[]): Promise<void> {
  if (sellers.length === 0) return;
  await sql`
    insert into stale_seller (seller_id) select distinct unnest(${sellers}::bigint[]) order by 1
    on conflict do nothing`.execute(trx);
}

/** The rows that the changed ones refer to, now or before. */
async function referredTo(trx: Db, type: 'listing', changes: readonly Change[]): Promise<number[]> {
  const now = changes.flatMap(({ after }) => after?.[`${type}_id`] ?? []);
  return rowsNamed(trx, type, [...now.map(String), ...formerIds(changes, `${type}_id`)]);
}

function formerIds(changes: readonly Change[], column: string): string[] {
  return changes.flatMap(({ before }) => before?.[column] ?? []).map(String);
}

async function rowsNamed(
  trx: Db,
  type: 'listing' | 'seller',
  externalIds: readonly string[],
): Promise<number[]> {
  if (externalIds.length === 0) return [];
  const { rows } = await sql<{ id: number }>`
    select id from ${sql.table(type)} where external_id = any(${[...new Set(externalIds)]}::text[])`.execute(
    trx,
  );
  return rows.map(({ id }) => id);
}

/** The listings of these categories and of all below them. */
async function listingsBelow(trx: Db, categories: readonly number[]): Promise<number[]> {
  if (categories.length === 0) return [];
  const { rows } = await sql<{ id: number }>`
    with recursive below as (
      select unnest(${categories}::bigint[]) as id
      union
      select c.id from category c join below b on c.parent_id = b.id)
    select l.id from listing l join below b on b.id = l.category_id`.execute(trx);
  return rows.map(({ id }) => id);
}
