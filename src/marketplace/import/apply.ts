import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.js';
import type { Db } from '../../platform/database/database.js';
import { RECORDS_LOCK } from '../../platform/database/locks.js';
import { decide, type ContentOf, type Stored } from './decide.js';
import { applyEffects, type Change, type Recount } from './effects.js';
import { recordKinds, type Json, type RecordKind, type Row } from './kinds/index.js';
import { isTombstone, recordTypes, type ImportRecord } from './records.js';
import { loadReferences, unknownReference } from './references.js';
import type { Rejection } from './rejection.js';
import { retrying } from '../../platform/database/retrying.js';
import { asStored, loadStored, writeStored, type Write } from './store.js';

/**
 * `applied` changed something, `unchanged` said what was known, `stale` was older than what was known, `rejected` cannot
 * be taken as things stand.
 */
export type RecordOutcome =
  | { readonly outcome: 'applied' | 'unchanged' | 'stale' }
  | { readonly outcome: 'rejected'; readonly rejection: Rejection };

export interface ApplyOptions {
  readonly clock: Clock;
  /** `later` leaves the aggregates of sellers to `recountStaleSellers`: for many batches in a row. */
  readonly recount?: Recount;
  /** Refuse what follows a refused record of the same id as well, for a caller who tries both again in order. */
  readonly holdBack?: boolean;
}

/**
 * Applies records in one transaction with their signals, dirty marks and outbox event; one outcome a record, in order.
 * Types are applied in the order of `recordTypes`, the records of one id in the order given. Safe beside other imports.
 */
export async function applyRecords(
  db: Db,
  records: readonly ImportRecord[],
  options: ApplyOptions,
): Promise<RecordOutcome[]> {
  return retrying(db, (trx) => applyInTransaction(trx, records, options));
}

/** The same inside a transaction of the caller, who runs it again when it meets a deadlock (`retrying`). */
export async function applyInTransaction(
  trx: Db,
  records: readonly ImportRecord[],
  options: ApplyOptions,
): Promise<RecordOutcome[]> {
  await sql`select pg_advisory_xact_lock(${RECORDS_LOCK}::bigint)`.execute(trx);
  const outcomes: RecordOutcome[] = [];
  const changes: Change[] = [];
  for (const type of recordTypes) {
    const batch = [...records.entries()].filter(([, record]) => record.type === type);
    if (batch.length === 0) continue;
    // The registry pairs each type with its kind; the compiler cannot follow the pair through the loop.
    const kind = recordKinds[type] as unknown as RecordKind;
    const result = await applyKind(
      trx,
      kind,
      batch.map(([, record]) => record),
      options,
    );
    changes.push(...result.changes);
    for (const [place, [index]] of batch.entries()) outcomes[index] = at(result.outcomes, place);
  }
  await applyEffects(trx, changes, options.recount ?? 'now');
  return outcomes;
}

interface KindResult {
  readonly outcomes: readonly RecordOutcome[];
  readonly changes: readonly Change[];
}

async function applyKind(
  trx: Db,
  kind: RecordKind,
  records: readonly ImportRecord[],
  options: ApplyOptions,
): Promise<KindResult> {
  const before = await loadStored(trx, kind, [...new Set(records.map(({ id }) => id))]);
  const contentOf = await openContent(trx, kind, records);
  const { outcomes, after } = decideAll(records, before, contentOf, options);
  const writes = toWrites(before, after);
  const ids = await writeStored(trx, kind, writes);
  return { outcomes, changes: toChanges(kind, writes, before, ids) };
}

function decideAll(
  records: readonly ImportRecord[],
  before: ReadonlyMap<string, Stored>,
  contentOf: ContentOf,
  { clock, holdBack = false }: ApplyOptions,
): { outcomes: RecordOutcome[]; after: ReadonlyMap<string, Stored> } {
  const now = clock.now().toISOString();
  const after = new Map(before);
  const refused = new Map<string, RecordOutcome>();
  const outcomes = records.map((record): RecordOutcome => {
    const earlier = holdBack ? refused.get(record.id) : undefined;
    if (earlier !== undefined) return earlier;
    const decision = decide(after.get(record.id) ?? null, record, contentOf, now);
    if (decision.outcome === 'rejected') {
      refused.set(record.id, decision);
      return decision;
    }
    after.set(record.id, decision.next);
    return { outcome: decision.outcome };
  });
  return { outcomes, after };
}

/** What a record would store, once everything that it refers to is known to exist. */
async function openContent(trx: Db, kind: RecordKind, records: readonly ImportRecord[]): Promise<ContentOf> {
  const rows = new Map(
    records.flatMap((record) => (isTombstone(record) ? [] : [[record, asStored(kind, kind.toRow(record))]])),
  );
  const known = await loadReferences(trx, kind, [...rows.values()]);
  const guard = await kind.openGuard?.(trx);
  return (record) => {
    const row = rows.get(record) ?? {};
    const refusal = unknownReference(kind, row, known) ?? guard?.(record.id, row) ?? null;
    if (refusal === null) known.get(kind.type)?.add(record.id);
    return refusal ?? row;
  };
}

function toWrites(before: ReadonlyMap<string, Stored>, after: ReadonlyMap<string, Stored>): Write[] {
  return [...after]
    .filter(([id, next]) => !isDeepStrictEqual(next, before.get(id)))
    .map(([externalId, next]) => ({
      externalId,
      inserted: (before.get(externalId)?.content ?? null) === null,
      next,
    }))
    .sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
}

/** The rows whose content or presence changed; a newer stamp alone is none. */
function toChanges(
  kind: RecordKind,
  writes: readonly Write[],
  before: ReadonlyMap<string, Stored>,
  ids: ReadonlyMap<string, number>,
): Change[] {
  return writes.flatMap(({ externalId, next }): Change[] => {
    const id = ids.get(externalId);
    const previous = before.get(externalId);
    const samePresence = previous?.deletedAt === next.deletedAt;
    if (id === undefined || (samePresence && isDeepStrictEqual(previous.content, next.content))) return [];
    const counted = !samePresence || countsDiffer(kind, previous.content, next.content);
    return [{ type: kind.type, id, before: previous?.content ?? null, after: next.content, counted }];
  });
}

function countsDiffer({ uncounted = [] }: RecordKind, before: Row | null, after: Row | null): boolean {
  const counts = (row: Row | null): [string, Json][] =>
    Object.entries(row ?? {}).filter(([name]) => !uncounted.includes(name));
  return before === null || !isDeepStrictEqual(counts(before), counts(after));
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no entry ${index}`);
  return value;
}
