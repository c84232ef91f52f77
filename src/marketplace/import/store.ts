import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { Stored } from './decide.js';
import { tableOf, type Json, type RecordKind, type Row } from './kinds/index.js';
import type { RecordType } from './records.js';

/** Reads and writes the rows of one record type, many at a time; the statements follow from its kind. */

interface Columns {
  record_version: number | null;
  record_occurred_at: Date | null;
  deleted_at: Date | null;
}

/** What is stored under these ids, rows locked until the transaction ends. Unknown ids are left out. */
export async function loadStored(
  trx: Db,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, Stored>> {
  const rows = await sql<Columns & Record<string, unknown> & { external_id: string }>`
    select external_id, record_version, record_occurred_at, deleted_at, ${sql.raw(readColumns(kind))}
    from ${sql.table(tableOf(kind))} t where external_id = any(${ids}::text[])
    order by external_id for no key update of t`.execute(trx);
  const stored = new Map(rows.rows.map((row) => [row.external_id, toStored(row, contentOf(kind, row))]));
  const rest = ids.filter((id) => !stored.has(id));
  if (rest.length === 0) return stored;
  const removals = await sql<Columns & { external_id: string }>`
    select external_id, record_version, record_occurred_at, deleted_at from tombstone
    where type = ${kind.type} and external_id = any(${rest}::text[])`.execute(trx);
  for (const row of removals.rows) stored.set(row.external_id, toStored(row, null));
  return stored;
}

/** One id's new state; `inserted` when it had no row before. */
export interface Write {
  readonly externalId: string;
  readonly inserted: boolean;
  readonly next: Stored;
}

/** Writes the new states; the internal id of every row that was written. */
export async function writeStored(
  trx: Db,
  kind: RecordKind,
  writes: readonly Write[],
): Promise<Map<string, number>> {
  const withContent = writes.filter(({ next }) => next.content !== null);
  const inserted = withContent.filter((write) => write.inserted);
  // Rows that refer to rows of their own type get the reference once all of them are there.
  const again = refersToItself(kind) ? withContent : withContent.filter((write) => !write.inserted);
  const ids = new Map([...(await insertRows(trx, kind, inserted)), ...(await updateRows(trx, kind, again))]);
  await writeTombstones(
    trx,
    kind.type,
    writes.filter(({ next }) => next.content === null),
  );
  return ids;
}

async function insertRows(trx: Db, kind: RecordKind, writes: readonly Write[]): Promise<[string, number][]> {
  if (writes.length === 0) return [];
  const columns = Object.keys(writtenColumns(kind));
  const { rows } = await sql<{ id: number; external_id: string }>`
    insert into ${sql.table(tableOf(kind))}
      (external_id, record_version, record_occurred_at, deleted_at, ${sql.raw(columns.join(', '))})
    select external_id, record_version, record_occurred_at, deleted_at, ${sql.raw(writeColumns(kind).join(', '))}
    from ${recordset(kind, writes)}
    returning id, external_id`.execute(trx);
  await sql`
    delete from tombstone
    where type = ${kind.type} and external_id = any(${rows.map((row) => row.external_id)}::text[])`.execute(
    trx,
  );
  return rows.map((row) => [row.external_id, row.id]);
}

async function updateRows(trx: Db, kind: RecordKind, writes: readonly Write[]): Promise<[string, number][]> {
  if (writes.length === 0) return [];
  const columns = Object.keys(writtenColumns(kind));
  const { rows } = await sql<{ id: number; external_id: string }>`
    update ${sql.table(tableOf(kind))} t set
      (record_version, record_occurred_at, deleted_at, ${sql.raw(columns.join(', '))})
      = row(r.record_version, r.record_occurred_at, r.deleted_at, ${sql.raw(writeColumns(kind).join(', '))})
    from ${recordset(kind, writes)}
    where t.external_id = r.external_id
    returning t.id, t.external_id`.execute(trx);
  return rows.map((row) => [row.external_id, row.id]);
}

async function writeTombstones(trx: Db, type: RecordType, writes: readonly Write[]): Promise<void> {
  if (writes.length === 0) return;
  const rows = writes.map((write) => ({ external_id: write.externalId, ...stateColumns(write.next) }));
  await sql`
    insert into tombstone (type, external_id, record_version, record_occurred_at, deleted_at)
    select ${type}, external_id, record_version, record_occurred_at, deleted_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r
      (external_id text, record_version bigint, record_occurred_at timestamptz, deleted_at timestamptz)
    on conflict (type, external_id) do update set
      record_version = excluded.record_version, record_occurred_at = excluded.record_occurred_at,
      deleted_at = excluded.deleted_at`.execute(trx);
}

function recordset(kind: RecordKind, writes: readonly Write[]): ReturnType<typeof sql> {
  const rows = writes.map(({ externalId, next }) => ({
    external_id: externalId,
    ...stateColumns(next),
    ...next.content,
    ...(next.content !== null && kind.derived?.toRow(next.content)),
  }));
  const columns = Object.entries(writtenColumns(kind)).map(([name, column]) =>
    'refersTo' in column ? `${name} text` : `${name} ${column.type}`,
  );
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r
    (external_id text, record_version bigint, record_occurred_at timestamptz, deleted_at timestamptz,
     ${sql.raw(columns.join(', '))})`;
}

function stateColumns({ stamp, deletedAt }: Stored): Record<string, Json> {
  return { record_version: stamp.version, record_occurred_at: stamp.occurredAt, deleted_at: deletedAt };
}

function readColumns(kind: RecordKind): string {
  const columns = Object.entries(kind.columns).map(([name, column]) =>
    'refersTo' in column
      ? `(select o.external_id from ${column.refersTo} o where o.id = t.${name}) as ${name}`
      : name,
  );
  return columns.join(', ');
}

function writtenColumns({ columns, derived }: RecordKind): RecordKind['columns'] {
  return { ...columns, ...derived?.columns };
}

function writeColumns(kind: RecordKind): string[] {
  return Object.entries(writtenColumns(kind)).map(([name, column]) =>
    'refersTo' in column
      ? `(select o.id from ${column.refersTo} o where o.external_id = r.${name})`
      : `r.${name}`,
  );
}

function refersToItself(kind: RecordKind): boolean {
  return Object.values(kind.columns).some((column) => 'refersTo' in column && column.refersTo === kind.type);
}

function toStored(row: Columns, content: Row | null): Stored {
  return {
    content,
    stamp: { version: row.record_version, occurredAt: row.record_occurred_at?.toISOString() ?? null },
    deletedAt: row.deleted_at?.toISOString() ?? null,
  };
}

function contentOf(kind: RecordKind, row: Readonly<Record<string, unknown>>): Row {
  const values = Object.keys(kind.columns).map((name): [string, Json] => {
    const value = row[name];
    return [name, value instanceof Date ? value.toISOString() : (value as Json)];
  });
  return asStored(kind, Object.fromEntries(values));
}

/** A row as the database keeps it: `real` columns hold single precision. */
export function asStored(kind: RecordKind, row: Row): Row {
  const values = Object.entries(row).map(([name, value]): [string, Json] => {
    const column = kind.columns[name];
    const single = column !== undefined && 'type' in column && column.type === 'real';
    return [name, single && typeof value === 'number' ? Math.fround(value) : value];
  });
  return Object.fromEntries(values);
}
