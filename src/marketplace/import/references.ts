import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { RecordKind, Row } from './kinds/index.js';
import type { RecordType } from './records.js';
import { rejection, type Rejection } from './rejection.js';

/** The ids that exist among those that rows refer to, by type. */
export type KnownIds = ReadonlyMap<RecordType, Set<string>>;

export async function loadReferences(trx: Db, kind: RecordKind, rows: readonly Row[]): Promise<KnownIds> {
  const known = new Map<RecordType, Set<string>>();
  for (const [name, column] of Object.entries(kind.columns)) {
    if (!('refersTo' in column)) continue;
    const wanted = new Set(rows.flatMap((row) => row[name] ?? []).map(String));
    const found = await sql<{ external_id: string }>`
      select external_id from ${sql.table(column.refersTo)}
      where external_id = any(${[...wanted]}::text[])`.execute(trx);
    known.set(column.refersTo, new Set(found.rows.map((row) => row.external_id)));
  }
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
