/** What is known of a person's taste is bounded, whatever they did, and fades. */
import { fc, test } from '@fast-check/vitest';
import { expect, test as plain } from 'vitest';
import { affinityOf, fancy, fancyReason, type Act } from '../../../src/search/personal/affinity.js';

const now = new Date('2026-11-22T00:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

const acts = fc.array(
  fc.record<Act>({
    kind: fc.constantFrom('order', 'favourite', 'click'),
    at: fc.integer({ min: -1, max: 2000 }).map(daysAgo),
    categories: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
    categoryId: fc.constantFrom('a', 'b'),
    categoryName: fc.constantFrom('تصميم', 'صوتيات'),
    seller: fc.nat(5),
    sellerId: fc.constantFrom('s', 't'),
    priceCents: fc.option(fc.nat(100_000)),
    title: fc.constantFrom('ترجمة إلى الفرنسية', 'تصميم شعار'),
  }),
  { maxLength: 40 },
);
const listing = fc.record({
  category: fc.array(fc.nat(5), { maxLength: 3 }),
  seller: fc.nat(5),
  priceCents: fc.option(fc.nat(100_000)),
  title: fc.constantFrom('', 'french', 'design logo'),
});

test.prop([acts, listing])('the value lies in [0, 1)', (done, one) => {
  const affinity = affinityOf(done, now);
  if (affinity === null) return;
  const value = fancy(affinity, one);
  expect(value).toBeGreaterThanOrEqual(0);
  expect(value).toBeLessThan(1);
});

const act = (change: Partial<Act> = {}): Act => ({
  ...{ kind: 'order', at: daysAgo(1), categories: [3, 1], categoryId: 'logo', categoryName: 'تصميم شعارات' },
  ...{ seller: 7, sellerId: 'salma', priceCents: 1000, title: 'ترجمة إلى الفرنسية', ...change },
});
const same = { category: [1, 3], seller: 7, priceCents: 1000, title: '' };

plain('each part of a taste counts: own category over its kin, seller, price, language', () => {
  const affinity = affinityOf([act()], now);
  if (affinity === null) throw new Error('nothing is known');
  const value = fancy(affinity, same);
  expect(fancy(affinity, { ...same, category: [1, 4] })).toBeLessThan(value);
  expect(fancy(affinity, { ...same, category: [1, 4] })).toBeGreaterThan(
    fancy(affinity, { ...same, category: [2] }),
  );
  expect(fancy(affinity, { ...same, seller: 8 })).toBeLessThan(value);
  expect(fancy(affinity, { ...same, priceCents: 20_000 })).toBeLessThan(value);
  expect(fancy(affinity, { ...same, title: 'x/x/french' })).toBeGreaterThan(value);
});

plain('an order says more than a click, and both fade', () => {
  const value = (...done: Act[]): number => {
    const affinity = affinityOf(done, now);
    return affinity === null ? 0 : fancy(affinity, same);
  };
  expect(value(act())).toBeGreaterThan(value(act({ kind: 'click' })));
  expect(value(act())).toBeGreaterThan(value(act({ at: daysAgo(400) })));
  expect(value()).toBe(0);
});

plain('the strongest reason is told, and none that nobody would recognise', () => {
  const reason = (done: Act[], sellerId: string, categoryId: string): string | null => {
    const affinity = affinityOf(done, now);
    return affinity === null ? null : fancyReason(affinity, { seller: { id: sellerId }, categoryId });
  };
  expect(reason([act(), act({ kind: 'click' })], 'salma', 'logo')).toBe('لأنك طلبت من هذا البائع');
  expect(reason([act()], 'other', 'logo')).toBe('لأنك طلبت من قسم «تصميم شعارات»');
  expect(reason([act({ kind: 'favourite' })], 'salma', 'x')).toBe('لأنك حفظت خدمة لهذا البائع');
  expect(reason([act({ kind: 'click' })], 'salma', 'logo')).toBe('لأنك تصفحت قسم «تصميم شعارات»');
  const elsewhere = [1, 2, 3, 4].map(() => act({ categories: [9], categoryId: 'audio', sellerId: 'omar' }));
  expect(reason([...elsewhere, act({ kind: 'click' })], 'salma', 'logo')).toBeNull();
});
