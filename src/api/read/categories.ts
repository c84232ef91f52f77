import type { Db } from '../../platform/database/database.js';
import type { CategoryNode } from '../contracts/categories.js';

/** The whole tree, siblings by their Arabic names. */
export async function readCategories(db: Db): Promise<CategoryNode[]> {
  const rows = await db
    .selectFrom('category')
    .select(['id', 'external_id', 'name', 'parent_id'])
    .where('deleted_at', 'is', null)
    .execute();
  const byParent = new Map<number | null, typeof rows>();
  for (const row of rows) {
    byParent.set(row.parent_id, [...(byParent.get(row.parent_id) ?? []), row]);
  }
  const order = new Intl.Collator('ar');
  const below = (parent: number | null): CategoryNode[] =>
    (byParent.get(parent) ?? [])
      .sort((a, b) => order.compare(a.name, b.name))
      .map((row) => ({ id: row.external_id, name: row.name, children: below(row.id) }));
  return below(null);
}
