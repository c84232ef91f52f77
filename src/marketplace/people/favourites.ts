import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { accountOf, type Actor, type Work } from '../core/index.js';
import { publishedListing } from '../published-listing.js';

/** Keeps a published listing for later; keeping it twice changes nothing. Throws LISTING_UNKNOWN. */
export async function addFavourite(work: Work, actor: Actor, listing: string): Promise<void> {
  const accountId = accountOf(actor);
  const { id } = await publishedListing(work.trx, listing);
  await work.trx
    .insertInto('favourite')
    .values({ account_id: accountId, listing_id: id, created_at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removeFavourite(work: Work, actor: Actor, listing: string): Promise<void> {
  await sql`
    delete from favourite where account_id = ${accountOf(actor)}
      and listing_id = (select id from listing where external_id = ${listing})`.execute(work.trx);
  await sql`select pg_notify('personalisation', '')`.execute(work.trx);
}

const MOST = 200;

/** Internal ids of the listings that the actor keeps, the newest first. */
export async function listFavourites(db: Db, actor: Actor): Promise<number[]> {
  const rows = await db
    .selectFrom('favourite')
    .select('listing_id')
    .where('account_id', '=', accountOf(actor))
    .orderBy('created_at', 'desc')
    .orderBy('listing_id')
    .limit(MOST)
    .execute();
  return rows.map((row) => row.listing_id);
}
