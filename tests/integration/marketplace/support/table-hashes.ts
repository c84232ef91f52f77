import { sql } from 'kysely';
import type { Db } from '../../../../src/platform/database/database.js';

/** Left out: what tells of the work and not of the market. */
const ofTheWork = new Set([
  // One row a batch, gone when a relay has seen it.
  'outbox',
  'kysely_migration',
  'kysely_migration_lock',
]);

interface ColumnRow {
  readonly table: string;
  readonly column: string;
  /** The table that the column refers to, and whether its rows have an id of the caller's. */
  readonly target: string | null;
  readonly named: boolean;
  readonly identity: boolean;
  readonly stamped: boolean;
}

/**
 * A hash of the content of every table: all columns but numbers that the database gives out and times at which it worked;
 * references are compared by the callers' own ids.
 */
export async function tableHashes(db: Db): Promise<Record<string, string>> {
  const { rows } = await sql<ColumnRow>`
    select c.relname as table, a.attname as column, target.relname as target,
      exists (select from pg_attribute x where x.attrelid = target.oid and x.attname = 'external_id') as named,
      a.attidentity <> '' as identity,
      coalesce(pg_get_expr(d.adbin, d.adrelid) ~ 'now\(\)|nextval', false) as stamped
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' and f.conkey = array[a.attnum]
    left join pg_class target on target.oid = f.confrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    order by 1, a.attnum`.execute(db);
  const hashes: Record<string, string> = {};
  for (const table of new Set(rows.map((row) => row.table))) {
    if (ofTheWork.has(table)) continue;
    const columns = rows.filter((row) => row.table === table);
    hashes[table] = await hashTable(db, table, columns);
  }
  return hashes;
}

async function hashTable(db: Db, table: string, columns: readonly ColumnRow[]): Promise<string> {
  const compared = columns
    .filter(({ identity, stamped }) => !identity && !stamped)
    .map(({ column, target, named }) =>
      target !== null && named
        ? `(select o.external_id from "${target}" o where o.id = t."${column}") as "${column}"`
        : `t."${column}"`,
    );
  if (compared.length === 0) return '';
  const { rows } = await sql<{ hash: string }>`
    select count(*) || ':' || coalesce(md5(string_agg(md5(r::text), '' order by md5(r::text))), '') as hash
    from (select ${sql.raw(compared.join(', '))} from ${sql.table(table)} t) r`.execute(db);
  return rows[0]?.hash ?? '';
}
