import type { Settings } from 'meilisearch';
import { filterFields, shadowFields, sortFields } from './fields.js';

/**
 * The engine's settings, in one place. It finds and counts; it does not interpret: the shadow fields are plain
 * Latin words to it, so typo tolerance, prefixes and language guessing are off, and ranking is Mizan's.
 */
export const indexSettings: Settings = {
  searchableAttributes: [...shadowFields],
  filterableAttributes: [...filterFields],
  sortableAttributes: [...sortFields],
  rankingRules: ['words', 'sort', 'attribute', 'reviews:desc'],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  facetSearch: false,
  proximityPrecision: 'byAttribute',
  stopWords: [],
  synonyms: {},
  pagination: { maxTotalHits: 1000 },
  faceting: { maxValuesPerFacet: 500, sortFacetValuesBy: { '*': 'count' } },
};
