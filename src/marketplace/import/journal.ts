import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { ImportFile } from './read-file.js';
import type { ImportRecord } from './records.js';
import type { Rejection } from './rejection.js';

/**
 * What an import has done so far, kept in the transactions that do it: how far each file is, which lines wait for records
 * that have not come yet, which were refused. A killed import goes on from here.
 */
export interface FileProgress {
  readonly lines: number;
  readonly loaded: number;
  readonly rejected: number;
}

export interface WaitingLine {
  readonly fileKey: string;
  readonly line: number;
  readonly record: ImportRecord;
  readonly text: string;
}

export interface RefusedLine {
  readonly fileKey: string;
  readonly line: number;
  readonly rejection: Rejection;
  readonly text: string;
}

/** How far an interrupted import of this very file came; a finished one, or other content, begins again. */
export async function openProgress(db: Db, file: ImportFile): Promise<FileProgress> {
  await sql`
    delete from import_progress
    where starts_with(file_key, ${file.place}) and (file_key <> ${file.key} or finished)`.execute(db);
  const row = await db
    .insertInto('import_progress')
    .values({ file_key: file.key, lines: 0, loaded: 0, rejected: 0, finished: false })
    .onConflict((conflict) => conflict.column('file_key').doUpdateSet({ updated_at: sql`now()` }))
    .returning(['lines', 'loaded', 'rejected'])
    .executeTakeFirstOrThrow();
  return row;
}

/** Adds to a file's counts; `lines` is the last line that is done. */
export async function addProgress(
  trx: Db,
  fileKey: string,
  more: { readonly lines?: number; readonly loaded: number; readonly rejected: number },
): Promise<void> {
  await trx
    .updateTable('import_progress')
    .set((column) => ({
      lines: more.lines ?? column.ref('lines'),
      loaded: column('loaded', '+', more.loaded),
      rejected: column('rejected', '+', more.rejected),
      updated_at: sql<Date>`now()`,
    }))
    .where('file_key', '=', fileKey)
    .execute();
}

export async function readProgress(db: Db, fileKey: string): Promise<FileProgress> {
  return db
    .selectFrom('import_progress')
    .select(['lines', 'loaded', 'rejected'])
    .where('file_key', '=', fileKey)
    .executeTakeFirstOrThrow();
}

export async function finishProgress(db: Db, fileKey: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('import_rejection').where('file_key', '=', fileKey).execute();
    await trx
      .updateTable('import_progress')
      .set({ finished: true })
      .where('file_key', '=', fileKey)
      .execute();
  });
}

export async function saveWaiting(trx: Db, lines: readonly WaitingLine[]): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map(({ fileKey, line, record, text }) => ({
    file_key: fileKey,
    line,
    type: record.type,
    external_id: record.id,
    record,
    text: storable(text),
  }));
  await sql`
    insert into import_deferred (file_key, line, type, external_id, record, text)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r
      (file_key text, line bigint, type text, external_id text, record jsonb, text text)`.execute(trx);
}

export async function saveRefused(trx: Db, lines: readonly RefusedLine[]): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map(({ fileKey, line, rejection, text }) => ({
    file_key: fileKey,
    line,
    code: rejection.code,
    reason_ar: storable(rejection.reason.ar),
    reason_en: storable(rejection.reason.en),
    text: storable(text),
  }));
  await sql`
    insert into import_rejection (file_key, line, code, reason_ar, reason_en, text)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r
      (file_key text, line bigint, code text, reason_ar text, reason_en text, text text)`.execute(trx);
}

/** Which of these records' ids have a line that waits; what follows it must wait as well, to keep the order. */
export async function waitingIds(
  trx: Db,
  fileKeys: readonly string[],
  records: readonly ImportRecord[],
): Promise<Set<string>> {
  const { rows } = await sql<{ type: string; external_id: string }>`
    select distinct d.type, d.external_id from import_deferred d
    join unnest(${records.map(({ type }) => type)}::text[], ${records.map(({ id }) => id)}::text[])
      as r (type, external_id) using (type, external_id)
    where d.file_key = any(${fileKeys}::text[])`.execute(trx);
  return new Set(rows.map((row) => recordKey(row.type, row.external_id)));
}

export function recordKey(type: string, id: string): string {
  return `${type}\n${id}`;
}

/** Waiting lines of a file after `line`, in order. */
export async function waitingAfter(
  db: Db,
  fileKey: string,
  line: number,
  limit: number,
): Promise<WaitingLine[]> {
  const rows = await db
    .selectFrom('import_deferred')
    .select(['file_key as fileKey', 'line', 'record', 'text'])
    .where('file_key', '=', fileKey)
    .where('line', '>', line)
    .orderBy('line')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, record: row.record as unknown as ImportRecord }));
}

export async function removeWaiting(trx: Db, fileKey: string, lines: readonly number[]): Promise<void> {
  if (lines.length === 0) return;
  await sql`
    delete from import_deferred where file_key = ${fileKey} and line = any(${lines}::bigint[])`.execute(trx);
}

export interface RefusedRow {
  readonly line: number;
  readonly code: string;
  readonly reason_ar: string;
  readonly reason_en: string;
  readonly text: string;
}

/** Refused lines of a file after `line`, in order. */
export async function refusedAfter(
  db: Db,
  fileKey: string,
  line: number,
  limit: number,
): Promise<RefusedRow[]> {
  return db
    .selectFrom('import_rejection')
    .select(['line', 'code', 'reason_ar', 'reason_en', 'text'])
    .where('file_key', '=', fileKey)
    .where('line', '>', line)
    .orderBy('line')
    .limit(limit)
    .execute();
}

/** What a stranger wrote, as far as PostgreSQL can keep it: no NUL, no half of a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll('\0', '\u{2400}').replaceAll(/\p{Surrogate}/gu, '\u{FFFD}');
}
