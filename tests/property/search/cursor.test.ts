import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { decodeCursor, encodeCursor, type FrozenList } from '../../../src/search/page/cursor.js';

const secret = Buffer.from('a secret of this test only');

const lists: fc.Arbitrary<FrozenList> = fc.record({
  queryId: fc.uuid(),
  page: fc.integer({ min: 1, max: 50 }),
  match: fc.constantFrom('exact', 'relaxed', 'nearest', 'none'),
  estimatedTotal: fc.nat(),
  sorting: fc.record({
    asked: fc.constantFrom('price', 'relevance'),
    by: fc.constantFrom('price', 'relevance'),
    keeps: fc.constantFrom('everyWord', 'relevanceFloor', 'filters'),
    beyond: fc.nat(),
  }),
  generationId: fc.nat(),
  profileVersion: fc.string(),
  text: fc.string({ unit: 'binary' }),
  position: fc.integer({ min: 1, max: 1000 }),
  folded: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }),
  ids: fc.array(fc.integer({ min: 1, max: 2 ** 40 }), { maxLength: 300 }),
});

test.prop([lists])('a frozen list comes back as it was', (list) => {
  expect(decodeCursor(encodeCursor(list, secret), secret)).toEqual(list);
});

test.prop([lists, fc.nat(), fc.integer({ min: 1, max: 255 })])(
  'a cursor that was changed anywhere is refused',
  (list, place, change) => {
    const bytes = Buffer.from(encodeCursor(list, secret), 'base64url');
    const index = place % bytes.length;
    bytes[index] = (bytes[index] ?? 0) ^ change;
    expect(() => decodeCursor(bytes.toString('base64url'), secret)).toThrow(
      expect.objectContaining({ code: 'CURSOR_INVALID' }),
    );
  },
);

test.prop([fc.string({ unit: 'binary' })])('text that is no cursor is refused', (text) => {
  expect(() => decodeCursor(text, secret)).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }));
});
