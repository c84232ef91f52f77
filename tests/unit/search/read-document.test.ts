import { expect, test } from 'vitest';
import { signalColumns } from '../../../src/search/index-schema/index.js';
import { BETWEEN, readDocument } from '../../../src/search/relevance/read-document.js';

const document = { title: 'تصميم شعار', tags: 'شعار|بطاقة عمل', signalValues: '1,,3' };

test('a document is taken apart into words and signals, once', () => {
  const read = readDocument({ ...document });
  const [, logo] = read.title;
  expect(read.title).toHaveLength(2);
  expect(read.tags).toEqual([logo, BETWEEN, expect.any(Number), expect.any(Number)]);
  expect(read.tagWords).toBe(3);
  const unknown = signalColumns.slice(3).map(() => Number.NaN);
  expect([...read.signals]).toEqual([1, Number.NaN, 3, ...unknown]);
  const kept = { ...document };
  expect(readDocument(kept)).toBe(readDocument(kept));
});

test('a changed copy of a document that was read is read anew, and the document stays as it was', () => {
  const original = { ...document };
  const before = readDocument(original);
  const changed = readDocument({ ...original, title: 'ترجمة', tags: 'ترجمة', signalValues: '9' });
  expect(changed.title).toHaveLength(1);
  expect(changed.title).not.toEqual(before.title.slice(0, 1));
  expect(changed.tags).toEqual(changed.title);
  expect(changed.signals[0]).toBe(9);
  expect(readDocument(original)).toBe(before);
});

test('what was read shows neither among the fields of a document nor in its JSON', () => {
  const read = { ...document };
  readDocument(read);
  expect(Object.keys(read)).toEqual(Object.keys(document));
  expect(JSON.stringify(read)).toBe(JSON.stringify(document));
});

test('a frozen document can be read', () => {
  const frozen = Object.freeze({ ...document });
  expect(readDocument(frozen)).toEqual(readDocument({ ...document }));
});
