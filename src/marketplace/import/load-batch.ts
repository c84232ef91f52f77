import type { Transaction } from 'kysely';
import type { Clock } from '../../platform/clock.js';
import type { Db } from '../../platform/database/database.js';
import type { Database } from '../../platform/database/schema.js';
import { applyInTransaction, type RecordOutcome } from './apply.js';
import {
  addProgress,
  recordKey,
  removeWaiting,
  saveRefused,
  saveWaiting,
  waitingIds,
  type RefusedLine,
  type WaitingLine,
} from './journal.js';
import { decodeLine, type Line } from './line-splitter.js';
import { parseLine } from './parse-record.js';
import { MAX_LINE_BYTES } from './read-file.js';
import type { ImportRecord } from './records.js';
import { rejection, type Rejection, type RejectionCode } from './rejection.js';
import { retrying } from '../../platform/database/retrying.js';

/** Refusals that a later record may heal. */
const mayPass: ReadonlySet<RejectionCode> = new Set([
  'SELLER_UNKNOWN',
  'CATEGORY_UNKNOWN',
  'LISTING_UNKNOWN',
  'CATEGORY_CYCLE',
]);
const TEXT_KEPT = 500;

export interface Counts {
  applied: number;
  unchanged: number;
  stale: number;
  rejected: number;
}

export const noCounts: Readonly<Counts> = { applied: 0, unchanged: 0, stale: 0, rejected: 0 };

export function addCounts(sum: Counts, more: Counts): void {
  sum.applied += more.applied;
  sum.unchanged += more.unchanged;
  sum.stale += more.stale;
  sum.rejected += more.rejected;
}

export interface BatchContext {
  readonly db: Db;
  readonly clock: Clock;
  /** Of every file of this run. */
  readonly fileKeys: readonly string[];
}

type ReadLine = { readonly line: number; readonly text: string } & (
  { readonly record: ImportRecord } | { readonly rejection: Rejection }
);

/** Loads lines of a file, the journal included, in one transaction. `lastLine` is then done. */
export async function loadBatch(
  context: BatchContext,
  fileKey: string,
  lines: readonly Line[],
  lastLine: number,
): Promise<Counts> {
  const read = lines.map(readLine).filter((line) => line !== null);
  return retrying(context.db, async (trx) => {
    const withRecord = read.filter((line) => 'record' in line);
    const waiting = await waitingIds(
      trx,
      context.fileKeys,
      withRecord.map(({ record }) => record),
    );
    const blocked = withRecord.filter(({ record }) => waiting.has(recordKey(record.type, record.id)));
    const free = withRecord.filter((line) => !blocked.includes(line));
    const outcomes = await apply(trx, context, free);
    const setAside = outcomes.filter(({ outcome }) => isPassing(outcome)).map(({ line }) => line);
    await saveWaiting(
      trx,
      [...setAside, ...blocked].map((line) => ({ ...line, fileKey })),
    );
    const refused = [
      ...read.flatMap((line) => ('rejection' in line ? [{ ...line, fileKey }] : [])),
      ...refusals(
        outcomes.filter(({ outcome }) => !isPassing(outcome)),
        fileKey,
      ),
    ];
    await saveRefused(trx, refused);
    const counts = count(outcomes, refused.length);
    await addProgress(trx, fileKey, { lines: lastLine, ...progressOf(counts) });
    return counts;
  });
}

/** Tries lines again that waited for others; those that still cannot be taken wait on, or are refused for good. */
export async function retryBatch(
  context: BatchContext,
  fileKey: string,
  lines: readonly WaitingLine[],
  final: boolean,
): Promise<Counts> {
  return retrying(context.db, async (trx) => {
    const outcomes = await apply(trx, context, lines, !final);
    const done = final ? outcomes : outcomes.filter(({ outcome }) => !isPassing(outcome));
    await removeWaiting(
      trx,
      fileKey,
      done.map(({ line }) => line.line),
    );
    const refused = refusals(done, fileKey);
    await saveRefused(trx, refused);
    const counts = count(done, refused.length);
    await addProgress(trx, fileKey, progressOf(counts));
    return counts;
  });
}

interface Applied<T> {
  readonly line: T;
  readonly outcome: RecordOutcome;
}

async function apply<T extends { readonly record: ImportRecord }>(
  trx: Transaction<Database>,
  { clock }: BatchContext,
  lines: readonly T[],
  holdBack = true,
): Promise<Applied<T>[]> {
  const records = lines.map(({ record }) => record);
  const outcomes = await applyInTransaction(trx, records, { clock, recount: 'later', holdBack });
  return lines.flatMap((line, index) => {
    const outcome = outcomes[index];
    return outcome === undefined ? [] : [{ line, outcome }];
  });
}

function readLine(line: Line): ReadLine | null {
  const place = { line: line.number };
  const decoded = decodeLine(line);
  const text = (decoded ?? line.bytes.toString('latin1')).slice(0, TEXT_KEPT);
  if (line.tooLong) {
    return { ...place, text, rejection: rejection('LINE_TOO_LONG', { max: MAX_LINE_BYTES / 1024 / 1024 }) };
  }
  if (decoded === null) return { ...place, text, rejection: rejection('ENCODING_INVALID') };
  if (decoded.trim() === '') return null;
  const parsed = parseLine(decoded);
  return parsed.ok
    ? { ...place, text, record: parsed.record }
    : { ...place, text, rejection: parsed.rejection };
}

function refusals(
  applied: readonly Applied<{ readonly line: number; readonly text: string }>[],
  fileKey: string,
): RefusedLine[] {
  return applied.flatMap(({ line: { line, text }, outcome }) =>
    outcome.outcome === 'rejected' ? [{ fileKey, line, text, rejection: outcome.rejection }] : [],
  );
}

function isPassing(outcome: RecordOutcome): boolean {
  return outcome.outcome === 'rejected' && mayPass.has(outcome.rejection.code);
}

function count(applied: readonly Applied<unknown>[], rejected: number): Counts {
  const counts = { ...noCounts, rejected };
  for (const { outcome } of applied) if (outcome.outcome !== 'rejected') counts[outcome.outcome] += 1;
  return counts;
}

function progressOf(counts: Counts): { loaded: number; rejected: number } {
  return { loaded: counts.applied + counts.unchanged + counts.stale, rejected: counts.rejected };
}
