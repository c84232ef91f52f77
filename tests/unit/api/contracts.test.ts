import { describe, expect, test } from 'vitest';
import { latinDigits } from '../../../src/api/contracts/parameters.js';
import { searchHit, searchQuery, searchResponse } from '../../../src/api/contracts/search.js';

describe('the query of a search', () => {
  test('without anything it browses the first twenty by relevance', () => {
    expect(searchQuery.parse({})).toEqual({ q: '', limit: 20, sort: 'relevance' });
  });

  test('empty values are absent', () => {
    const names = Object.keys(searchQuery.shape);
    const { q, limit, sort, ...rest } = searchQuery.parse(
      Object.fromEntries(names.map((name) => [name, ''])),
    );
    expect([q, limit, sort]).toEqual(['', 20, 'relevance']);
    expect(Object.values(rest).every((value) => value === undefined)).toBe(true);
  });

  test('numbers may be written in Arabic or Persian digits', () => {
    const query = { limit: '٣٠', priceMax: '۱۰۰۰', ratingMin: '٤٫٥', deliveryDaysMax: '٠٫٥', within24h: '١' };
    expect(searchQuery.parse(query)).toMatchObject({
      limit: 30,
      priceMax: 1000,
      ratingMin: 4.5,
      deliveryDaysMax: 0.5,
      within24h: true,
    });
  });

  test.each([
    ['true', true],
    ['1', true],
    ['TRUE', true],
    ['false', false],
    ['0', false],
  ])('onlineNow=%s', (text, value) => {
    expect(searchQuery.parse({ onlineNow: text }).onlineNow).toBe(value);
  });

  test.each(['yes', '2', 'null', 'undefined'])('onlineNow=%s is refused', (text) => {
    expect(searchQuery.safeParse({ onlineNow: text }).success).toBe(false);
  });

  test.each(['1e1', '0x10', 'Infinity', 'NaN', '1,000', '--1', '٣٠a', '9'.repeat(400)])(
    'limit=%s is refused',
    (text) => {
      expect(searchQuery.safeParse({ limit: text }).success).toBe(false);
    },
  );

  test('a text of 500 characters is the longest', () => {
    expect(searchQuery.safeParse({ q: 'ش'.repeat(500) }).success).toBe(true);
    expect(searchQuery.safeParse({ q: 'ش'.repeat(501) }).success).toBe(false);
  });
});

test('digits are read where they stand, all else is left as it is', () => {
  expect(latinDigits('من ١٬٢٣٤٫٥ إلى ۶۷')).toBe('من 1234.5 إلى 67');
});

/** The outside of the product, as it was promised: names may be added and never lost. */
describe('the promised names', () => {
  test('of the parameters', () => {
    const promised =
      'q limit cursor category priceMax deliveryDaysMax within24h levelMin ratingMin onlineNow sort debug';
    for (const name of promised.split(' ')) expect(Object.keys(searchQuery.shape)).toContain(name);
  });

  test('of the answer and its hits', () => {
    const answer = 'queryId hits match estimatedTotal facets interpretation cursor';
    for (const name of answer.split(' ')) expect(Object.keys(searchResponse.shape)).toContain(name);
    const hit = 'id title titleHighlighted seller categoryId basePriceCents deliveryDays rating position';
    for (const name of hit.split(' ')) expect(Object.keys(searchHit.shape)).toContain(name);
    expect(Object.keys(searchHit.shape.seller.shape)).toEqual(['id', 'displayName', 'level']);
    expect(Object.keys(searchHit.shape.rating.shape)).toEqual(['mean', 'count']);
    expect(searchResponse.shape.match.options).toEqual(['exact', 'relaxed', 'nearest', 'none']);
  });
});
