import { expect, test, vi } from 'vitest';
import { formatResults } from '../../../src/cli/format-results.js';
import type { SearchHit, SearchResult } from '../../../src/search/types.js';

const hit: SearchHit = {
  id: 'l1',
  title: 'تصميم شعار',
  titleHighlighted: '<mark>تصميم</mark> شعار',
  seller: { id: 's1', displayName: 'نورة', level: 'expert' },
  categoryId: 'design/logo',
  basePriceCents: 1000,
  deliveryDays: 3,
  rating: { mean: null, count: 0 },
  orders: 0,
  mainImage: null,
  foldedOfSeller: 0,
  position: 1,
};

function resultOf(deliveryDays: number, debug: SearchResult['debug'] = () => []): SearchResult {
  return {
    queryId: 'q',
    hits: [{ ...hit, deliveryDays }],
    match: 'exact',
    sorting: { asked: 'relevance', by: 'relevance', keeps: 'relevanceFloor', beyond: 0 },
    estimatedTotal: 3,
    facets: { category: [], level: [], price: [], delivery: [], rating: [] },
    interpretation: {
      terms: [],
      correctedTo: null,
      wishes: [],
      synonyms: [],
      categories: [],
    },
    cursor: null,
    debug,
    served: { generationId: 1, profileVersion: 'p', page: 1, entries: [] },
  };
}

test.each([
  [1, 'التسليم: يوم واحد'],
  [2, 'التسليم: يومان'],
  [3, 'التسليم: 3 أيام'],
  [14, 'التسليم: 14 يوماً'],
])('a delivery of %i days is counted as Arabic counts', (days, text) => {
  expect(formatResults(resultOf(days))).toContain(`· ${text}`);
});

test('contributions stand below a result where they are asked for, and are not reckoned otherwise', () => {
  const contributions = [
    { signal: 'textMatch', value: 0.5, weight: 0.6, contribution: 0.3 },
    { signal: 'rating', value: null, weight: 0.1, contribution: 0.05 },
  ];
  const debug = vi.fn(() => [{ id: 'l1', score: 0.35, organicPosition: 1, contributions }]);
  const result = resultOf(3, debug);
  expect(formatResults(result)).not.toContain('0.3500');
  expect(debug).not.toHaveBeenCalled();
  expect(formatResults(result, { explain: true })).toContain('0.3500 = textMatch 0.3000 + rating 0.0500?');
});
