import type { ReactNode } from 'react';
import type { CategoryNode, FacetValue } from '../api/contracts.js';
import type { CategoryIndex } from '../categories/category-index.js';
import { Icon } from '../identity/icon.js';
import { formatNumber } from '../language/plural.js';

interface CategoryFilterProps {
  readonly tree: readonly CategoryNode[];
  readonly index: CategoryIndex;
  /** Null while nothing is known. */
  readonly counts: readonly FacetValue[] | null;
  readonly chosen: string | null;
  readonly onChoose: (category: string | null) => void;
}

/** The way down the tree: what is chosen with the way back up, and what lies below it. */
export function CategoryFilter({ tree, index, counts, chosen, onChoose }: CategoryFilterProps): ReactNode {
  const path = chosen === null ? [] : (index.get(chosen)?.path ?? []);
  const current = path.at(-1);
  const count = new Map(counts?.map((facet) => [facet.value, facet.count]));
  const below = (current?.children ?? tree)
    .filter(({ id }) => counts === null || count.has(id))
    .toSorted((a, b) => (count.get(b.id) ?? 0) - (count.get(a.id) ?? 0));
  if (tree.length === 0) return null;

  return (
    <fieldset className="filter">
      <legend className="filter__title">القسم</legend>
      <ul className="category-list">
        {current !== undefined && (
          <li>
            <button
              type="button"
              className="category-list__up"
              onClick={() => {
                onChoose(null);
              }}
            >
              <Icon name="back" size={16} /> كل الأقسام
            </button>
          </li>
        )}
        {path.map((node) => (
          <li key={node.id}>
            <button
              type="button"
              className="category-list__entry"
              aria-pressed={node.id === chosen}
              onClick={() => {
                onChoose(node.id);
              }}
            >
              <span>{node.name}</span>
            </button>
          </li>
        ))}
        {below.map((node) => (
          <li key={node.id}>
            <button
              type="button"
              className="category-list__entry"
              data-below={current !== undefined || undefined}
              aria-pressed={false}
              onClick={() => {
                onChoose(node.id);
              }}
            >
              <span>{node.name}</span>
              {count.has(node.id) && (
                <span className="category-list__count">{formatNumber(count.get(node.id) ?? 0)}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
