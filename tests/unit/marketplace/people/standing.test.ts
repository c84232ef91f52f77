/** What is told of sellers besides their level: profile, capacity, speciality. */
import { fc, test as check } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { capacity, weeksOfWork } from '../../../../src/marketplace/people/sellers/capacity.js';
import { completeness, type ProfileParts } from '../../../../src/marketplace/people/sellers/completeness.js';
import { specialisation } from '../../../../src/marketplace/people/sellers/specialisation.js';

const whole: ProfileParts = {
  photo: 'https://example.com/me.jpg',
  bio: 'مصممة شعارات وهويات بصرية للمتاجر والمطاعم منذ ٨ سنوات، أنجزت أكثر من ثلاثمئة مشروع لعملاء في الخليج ومصر والمغرب.',
  skills: ['تصميم شعارات', 'هوية بصرية', 'فوتوشوب'],
  certificates: [{ name: 'دبلوم التصميم الجرافيكي' }],
};

describe('the completeness of a profile', () => {
  test('is whole with photo, bio with numbers, skills and certificates', () => {
    expect(completeness(whole)).toEqual({ share: 1, missing: [] });
  });

  test.each([
    ['photo', { photo: null }, 0.75],
    ['bio', { bio: 'مصممة منذ ٨ سنوات' }, 0.7],
    ['numbers', { bio: whole.bio?.replace('٨ ', '') ?? null }, 0.85],
    ['skills', { skills: ['فوتوشوب'] }, 0.8],
    ['certificates', { certificates: [] }, 0.9],
  ])('without %s has a hint for it', (part, change, share) => {
    const result = completeness({ ...whole, ...change });
    expect(result).toMatchObject({ share, missing: [{ part }] });
    expect(result.missing[0]?.hint).toMatch(/^\p{Script=Arabic}[^a-z]+\.$/u);
  });

  test('of nothing is nothing', () => {
    const { share, missing } = completeness({ photo: null, bio: null, skills: [], certificates: [] });
    expect([share, missing.length]).toEqual([0, 5]);
  });
});

describe('capacity', () => {
  test('is whole with nothing open, and half with two weeks of work', () => {
    const usual = { completedOrders: 98, weeks: 48 };
    expect(capacity({ ...usual, openOrders: 0 })).toBe(1);
    expect(weeksOfWork({ ...usual, openOrders: 4 })).toBe(2);
    expect(capacity({ ...usual, openOrders: 4 })).toBe(0.5);
  });

  test('of a newcomer is that of an order a week', () => {
    expect(weeksOfWork({ openOrders: 3, completedOrders: 0, weeks: 0 })).toBe(3);
  });

  check.prop([fc.nat(20), fc.nat(1000), fc.nat(50)])(
    'falls with each open order',
    (openOrders, completedOrders, weeks) => {
      const now = capacity({ openOrders, completedOrders, weeks });
      const then = capacity({ openOrders: openOrders + 1, completedOrders, weeks });
      expect(then).toBeLessThan(now);
      expect(then).toBeGreaterThan(0);
    },
  );
});

describe('specialisation', () => {
  test('is the one or two fields in which most of the work is', () => {
    const result = specialisation([
      { field: 1, orders: 6, listings: 2 },
      { field: 2, orders: 2, listings: 2 },
      { field: 3, orders: 0, listings: 2 },
    ]);
    expect(result.fields).toEqual([1, 2]);
    expect(result.share).toBeCloseTo(10 / 11);
  });

  test('of somebody who does a little of everything has a small share', () => {
    const everything = Array.from({ length: 10 }, (_, field) => ({ field, orders: 5, listings: 1 }));
    expect(specialisation(everything)).toMatchObject({ fields: [0], share: 0.1 });
  });

  test('rests on evidence: ten orders say more than one', () => {
    const one = specialisation([{ field: 7, orders: 1, listings: 0 }]).authority.get(7) ?? 0;
    const ten = specialisation([{ field: 7, orders: 10, listings: 0 }]).authority.get(7) ?? 0;
    expect(one).toBeLessThan(ten / 2);
  });

  test('of nothing is nothing', () => {
    expect(specialisation([{ field: 1, orders: 0, listings: 0 }])).toEqual({
      fields: [],
      share: 0,
      authority: new Map(),
    });
  });
});
