import { expect, test } from 'vitest';
import type { ListingDocument } from '../../../src/search/index-schema/index.js';
import { stampOf } from '../../../src/search/index-schema/stamp.js';
import { scoredFields } from '../../../src/search/retrieval/fetch.js';

const document = {
  ...{ id: 1, seller: 2, category: [3, 4], title: 'تصميم', tags: 'شعار', text: 'abc' },
  ...{ signalValues: '1,2', meaning: 'AAEC' },
} as unknown as ListingDocument;

/** `meaning` among them: a vector may come after the words. */
const read = scoredFields.filter((field) => field !== 'id' && field !== 'stamp');

test.each(read)('a document with another %s has another stamp', (field) => {
  expect(stampOf({ ...document, [field]: null })).not.toBe(stampOf(document));
});

test('what the score does not read leaves the stamp as it is', () => {
  expect(stampOf({ ...document, standing: 7, priceBand: '10' } as ListingDocument)).toBe(stampOf(document));
});
