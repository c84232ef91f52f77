import { analyse } from '../../arabic/index.js';
import type { Db } from '../../platform/database/database.js';
import { encodeToken } from '../relevance/token.js';

export interface CategoryNode {
  readonly id: number;
  readonly externalId: string;
  readonly name: string;
  readonly parentId: number | null;
  /** The name's words as scored tokens. */
  readonly words: readonly string[];
}

export interface CategoryTree {
  readonly byId: ReadonlyMap<number, CategoryNode>;
  readonly byExternalId: ReadonlyMap<string, CategoryNode>;
  /** Changes whenever a category does. */
  readonly fingerprint: string;
}

/** The categories as they are; `previous` itself when nothing changed. */
export async function loadCategoryTree(db: Db, previous: CategoryTree | null): Promise<CategoryTree> {
  const rows = await db
    .selectFrom('category')
    .select(['id', 'external_id', 'name', 'parent_id'])
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
  const fingerprint = JSON.stringify(rows);
  if (previous?.fingerprint === fingerprint) return previous;
  const nodes = rows.map((row): CategoryNode => ({
    id: row.id,
    externalId: row.external_id,
    name: row.name,
    parentId: row.parent_id,
    words: analyse(row.name)
      .filter(({ stop }) => !stop)
      .map(encodeToken),
  }));
  return {
    byId: new Map(nodes.map((node) => [node.id, node])),
    byExternalId: new Map(nodes.map((node) => [node.externalId, node])),
    fingerprint,
  };
}
