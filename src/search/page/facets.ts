import { deliveryBands, levels, priceBands, ratingBands } from '../index-schema/index.js';
import type { Band } from '../index-schema/bands.js';
import type { FacetCounts } from '../retrieval/retrieve.js';
import type { CategoryTree } from '../snapshot/category-tree.js';
import type { Facets, FacetValue } from '../types.js';

const levelNames = ['جديد', 'نشيط', 'مميز', 'خبير'] as const;

/** Counts of the engine under the names people read. */
export function toFacets(counts: FacetCounts, categories: CategoryTree): Facets {
  return {
    category: categoryFacet(counts['category'] ?? {}, categories),
    level: levels.flatMap((value, index) =>
      facet(value, levelNames[index] ?? value, counts['level']?.[index]),
    ),
    price: bandFacet(priceBands, counts['priceBand']),
    delivery: bandFacet(deliveryBands, counts['deliveryBand']),
    rating: bandFacet(ratingBands, counts['ratingBand']),
  };
}

function categoryFacet(counts: Readonly<Record<string, number>>, { byId }: CategoryTree): FacetValue[] {
  return Object.entries(counts)
    .flatMap(([id, count]) => {
      const node = byId.get(Number(id));
      return node === undefined ? [] : facet(node.externalId, node.name, count);
    })
    .sort((a, b) => b.count - a.count);
}

function bandFacet(bands: readonly Band[], counts: Readonly<Record<string, number>> = {}): FacetValue[] {
  return bands.flatMap(({ value, ar }) => facet(value, ar, counts[value]));
}

function facet(value: string, label: string, count = 0): FacetValue[] {
  return count === 0 ? [] : [{ value, label, count }];
}
