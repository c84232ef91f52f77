import type { IntentKind, Situation } from '../../ranking/index.js';
import { categoryIntent, type CategoryIntent } from '../intent/category-intent.js';
import type { InterpretedQuery } from '../query/interpret.js';
import type { CategoryTree } from '../snapshot/category-tree.js';
import type { SearchSnapshot } from '../snapshot/snapshot.js';
import type { SearchFilters } from '../types.js';
import { wordsOfQuery } from './rule-words.js';

/** A category with this much of the query's probability is what the search is about. */
const CLEAR_SHARE = 0.5;

/** What of a search decides by which weights it is ranked; a category that the buyer chose goes before one guessed. */
export function situationOf(
  { query, interpretation }: InterpretedQuery,
  filters: SearchFilters,
  { statistics, categories }: Pick<SearchSnapshot, 'statistics' | 'categories'>,
): Situation {
  const { wishes } = interpretation;
  const wishesFor = (kind: string): boolean => wishes.some((wish) => wish.kind === kind);
  const chosen = categories.byExternalId.get(filters.category ?? '');
  return {
    intent: intentKind(
      query.terms.length > 0,
      wishesFor('delivery') || filters.deliveryDaysMax !== undefined || filters.within24h === true,
      wishesFor('price') || filters.priceMax !== undefined,
    ),
    category:
      chosen === undefined
        ? clearCategory(categoryIntent(query, statistics.categories), categories)
        : pathOf(chosen.id, categories),
    words: wordsOfQuery(query.terms),
  };
}

function intentKind(hasWords: boolean, isUrgent: boolean, hasBudget: boolean): IntentKind {
  if (isUrgent) return 'urgent';
  if (hasBudget) return 'budget';
  return hasWords ? 'words' : 'browse';
}

/** The deepest category that holds at least half of the probability, as a path of external ids; empty where none does. */
export function clearCategory(intent: CategoryIntent | null, categories: CategoryTree): string[] {
  const shares = new Map<number, number>();
  for (const [leaf, share] of intent ?? []) {
    for (const id of ancestry(leaf, categories)) shares.set(id, (shares.get(id) ?? 0) + share);
  }
  const clear = [...shares].filter(([, share]) => share > CLEAR_SHARE).map(([id]) => pathOf(id, categories));
  return clear.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** External ids from the root to the category. */
export function pathOf(id: number, categories: CategoryTree): string[] {
  return ancestry(id, categories)
    .map((each) => categories.byId.get(each)?.externalId ?? '')
    .reverse();
}

function ancestry(id: number, { byId }: CategoryTree): number[] {
  const path: number[] = [];
  for (let node = byId.get(id); node !== undefined && !path.includes(node.id);) {
    path.push(node.id);
    node = byId.get(node.parentId ?? 0);
  }
  return path;
}
