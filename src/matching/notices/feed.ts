import { sql } from 'kysely';
import type { Work } from '../../marketplace/core/index.js';
import type { Db } from '../../platform/database/database.js';
import type { SuitedSeller } from './suited.js';

/** An open request that suits a seller. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly categoryId: string | null;
  readonly budgetCents: number | null;
  readonly deadlineAt: Date | null;
  readonly createdAt: Date | null;
  readonly offers: number;
  /** The listing of the seller that answers it best. */
  readonly listingId: string | null;
  /** Why, in Arabic, to the seller. */
  readonly reasons: readonly string[];
}

/** After so many days a request counts half. */
const HALF_LIFE_DAYS = 5;
/** Each offer that it has already takes so much of its worth. */
const CROWDING = 0.08;

/** Keeps whom a request suits, in the place of what was kept before. */
export async function keepMatches(
  work: Work,
  requestId: number,
  suited: readonly SuitedSeller[],
): Promise<void> {
  const rows = suited.map(({ sellerId, listingId, score, reasons }) => ({
    sellerId,
    listingId,
    score,
    reasons,
  }));
  await sql`delete from request_match where request_id = ${requestId}`.execute(work.trx);
  await sql`
    insert into request_match (request_id, seller_id, listing_id, score, reasons)
    select ${requestId}, m."sellerId", m."listingId", m.score,
      array(select jsonb_array_elements_text(m.reasons))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as m ("sellerId" bigint, "listingId" bigint, score real, reasons jsonb)`.execute(work.trx);
}

/**
 * Open requests that suit the seller and that they have not answered: first what suits best, is new, and few have
 * answered. From place `offset` on.
 */
export async function readFeed(
  db: Db,
  sellerId: number,
  now: Date,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<FeedEntry[]> {
  const { rows } = await sql<FeedEntry>`
    select r.external_id as id, r.title, r.description, c.external_id as "categoryId", r.budget_cents as "budgetCents",
      r.deadline_at as "deadlineAt", r.created_at as "createdAt", o.count as offers,
      l.external_id as "listingId", m.reasons
    from request_match m
    join request r on r.id = m.request_id and r.state = 'open' and r.deleted_at is null
    left join category c on c.id = r.category_id
    left join listing l on l.id = m.listing_id
    cross join lateral (
      select count(*)::integer as count, coalesce(bool_or(o.seller_id = m.seller_id), false) as own
      from offer o where o.request_id = r.id) o
    where m.seller_id = ${sellerId} and not o.own
    order by m.score * power(0.5, extract(epoch from ${now}::timestamptz - r.created_at) / 86400 / ${HALF_LIFE_DAYS}::float8)
      * power(1 - ${CROWDING}::float8, o.count) desc, r.id desc
    limit ${limit} offset ${offset}`.execute(db);
  return rows;
}
