import type { Db } from '../../../platform/database/database.js';
import { rejection, type Rejection } from '../rejection.js';
import { category, text, type RecordKind, type Row } from './kind.js';

export const categoryKind: RecordKind<'category'> = {
  type: 'category',
  columns: { name: text, parent_id: category },
  toRow: (record) => ({ name: record.name, parent_id: record.parentId ?? null }),
  openGuard: openCycleGuard,
};

/** Refuses a parent that stands below the category itself, counting the moves of the same batch. */
async function openCycleGuard(trx: Db): Promise<(id: string, row: Row) => Rejection | null> {
  const rows = await trx
    .selectFrom('category as c')
    .leftJoin('category as p', 'p.id', 'c.parent_id')
    .select(['c.external_id as id', 'p.external_id as parent'])
    .execute();
  const parents = new Map(rows.map(({ id, parent }) => [id, parent]));
  return (id, row) => {
    const parent = row['parent_id'] as string | null;
    for (let above = parent; above !== null; above = parents.get(above) ?? null) {
      if (above === id) return rejection('CATEGORY_CYCLE', { id });
    }
    parents.set(id, parent);
    return null;
  };
}
