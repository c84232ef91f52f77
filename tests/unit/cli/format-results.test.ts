import { expect, test } from 'vitest';
import { formatResults } from '../../../src/cli/format-results.js';
import type { SearchHit } from '../../../src/search/types.js';

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

function textOf(deliveryDays: number): string {
  return formatResults({
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
    debug: [],
    served: { generationId: 1, profileVersion: 'p', page: 1, entries: [] },
  });
}

test.each([
  [1, 'التسليم: يوم واحد'],
  [2, 'التسليم: يومان'],
  [3, 'التسليم: 3 أيام'],
  [14, 'التسليم: 14 يوماً'],
])('a delivery of %i days is counted as Arabic counts', (days, text) => {
  expect(textOf(days)).toContain(`· ${text}`);
});
