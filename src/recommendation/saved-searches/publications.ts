import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';

/** A listing that came into the marketplace, and when. */
export interface Publication {
  readonly listingId: number;
  readonly sellerAccountId: number | null;
  readonly publishedAt: Date;
}

/** After so many hours a listing that the index does not take is no longer waited for. */
const PATIENCE_HOURS = 6;
const MOST = 5000;

/**
 * Listings published for the first time after `since`, up to `now`: by the approval of a moderator, or, of those that came
 * by import, by the time of their creation. Edits, pauses and suspensions make none of them new again.
 */
export async function publicationsSince(db: Db, since: Date, now: Date): Promise<Publication[]> {
  const { rows } = await sql<Publication>`
    with published as (
      select l.id, l.seller_id, coalesce(
        (select min(s.taken_at) from step s
          where s.machine = 'listing' and s.subject_id = l.id and s.step = 'approve'), l.created_at) as at
      from listing l where l.status = 'published' and l.deleted_at is null)
    select p.id as "listingId", s.account_id as "sellerAccountId", p.at as "publishedAt"
    from published p join seller s on s.id = p.seller_id
    where p.at > ${since} and p.at <= ${now}
    order by p.at desc, p.id desc limit ${MOST}`.execute(db);
  return rows;
}

/**
 * Up to when the index knows all that was published: `now`, or just before the first of these listings that still waits for it.
 */
export async function indexedThrough(db: Db, publications: readonly Publication[], now: Date): Promise<Date> {
  const oldest = now.getTime() - PATIENCE_HOURS * 3_600_000;
  const recent = publications.filter(({ publishedAt }) => publishedAt.getTime() >= oldest);
  const { rows } = await sql<{ id: number }>`
    select d.listing_id as id from dirty_listing d join generation g on g.id = d.generation_id
    where g.state = 'live' and d.listing_id = any(${recent.map(({ listingId }) => listingId)}::bigint[])`.execute(
    db,
  );
  const waiting = new Set(rows.map(({ id }) => id));
  const times = recent
    .filter(({ listingId }) => waiting.has(listingId))
    .map(({ publishedAt }) => publishedAt.getTime() - 1);
  return new Date(Math.min(now.getTime(), ...times));
}
