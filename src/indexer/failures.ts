/** Documents that could not be indexed: tried again ever more slowly, then kept aside until their listing changes. */
import { sql } from 'kysely';
import type { Db } from '../platform/database/database.js';
import { backoffMs } from './backoff.js';

export interface DocumentFailure {
  readonly listingId: number;
  readonly version: number;
  readonly error: string;
  /** Trying the same version again is useless. */
  readonly final: boolean;
}

/** After so many attempts at one version a document is kept aside. */
const ATTEMPTS = 8;

/** When to try again, in milliseconds from now; null for never. `attempts` counts those already made. */
export function retryDelayMs(attempts: number, final: boolean): number | null {
  return final || attempts >= ATTEMPTS ? null : backoffMs(attempts, 1000, 300_000);
}

export async function recordFailures(
  db: Db,
  generationId: number,
  failures: readonly DocumentFailure[],
): Promise<void> {
  for (const { listingId, version, error, final } of failures) {
    const before = await db
      .selectFrom('index_failure')
      .select('attempts')
      .where('generation_id', '=', generationId)
      .where('listing_id', '=', listingId)
      .where('version', '=', version)
      .executeTakeFirst();
    const attempts = (before?.attempts ?? 0) + 1;
    const delay = retryDelayMs(attempts, final);
    const retryAt = delay === null ? sql<number>`'infinity'` : sql<Date>`now() + ${delay} * interval '1 ms'`;
    const values = {
      version,
      attempts,
      retry_at: retryAt,
      error: error.slice(0, 2000),
      failed_at: sql<Date>`now()`,
    };
    await db
      .insertInto('index_failure')
      .values({ generation_id: generationId, listing_id: listingId, ...values })
      .onConflict((conflict) => conflict.columns(['generation_id', 'listing_id']).doUpdateSet(values))
      .execute();
  }
}

/** Forgets the failures of listings that are indexed now. */
export async function forgetFailures(
  db: Db,
  generationId: number,
  listings: readonly number[],
): Promise<void> {
  if (listings.length === 0) return;
  await sql`
    delete from index_failure
    where generation_id = ${generationId} and listing_id = any(${[...listings]}::bigint[])`.execute(db);
}

export interface Refused {
  readonly listingId: number;
  readonly error: string;
}

/** Listings of a generation whose present state was refused, whether or not it is tried again. */
export async function listRefused(db: Db, generationId: number): Promise<Refused[]> {
  const { rows } = await sql<Refused>`
    select f.listing_id as "listingId", f.error from index_failure f
    join dirty_listing d using (generation_id, listing_id, version)
    where f.generation_id = ${generationId}
    order by f.listing_id`.execute(db);
  return rows;
}

/** Documents kept aside: the dead letters, over the generations in use. */
export async function countParked(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from index_failure f
    join dirty_listing d using (generation_id, listing_id, version)
    where f.retry_at = 'infinity'`.execute(db);
  return rows[0]?.count ?? 0;
}
