import { AppError } from '../../platform/errors/app-error.js';
import { levelNumber } from '../index-schema/index.js';
import type { CategoryTree } from '../snapshot/category-tree.js';
import type { SearchFilters } from '../types.js';

/** A seller seen within these minutes counts as online. */
const ONLINE_MINUTES = 15;

/**
 * The engine's filter expressions, all of which must hold. A listing whose value is unknown does not pass a filter on it.
 * @throws AppError CATEGORY_UNKNOWN
 */
export function engineFilter(filters: SearchFilters, categories: CategoryTree, now: Date): string[] {
  const expressions: string[] = [];
  if (filters.category !== undefined)
    expressions.push(`category = ${categoryId(filters.category, categories)}`);
  if (filters.priceMax !== undefined) expressions.push(`price <= ${filters.priceMax}`);
  if (filters.deliveryDaysMax !== undefined) expressions.push(`deliveryDays <= ${filters.deliveryDaysMax}`);
  if (filters.within24h === true) expressions.push('within24h = true');
  if (filters.levelMin !== undefined) expressions.push(`level >= ${levelNumber(filters.levelMin) ?? 0}`);
  if (filters.ratingMin !== undefined) expressions.push(`rating >= ${filters.ratingMin}`);
  if (filters.onlineNow === true) expressions.push(`seenAt >= ${onlineSince(now)}`);
  return expressions;
}

function categoryId(externalId: string, categories: CategoryTree): number {
  const node = categories.byExternalId.get(externalId);
  if (node === undefined) throw new AppError('CATEGORY_UNKNOWN', { category: externalId });
  return node.id;
}

function onlineSince(now: Date): number {
  return Math.floor(now.getTime() / 1000) - ONLINE_MINUTES * 60;
}
