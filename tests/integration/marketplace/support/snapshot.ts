import { sql } from 'kysely';
import { recordKinds, tableOf } from '../../../../src/marketplace/import/kinds/index.js';
import { recordTypes } from '../../../../src/marketplace/import/records.js';
import type { Db } from '../../../../src/platform/database/database.js';

/** What is there, by the callers' own ids: rows that are not deleted, with the signals of listings and sellers. */
export async function snapshot(db: Db): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const type of recordTypes) {
    const columns = Object.entries(recordKinds[type].columns).map(([name, column]) =>
      'refersTo' in column
        ? `(select o.external_id from ${column.refersTo} o where o.id = t.${name}) as ${name}`
        : name,
    );
    const { rows } = await sql`
      select external_id, record_version, ${sql.raw(columns.join(', '))} from ${sql.table(tableOf(recordKinds[type]))} t
      where deleted_at is null order by external_id collate "C"`.execute(db);
    tables[type] = rows;
  }
  return { ...tables, ...(await signals(db)) };
}

/** The aggregates of what is not deleted. */
export async function signals(db: Db): Promise<Record<string, unknown[]>> {
  const listings = await sql`
    select l.external_id, to_jsonb(g) - 'listing_id' as signal from listing l
    left join listing_signal g on g.listing_id = l.id
    where l.deleted_at is null order by 1`.execute(db);
  const sellers = await sql`
    select s.external_id, to_jsonb(g) - 'seller_id' as signal from seller s
    left join seller_signal g on g.seller_id = s.id
    where s.deleted_at is null order by 1`.execute(db);
  return { listingSignals: listings.rows, sellerSignals: sellers.rows };
}

/** Forgets everything, for the next case of the same file; tables that are only added to elsewhere as well. */
export async function clear(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql`
      truncate category, seller, listing, review, request, tombstone, stale_seller, dirty_listing, outbox,
        import_progress cascade`.execute(trx);
  });
}
