import type { Settings } from 'meilisearch';
import { filterFields, sortFields } from './fields.js';

/**
 * The engine's settings, in one place. It filters, sorts and counts; it does not interpret: words reach it as keys that
 * are equal or not, so nothing is searched as text, and ranking is Mizan's.
 */
export const indexSettings: Settings = {
  searchableAttributes: [],
  filterableAttributes: [
    {
      attributePatterns: ['keys'],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
    {
      attributePatterns: [...filterFields],
      features: { facetSearch: false, filter: { equality: true, comparison: true } },
    },
  ],
  sortableAttributes: [...sortFields],
  rankingRules: ['sort', 'standing:desc'],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  facetSearch: false,
  stopWords: [],
  synonyms: {},
  pagination: { maxTotalHits: 10_000_000 },
  faceting: { maxValuesPerFacet: 500, sortFacetValuesBy: { '*': 'count' } },
};
