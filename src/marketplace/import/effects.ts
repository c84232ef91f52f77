import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { markDirty } from '../dirty.js';
import { recountListings, recountSellers } from '../signals/index.js';
import type { Row } from './kinds/index.js';
import type { RecordType } from './records.js';

/** What a batch did to one row. `before` is null for a new one. */
export interface Change {
  readonly type: RecordType;
  readonly id: number;
  readonly before: Row | null;
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
  const recountable = [...ids(counted), ...(await reviewedListings(trx, of('review')))];
  await recountListings(trx, recountable);

  const sellers = [...ids(of('seller')), ...(await sellersOf(trx, recountable, counted))];
  const recounted = recount === 'now' ? await recountSellers(trx, sellers) : [];
  if (recount === 'later') await rememberStaleSellers(trx, sellers);

  const known = (some: readonly Change[]): Change[] => some.filter(({ before }) => before !== null);
  const bySeller = await listingsOfSellers(trx, [...ids(known(of('seller'))), ...recounted]);
  const byCategory = await listingsBelow(trx, ids(known(of('category'))));
  await markDirty(trx, [...ids(of('listing')), ...recountable, ...bySeller, ...byCategory]);
}

/** Recounts what imports have put off and marks the listings that it concerns. Small transactions. */
export async function recountStaleSellers(db: Db): Promise<void> {
  let found: number;
  do {
    found = await db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ seller_id: number }>`
        delete from stale_seller where seller_id in (
          select seller_id from stale_seller order by seller_id limit 2000 for update skip locked)
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

async function reviewedListings(trx: Db, reviews: readonly Change[]): Promise<number[]> {
  if (reviews.length === 0) return [];
  const former = reviews.flatMap(({ before }) => (before === null ? [] : [before['listing_id'] as string]));
  const { rows } = await sql<{ id: number }>`
    select listing_id as id from review where id = any(${reviews.map(({ id }) => id)}::bigint[])
    union
    select id from listing where external_id = any(${former}::text[])`.execute(trx);
  return rows.map(({ id }) => id);
}

/** The sellers of these listings, and those who had them before. */
async function sellersOf(
  trx: Db,
  listings: readonly number[],
  changes: readonly Change[],
): Promise<number[]> {
  if (listings.length === 0) return [];
  const former = changes.flatMap(({ before }) => (before === null ? [] : [before['seller_id'] as string]));
  const { rows } = await sql<{ id: number }>`
    select seller_id as id from listing where id = any(${listings}::bigint[])
    union
    select id from seller where external_id = any(${former}::text[])`.execute(trx);
  return rows.map(({ id }) => id);
}

async function listingsOfSellers(trx: Db, sellers: readonly number[]): Promise<number[]> {
  if (sellers.length === 0) return [];
  const { rows } = await sql<{ id: number }>`
    select id from listing where seller_id = any(${sellers}::bigint[])`.execute(trx);
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
