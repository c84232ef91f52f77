import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { categoryTree } from '../api/queries.js';
import type { CategoryNode } from '../api/contracts.js';
import { indexCategories, type CategoryIndex } from './category-index.js';

const none: readonly CategoryNode[] = [];

/** The tree and its index; empty until they are there, as the page is useful without. */
export function useCategories(): { readonly tree: readonly CategoryNode[]; readonly index: CategoryIndex } {
  const tree = useQuery(categoryTree()).data ?? none;
  const index = useMemo(() => indexCategories(tree), [tree]);
  return { tree, index };
}
