/**
 * The marks that say which listings an index has not caught up with, and the claims by which workers share them.
 * A mark has a version that every change raises. Statements here lock rows for their own length only and skip what a
 * writer holds, so that neither waits for the other. Rows are reached by their place (ctid): the table swells and
 * empties so fast that the planner's statistics are never right, and joins by key went through it once a row.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../platform/database/database.js';
import { GENERATION_LOCK } from '../platform/database/locks.js';

export interface Claim {
  readonly id: string;
  readonly generationId: number;
  /** The version that each listing's mark had when it was claimed. */
  readonly versions: ReadonlyMap<number, number>;
}

export interface ClaimRequest {
  readonly generationId: number;
  readonly limit: number;
  readonly leaseMs: number;
  /** Marks of later versions are left alone. */
  readonly throughVersion?: number | undefined;
}

/** Takes free marks of a generation, oldest first; null when there is none. */
export async function claimMarks(db: Db, request: ClaimRequest): Promise<Claim | null> {
  const { generationId, limit, leaseMs, throughVersion = Number.MAX_SAFE_INTEGER } = request;
  const id = randomUUID();
  const { rows } = await sql<{ listing_id: number; version: number }>`
    update dirty_listing set claim = ${id}, claimed_until = now() + ${leaseMs} * interval '1 ms'
    where ctid = any(array(
      select d.ctid from dirty_listing d
      where d.generation_id = ${generationId} and d.version <= ${throughVersion}
        and (d.claim is null or d.claimed_until < now())
        and not exists (
          select from index_failure f
          where f.generation_id = d.generation_id and f.listing_id = d.listing_id
            and f.version = d.version and f.retry_at > now())
      order by d.version limit ${limit}
      for update of d skip locked))
    returning listing_id, version`.execute(db);
  if (rows.length === 0) return null;
  return { id, generationId, versions: new Map(rows.map((row) => [row.listing_id, row.version])) };
}

/**
 * Frees the claims made before the database started. Only right where no worker outlives its database, as with an
 * embedded one that was just started: else a slow worker could overwrite what a later one has written.
 */
export async function freeClaimsOfBefore(db: Db, leaseMs: number): Promise<void> {
  await sql`
    update dirty_listing set claim = null, claimed_until = null
    where claimed_until < pg_postmaster_start_time() + ${leaseMs} * interval '1 ms'`.execute(db);
}

/** Prolongs a claim; marks that a writer holds at this moment keep their old end. */
export async function extendClaim(db: Db, claim: Claim, leaseMs: number): Promise<void> {
  await sql`
    update dirty_listing set claimed_until = now() + ${leaseMs} * interval '1 ms'
    where ctid = any(array(
      select ctid from dirty_listing
      where generation_id = ${claim.generationId} and listing_id = any(${[...claim.versions.keys()]}::bigint[])
        and claim = ${claim.id}
      for update skip locked))`.execute(db);
}

export interface Settlement {
  /** Marks that are gone: the index has what their version said. */
  readonly cleared: readonly number[];
  /** Marks that stay and are free again: changed meanwhile, or not written. */
  readonly released: readonly number[];
  /** A writer holds them at this moment: settle them again. */
  readonly busy: readonly number[];
  /** No longer ours: the lease ran out and someone else took them. */
  readonly lost: readonly number[];
}

/**
 * Ends a claim's hold on `listings`: clears the marks of those in `written` whose version is still the claimed one and
 * frees the others.
 */
export async function settleClaim(
  db: Db,
  claim: Claim,
  listings: readonly number[],
  written: ReadonlySet<number>,
): Promise<Settlement> {
  const versions = listings.flatMap((id) => (written.has(id) ? (claim.versions.get(id) ?? []) : []));
  const { rows } = await sql<{ listing_id: number; current: boolean }>`
    with held as (
      select ctid as place, version = any(${versions}::bigint[]) as current from dirty_listing
      where generation_id = ${claim.generationId} and listing_id = any(${[...listings]}::bigint[])
        and claim = ${claim.id}
      for update skip locked),
    cleared as (
      delete from dirty_listing d using held where d.ctid = held.place and held.current
      returning d.listing_id),
    released as (
      update dirty_listing d set claim = null, claimed_until = null from held
      where d.ctid = held.place and not held.current
      returning d.listing_id)
    select listing_id, true as current from cleared
    union all
    select listing_id, false from released`.execute(db);
  const settled = new Map(rows.map((row) => [row.listing_id, row.current]));
  const rest = listings.filter((id) => !settled.has(id));
  const busy = new Set(rest.length === 0 ? [] : await stillClaimed(db, claim, rest));
  return {
    cleared: listings.filter((id) => settled.get(id) === true),
    released: listings.filter((id) => settled.get(id) === false),
    busy: [...busy],
    lost: rest.filter((id) => !busy.has(id)),
  };
}

async function stillClaimed(db: Db, claim: Claim, listings: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('dirty_listing')
    .select('listing_id')
    .where('generation_id', '=', claim.generationId)
    .where('claim', '=', claim.id)
    .where('listing_id', 'in', [...listings])
    .execute();
  return rows.map((row) => row.listing_id);
}

/** Marks these listings dirty in one generation, unless it is retired. */
export async function remark(db: Db, generationId: number, listings: readonly number[]): Promise<void> {
  if (listings.length === 0) return;
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock_shared(${GENERATION_LOCK}::bigint)`.execute(trx);
    await sql`
      insert into dirty_listing (generation_id, listing_id)
      select g.id, l.id from generation g, unnest(${[...listings]}::bigint[]) as l (id)
      where g.id = ${generationId} and g.state <> 'retired'
      order by l.id
      on conflict (generation_id, listing_id)
      do update set version = excluded.version, marked_at = excluded.marked_at`.execute(trx);
  });
}

/** Marks every published listing dirty in one generation. */
export async function markAll(db: Db, generationId: number): Promise<void> {
  await sql`
    insert into dirty_listing (generation_id, listing_id)
    select ${generationId}, id from listing where status = 'published' and deleted_at is null
    order by id
    on conflict (generation_id, listing_id)
    do update set version = excluded.version, marked_at = excluded.marked_at`.execute(db);
}

/** The highest version given to any mark so far. */
export async function newestVersion(db: Db): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select case when is_called then last_value else 0 end as version from dirty_version`.execute(db);
  return rows[0]?.version ?? 0;
}
