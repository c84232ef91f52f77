import { analyse } from '../../arabic/index.js';
import type { Db } from '../../platform/database/database.js';
import { tokenNumbers } from '../relevance/token-table.js';
import { encodeToken } from '../relevance/token.js';

export interface CategoryNode {
  readonly id: number;
  readonly externalId: string;
  readonly name: string;
  readonly parentId: number | null;
  /** The words of the names from the root to its own, by their numbers in the token table. */
  readonly pathWords: readonly number[];
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
  const rowsById = new Map(rows.map((row) => [row.id, row]));
  const pathWords = (id: number | null, depth = 0): number[] => {
    const row = id === null || depth > MOST_LEVELS ? undefined : rowsById.get(id);
    return row === undefined ? [] : [...pathWords(row.parent_id, depth + 1), ...wordsOf(row.name)];
  };
  const nodes = rows.map((row): CategoryNode => ({
    id: row.id,
    externalId: row.external_id,
    name: row.name,
    parentId: row.parent_id,
    pathWords: pathWords(row.id),
  }));
  return {
    byId: new Map(nodes.map((node) => [node.id, node])),
    byExternalId: new Map(nodes.map((node) => [node.externalId, node])),
    fingerprint,
  };
}

/** Categories that stand in a circle have no root. */
const MOST_LEVELS = 20;

function wordsOf(name: string): number[] {
  return analyse(name)
    .filter(({ stop }) => !stop)
    .flatMap((term) => tokenNumbers(encodeToken(term)));
}
