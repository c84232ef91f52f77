/** What a choice costs and how long it takes. */
import { describe, expect, test } from 'vitest';
import { marketRules } from '../../../../src/marketplace/core/index.js';
import { purchase, type Choice } from '../../../../src/marketplace/orders/purchase.js';

const rules = marketRules().order;
const shelf = {
  title: 'شعار',
  basePriceCents: 500,
  deliveryDays: 3,
  upgrades: [
    { title: 'خلال 24 ساعة', priceCents: 1000, deliveryDays: 1 },
    { title: 'ملفات المصدر', priceCents: 1000 },
    { title: 'هوية كاملة', priceCents: 5000, deliveryDays: 10 },
  ],
  packages: [{ name: 'متقدمة', priceCents: 2000, deliveryDays: 5, includes: [] }],
};

describe('a purchase', () => {
  test.each<readonly [string, Choice, number, number]>([
    ['of the bare service', {}, 500, 3],
    ['of a package', { package: 'متقدمة' }, 2000, 5],
    ['with a faster upgrade', { upgrades: ['خلال 24 ساعة'] }, 1500, 1],
    ['with an upgrade that takes no time', { upgrades: ['ملفات المصدر'] }, 1500, 3],
    ['with a longer upgrade', { upgrades: ['هوية كاملة'] }, 5500, 10],
    [
      'with a faster and a longer one: the longer adds what it takes beyond the base',
      { upgrades: ['خلال 24 ساعة', 'هوية كاملة'] },
      6500,
      8,
    ],
    ['with the same upgrade named twice', { upgrades: ['ملفات المصدر', 'ملفات المصدر'] }, 1500, 3],
    ['of several', { upgrades: ['ملفات المصدر'], quantity: 3 }, 4500, 3],
  ])('%s', (_what, choice, cents, days) => {
    const { totalCents, deliveryDays, lines } = purchase(shelf, choice, rules);
    expect([totalCents, deliveryDays]).toEqual([cents, days]);
    const sum = lines.reduce((total, line) => total + line.cents, 0);
    expect(sum * (choice.quantity ?? 1)).toBe(totalCents);
  });

  test('of a listing that says nothing of its delivery takes the usual time', () => {
    expect(purchase({ ...shelf, deliveryDays: null }, {}, rules).deliveryDays).toBe(7);
  });
});
