/** The tree of categories, ready for looking up by id. */
import type { CategoryNode } from '../api/contracts.js';

export interface CategoryEntry {
  readonly node: CategoryNode;
  /** From the root down to the category itself. */
  readonly path: readonly CategoryNode[];
}

export type CategoryIndex = ReadonlyMap<string, CategoryEntry>;

/** Every category of the tree by its id. */
export function indexCategories(tree: readonly CategoryNode[]): CategoryIndex {
  const index = new Map<string, CategoryEntry>();
  const visit = (nodes: readonly CategoryNode[], above: readonly CategoryNode[]): void => {
    for (const node of nodes) {
      const path = [...above, node];
      index.set(node.id, { node, path });
      visit(node.children, path);
    }
  };
  visit(tree, []);
  return index;
}
