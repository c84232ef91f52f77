import { describe, expect, test } from 'vitest';
import { parseLine, parseRecord, type Parsed } from '../../../src/marketplace/import/parse-record.js';

const listing = {
  type: 'listing',
  id: '1869',
  sellerId: '93d0',
  categoryId: 'audio/ivr',
  title: 'تسجيل رد آلي بصوت احترافي',
  tags: ['تعليق صوتي'],
  status: 'published',
};
const review = {
  type: 'review',
  id: 'r1',
  listingId: '1869',
  buyerId: 'b1',
  stars: 5,
  createdAt: '2025-08-15T10:04:19.000Z',
};

function refusal(parsed: Parsed): { code: string; field: string | null; reason: { ar: string; en: string } } {
  if (parsed.ok) throw new Error('was accepted');
  return parsed.rejection;
}

describe('a record of each type is taken', () => {
  test.each([
    { type: 'category', id: 'audio/ivr', name: 'رد آلي IVR', parentId: 'audio' },
    {
      type: 'seller',
      id: '93d0',
      displayName: 'سارة',
      level: 'active',
      skills: ['مونتاج'],
      history: { onTimeRate: 0.97, completionRate: 1, responseMinutes: 12.5, orders: 40 },
    },
    {
      ...listing,
      description: '',
      basePriceCents: 500,
      deliveryDays: 0.5,
      upgrades: [{ title: 'تسليم خلال 24 ساعة', priceCents: 1000, deliveryDays: 1 }],
      packages: [{ name: 'أساسية', priceCents: 500, includes: ['نص من 50 كلمة'] }],
      mainImage: 'https://example.org/a.png',
      samples: ['/media/b.mp3'],
      history: { orders: 159, reviews: 67, ratingMean: 4.9, lastReviewAt: '2025-01-01T00:00:00.000Z' },
    },
    review,
    { type: 'request', id: '9', buyerId: 'b', title: 'مطلوب مصمم', createdAt: '2025-08-15T10:04:19.000Z' },
    { type: 'listing', id: '1869', deleted: true, version: 7 },
  ])('$type', (record) => {
    expect(parseRecord(record)).toEqual({ ok: true, record });
  });
});

describe('a bad line is refused with a code that says why', () => {
  const lone = '\uD800';
  test.each([
    ['bad JSON', '{"type":', 'JSON_INVALID', null],
    ['no object', '[1]', 'RECORD_NOT_OBJECT', null],
    ['no type', '{}', 'FIELD_MISSING', 'type'],
    ['unknown type', '{"type":"dispute"}', 'TYPE_UNKNOWN', null],
    ['unknown field', { ...listing, colour: 'red' }, 'FIELD_UNKNOWN', null],
    ['unknown field inside', { ...listing, history: { orders: 1, reviews: 0, x: 1 } }, 'FIELD_UNKNOWN', null],
    ['__proto__ as a field', '{"type":"category","id":"a","name":"b","__proto__":{}}', 'FIELD_UNKNOWN', null],
    [
      'a tombstone with content',
      { type: 'listing', id: '1', deleted: true, title: 'x' },
      'FIELD_UNKNOWN',
      null,
    ],
    ['missing field', { ...listing, title: undefined }, 'FIELD_MISSING', 'title'],
    ['wrong type', { ...listing, basePriceCents: '500' }, 'FIELD_WRONG_TYPE', 'basePriceCents'],
    ['a title of 1 MB', { ...listing, title: 'م'.repeat(500_000) }, 'TEXT_TOO_LONG', 'title'],
    ['blank title', { ...listing, title: ' \t ' }, 'TEXT_BLANK', 'title'],
    ['empty id', { ...listing, id: '' }, 'TEXT_BLANK', 'id'],
    ['negative price', { ...listing, basePriceCents: -1 }, 'VALUE_TOO_SMALL', 'basePriceCents'],
    ['price beyond the column', { ...listing, basePriceCents: 2 ** 31 }, 'VALUE_TOO_LARGE', 'basePriceCents'],
    ['price with a fraction', { ...listing, basePriceCents: 4.5 }, 'FIELD_WRONG_TYPE', 'basePriceCents'],
    ['no delivery time at all', { ...listing, deliveryDays: 0 }, 'VALUE_TOO_SMALL', 'deliveryDays'],
    ['lone surrogate', { ...listing, title: `شعار ${lone}` }, 'TEXT_UNSTORABLE', 'title'],
    ['lone surrogate in a tag', { ...listing, tags: ['ok', lone] }, 'TEXT_UNSTORABLE', 'tags.1'],
    ['NUL', { ...listing, description: 'a\0b' }, 'TEXT_UNSTORABLE', 'description'],
    ['too many tags', { ...listing, tags: Array.from({ length: 51 }, () => 'x') }, 'LIST_TOO_LONG', 'tags'],
    ['unknown status', { ...listing, status: 'live' }, 'VALUE_NOT_ALLOWED', 'status'],
    ['six stars', { ...review, stars: 6 }, 'VALUE_TOO_LARGE', 'stars'],
    ['half a star', { ...review, stars: 4.5 }, 'FIELD_WRONG_TYPE', 'stars'],
    [
      'a day that does not exist',
      { ...review, createdAt: '2025-02-30T00:00:00Z' },
      'TIME_INVALID',
      'createdAt',
    ],
    ['a time without offset', { ...review, createdAt: '2025-02-20T00:00:00' }, 'TIME_INVALID', 'createdAt'],
    ['a year out of range', { ...review, createdAt: '9999-01-01T00:00:00Z' }, 'TIME_INVALID', 'createdAt'],
    ['a script as picture', { ...listing, mainImage: 'javascript:alert(1)' }, 'ADDRESS_INVALID', 'mainImage'],
  ] as const)('%s', (_, value, code, field) => {
    const parsed = parseLine(typeof value === 'string' ? value : JSON.stringify(value));
    expect(refusal(parsed)).toMatchObject({ code, field });
  });

  test('the reason names the unknown field, in Arabic and English', () => {
    const { reason } = refusal(parseRecord({ ...listing, colour: 'red', size: 1 }));
    expect(reason.ar).toBe('حقول غير معروفة: colour, size. صحّح أسماءها أو احذفها.');
    expect(reason.en).toBe('Unknown fields: colour, size. Correct their names or remove them.');
  });

  test('a misspelt field is named rather than the one that is missing for it', () => {
    const { title, ...rest } = listing;
    expect(refusal(parseRecord({ ...rest, titel: title })).reason.en).toContain('titel');
  });

  test('a reason stays short and storable whatever the stranger wrote', () => {
    const { reason } = refusal(parseRecord({ ...listing, [`\uDC00\0${'x'.repeat(10_000)}`]: 1 }));
    expect(reason.en.length).toBeLessThan(500);
    expect(reason.en).not.toMatch(/[\0\p{Surrogate}]/u);
  });
});

describe('what is taken is brought into one form', () => {
  test('times become UTC with milliseconds; a date is its midnight', () => {
    const parsed = parseRecord({
      ...review,
      createdAt: '2025-08-15T13:04:19+03:00',
      occurredAt: '2025-08-16',
    });
    expect(parsed).toMatchObject({
      record: { createdAt: '2025-08-15T10:04:19.000Z', occurredAt: '2025-08-16T00:00:00.000Z' },
    });
  });

  test('ids stay as they are, blanks included', () => {
    expect(parseRecord({ ...listing, id: ' 18 69 ' })).toMatchObject({ record: { id: ' 18 69 ' } });
  });

  test('null stands for a field that may be left out', () => {
    expect(parseRecord({ ...listing, basePriceCents: null }).ok).toBe(true);
    expect(refusal(parseRecord({ ...listing, title: null })).code).toBe('FIELD_WRONG_TYPE');
  });
});
