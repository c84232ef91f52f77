import { applyRecords, type RecordOutcome } from '../marketplace/import/apply.js';
import { parseRecord } from '../marketplace/import/parse-record.js';
import type { ImportRecord } from '../marketplace/import/records.js';
import type { Clock } from '../platform/clock.js';
import type { Db } from '../platform/database/database.js';
import { inGroups } from '../platform/in-groups.js';

/** Applies records, one outcome a record, in order. */
type ApplyRecords = (records: readonly ImportRecord[]) => Promise<readonly RecordOutcome[]>;

/** Reads and applies records as they came over the wire; one outcome a record, in order. */
export type ApplyBatch = (values: readonly unknown[]) => Promise<RecordOutcome[]>;

/** Records of one transaction, whoever sent them. */
const GROUP_RECORDS = 1000;

/** The same as `applyBatch` for many callers: what they bring at the same time is applied in one transaction. */
export function openApplyBatch(db: Db, clock: Clock): ApplyBatch {
  const apply: ApplyRecords = inGroups(
    (records: readonly ImportRecord[]) => applyRecords(db, records, { clock }),
    GROUP_RECORDS,
  );
  return (values) => readAndApply(values, apply);
}

/** Reads and applies records as they came over the wire; one outcome a record, in order. */
export async function applyBatch(db: Db, clock: Clock, values: readonly unknown[]): Promise<RecordOutcome[]> {
  return readAndApply(values, (records) => applyRecords(db, records, { clock }));
}

async function readAndApply(values: readonly unknown[], apply: ApplyRecords): Promise<RecordOutcome[]> {
  const parsed = values.map((value) => parseRecord(value));
  const records = parsed.flatMap((reading) => (reading.ok ? [reading.record] : []));
  const applied = (records.length === 0 ? [] : await apply(records)).values();
  return parsed.map((reading) => {
    if (!reading.ok) return { outcome: 'rejected', rejection: reading.rejection };
    const { value } = applied.next();
    if (value === undefined) throw new Error('a record was left without an outcome');
    return value;
  });
}
