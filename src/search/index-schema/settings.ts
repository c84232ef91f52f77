import type { Settings } from 'meilisearch';
import { filterFields, tierFields, sortFields } from './fields.js';

/**
 * The engine's settings, in one place. It finds and counts; it does not interpret: the tiers hold what are plain
 * Latin words to it, so typo tolerance, prefixes and language guessing are off, and ranking is Mizan's.
 */
export const indexSettings: Settings = {
  searchableAttributes: [...tierFields],
  filterableAttributes: [...filterFields],
  sortableAttributes: [...sortFields],
  rankingRules: ['words', 'sort', 'attribute', 'standing:desc'],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  facetSearch: false,
  proximityPrecision: 'byAttribute',
  stopWords: [],
  synonyms: {},
  pagination: { maxTotalHits: 1000 },
  faceting: { maxValuesPerFacet: 500, sortFacetValuesBy: { '*': 'count' } },
};
