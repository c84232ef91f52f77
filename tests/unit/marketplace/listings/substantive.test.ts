/** Edits that give the buyer something new, and those that only look like it. */
import { describe, expect, test } from 'vitest';
import type { Content } from '../../../../src/marketplace/listings/content.js';
import { isSubstantive, substantiveAt } from '../../../../src/marketplace/listings/substantive.js';
import { marketRules } from '../../../../src/marketplace/core/index.js';

const rules = marketRules().listing;
/** 20 words that count: 17 of the description, 3 of title and tag. */
const before: Content = {
  title: 'تصميم شعار',
  description: 'نموذج ألوان خطوط بطاقة ورق ملف طباعة متجر مطعم عيادة مدرسة فندق شركة مصنع سيارة هاتف كتاب',
  categoryId: 1,
  tags: ['هوية'],
  basePriceCents: 1000,
  deliveryDays: 3,
  upgrades: [],
  packages: [],
  mainImage: null,
  samples: ['/v1/media/a'],
};
const words = (before.description ?? '').split(' ');
const swapped = (count: number): Content => ({
  ...before,
  description: [...['حاسوب', 'قهوة', 'حديقة'].slice(0, count), ...words.slice(count)].join(' '),
});

describe('substantive', () => {
  test.each<[string, Content]>([
    ['a tenth of the words', swapped(2)],
    ['words added to a tenth', { ...before, description: `${before.description ?? ''} حاسوب قهوة حديقة` }],
    ['words taken out', { ...before, description: words.slice(2).join(' ') }],
    ['another price', { ...before, basePriceCents: 1500 }],
    ['another delivery time', { ...before, deliveryDays: 2 }],
    ['a new sample', { ...before, samples: ['/v1/media/a', '/v1/media/b'] }],
  ])('%s', (_what, after) => {
    expect(isSubstantive(before, after, rules.substantiveShare)).toBe(true);
  });
});

describe('cosmetic', () => {
  test.each<[string, Content]>([
    ['nothing', before],
    ['less than a tenth of the words', swapped(1)],
    ['another order of the words', { ...before, description: words.toReversed().join(' ') }],
    ['other marks and spellings', { ...before, title: 'تصميــم شِعَار!!' }],
    [
      'an inflection',
      { ...before, description: words.map((word) => (word === 'سيارة' ? 'سيارات' : word)).join(' ') },
    ],
    ['stop words', { ...before, description: `${before.description ?? ''} من على في إلى ثم أو` }],
    ['a sample taken away', { ...before, samples: [] }],
    ['another main image', { ...before, mainImage: '/v1/media/b' }],
  ])('%s', (_what, after) => {
    expect(isSubstantive(before, after, rules.substantiveShare)).toBe(false);
  });
});

describe('the date', () => {
  const at = (day: number): Date => new Date(Date.UTC(2026, 0, day));
  const edited = { ...before, basePriceCents: 2000 };

  test.each([
    ['the first real edit counts', null, at(5), at(5)],
    ['30 days after the last it counts again', at(1), at(31), at(31)],
    ['earlier it does not', at(1), at(30), at(1)],
  ])('%s', (_what, substantive, now, expected) => {
    const previous = { substantiveAt: substantive, otherwise: at(2) };
    expect(substantiveAt(previous, before, edited, { now, rules })).toEqual(expected);
  });

  test('stays what was known before where an edit is cosmetic', () => {
    const previous = { substantiveAt: null, otherwise: at(2) };
    expect(substantiveAt(previous, before, before, { now: at(90), rules })).toEqual(at(2));
  });
});
