import { applyRecords, type RecordOutcome } from '../marketplace/import/apply.js';
import { parseRecord } from '../marketplace/import/parse-record.js';
import type { Clock } from '../platform/clock.js';
import type { Db } from '../platform/database/database.js';

/** Reads and applies records as they came over the wire; one outcome a record, in order. */
export async function applyBatch(db: Db, clock: Clock, values: readonly unknown[]): Promise<RecordOutcome[]> {
  const parsed = values.map((value) => parseRecord(value));
  const records = parsed.flatMap((reading) => (reading.ok ? [reading.record] : []));
  const applied = (await applyRecords(db, records, { clock })).values();
  return parsed.map((reading) => {
    if (!reading.ok) return { outcome: 'rejected', rejection: reading.rejection };
    const { value } = applied.next();
    if (value === undefined) throw new Error('a record was left without an outcome');
    return value;
  });
}
