import { sql } from 'kysely';
import type { Db } from '../platform/database/database.js';
import { GENERATION_LOCK } from '../platform/database/locks.js';

/** Told with every commit that changed what is shown of listings: their ids with commas between, nothing for too many. */
export const LISTINGS_CHANGED = 'listings_changed';

/** What a notification can name; it holds 8,000 bytes at most. */
const MOST_NAMED = 400;

/**
 * Marks listings whose documents may no longer be what their rows say, in the transaction of the change: one mark a
 * generation that takes writes, with a fresh version. A claim on the mark stays; its holder sees the higher version and
 * comes again. One outbox event a call wakes the indexer, so call it once a transaction; without `wake` the marks wait for
 * the indexer's next round, seconds later, and gather what else changes until then.
 */
export async function markDirty(
  trx: Db,
  listingIds: readonly number[],
  { wake = true }: { readonly wake?: boolean } = {},
): Promise<void> {
  if (listingIds.length === 0) return;
  const ids = [...new Set(listingIds)];
  const named = ids.length > MOST_NAMED ? '' : ids.join(',');
  await sql`select pg_advisory_xact_lock_shared(${GENERATION_LOCK}::bigint)`.execute(trx);
  await sql`
    with event as (
      insert into outbox (type, payload)
      select 'listings.changed', jsonb_build_object('listings', ${ids.length}::integer)
      where ${wake}),
    marked as (
      insert into dirty_listing (generation_id, listing_id)
      select g.id, l.id
      from generation g, unnest(${ids}::bigint[]) as l (id)
      where g.state in ('building', 'live', 'standby')
      order by g.id, l.id
      on conflict (generation_id, listing_id)
      do update set version = nextval('dirty_version'), marked_at = now())
    select pg_notify(channel, payload)
    from (values (${LISTINGS_CHANGED}, ${named}), ('outbox', '')) told (channel, payload)
    where channel <> 'outbox' or ${wake}`.execute(trx);
}
