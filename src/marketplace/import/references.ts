import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { RecordKind, Row } from './kinds/index.js';
import type { RecordType } from './records.js';
import { rejection, type Rejection } from './rejection.js';

/** The ids that exist among those that rows refer to, by type. */
export type KnownIds = ReadonlyMap<RecordType, Set<string>>;

export async function loadReferences(trx: Db, kind: RecordKind, rows: readonly Row[]): Promise<KnownIds> {
  const references = Object.entries(kind.columns).flatMap(([name, column]) =>
    'refersTo' in column ? [{ name, type: column.refersTo }] : [],
  );
  const known = new Map(references.map(({ type }) => [type, new Set<string>()]));
  if (references.length === 0) return known;
  const lookups = references.map(({ name, type }) => {
    const wanted = new Set(rows.flatMap((row) => row[name] ?? []).map(String));
    return sql`
      select ${type} as type, external_id from ${sql.table(type)}
      where external_id = any(${[...wanted]}::text[])`;
  });
  const found = await sql<{
    type: RecordType;
    external_id: string;
  }>`${sql.join(lookups, sql` union all `)}`.execute(trx);
  for (const { type, external_id } of found.rows) known.get(type)?.add(external_id);
  return known;
}

/** The first reference of a row to something that is not there. */
export function unknownReference(kind: RecordKind, row: Row, known: KnownIds): Rejection | null {
  for (const [name, column] of Object.entries(kind.columns)) {
    const id = row[name];
    if (!('refersTo' in column) || typeof id !== 'string') continue;
    if (known.get(column.refersTo)?.has(id) !== true) return rejection(column.unknown, { id });
  }
  return null;
}
