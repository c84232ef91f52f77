import type { Ranked } from '../../ranking/index.js';
import type { Wish } from '../query/wishes/index.js';
import type { SearchFilters } from '../types.js';

/**
 * Price and delivery said in words as filter expressions. Unlike a filter that the buyer set, they let pass what the
 * marketplace does not know; where the buyer set a filter on the same, that one alone counts.
 */
export function wishFilter(wishes: readonly Wish[], filters: SearchFilters): string[] {
  return wishes.flatMap(({ kind, value }) => {
    if (kind === 'price' && filters.priceMax === undefined)
      return [`(price <= ${value} OR price NOT EXISTS)`];
    const delivery = filters.deliveryDaysMax === undefined && filters.within24h !== true;
    if (kind !== 'delivery' || !delivery) return [];
    const fits = value === 1 ? 'within24h = true' : `deliveryDays <= ${value}`;
    return [`(${fits} OR deliveryDays NOT EXISTS)`];
  });
}

/**
 * Listings that hold every word but contradict a wish stand behind those that hold every word and fit, and before those
 * that answer only a part of the query: a logo for 15 dollars is nearer to «شعار بعشرة» than no logo.
 */
export function placeContradicting(fitting: readonly Ranked[], contradicting: readonly Ranked[]): Ranked[] {
  const behind = contradicting.filter((ranked) => holdsAll(ranked));
  const last = fitting.findLastIndex((ranked) => holdsAll(ranked));
  return [...fitting.slice(0, last + 1), ...behind, ...fitting.slice(last + 1)];
}

function holdsAll({ candidate: { relevance } }: Ranked): boolean {
  return (relevance?.held ?? 1) >= 1 - 1e-9;
}
