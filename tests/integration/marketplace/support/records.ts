import { applyRecords, type ApplyOptions } from '../../../../src/marketplace/import/apply.js';
import { parseRecord } from '../../../../src/marketplace/import/parse-record.js';
import type { Db } from '../../../../src/platform/database/database.js';
import { systemClock } from '../../../../src/platform/clock.js';

export type Fields = Readonly<Record<string, unknown>>;

export const category = (id: string, more: Fields = {}): Fields => ({
  type: 'category',
  id,
  name: `قسم ${id}`,
  ...more,
});
export const seller = (id: string, more: Fields = {}): Fields => ({
  type: 'seller',
  id,
  displayName: `بائع ${id}`,
  ...more,
});
export const listing = (id: string, more: Fields = {}): Fields => ({
  type: 'listing',
  id,
  sellerId: 's1',
  categoryId: 'c1',
  title: `خدمة ${id}`,
  tags: ['وسم'],
  status: 'published',
  ...more,
});
export const review = (id: string, more: Fields = {}): Fields => ({
  type: 'review',
  id,
  listingId: 'l1',
  buyerId: 'b1',
  stars: 5,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...more,
});
export const removal = (type: string, id: string, more: Fields = {}): Fields => ({
  type,
  id,
  deleted: true,
  ...more,
});

/** Applies records as they would come from outside; a short word for each outcome. */
export async function apply(
  db: Db,
  records: readonly Fields[],
  options: Partial<ApplyOptions> = {},
): Promise<string[]> {
  const read = records.map((record) => {
    const parsed = parseRecord(record);
    if (!parsed.ok) throw new Error(parsed.rejection.reason.en);
    return parsed.record;
  });
  const outcomes = await applyRecords(db, read, { clock: systemClock, ...options });
  return outcomes.map((outcome) =>
    outcome.outcome === 'rejected' ? outcome.rejection.code : outcome.outcome,
  );
}
