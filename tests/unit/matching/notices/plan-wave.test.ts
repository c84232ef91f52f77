/** Whom a wave tells: the best first, none too often, newcomers too, and not always the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planWave, type WaveCandidate } from '../../../../src/matching/notices/plan-wave.js';
import { afterNight, startOfDay } from '../../../../src/matching/notices/night.js';
import { gini } from '../../../../src/matching/notices/exposure.js';

const rules = { perDay: 5, newcomerShare: 0.25, spread: 0.3 };
const seller = (sellerId: number, change: Partial<WaveCandidate> = {}): WaveCandidate => ({
  sellerId,
  score: 1 - sellerId / 100,
  newcomer: false,
  today: 0,
  week: 0,
  ...change,
});

describe('a wave', () => {
  test('tells the best first', () => {
    expect(
      planWave(
        [3, 1, 2, 4].map((id) => seller(id)),
        2,
        rules,
      ),
    ).toEqual([1, 2]);
  });

  test('tells nobody who heard enough today', () => {
    expect(planWave([seller(1, { today: 5 }), seller(2, { today: 4, week: 4 })], 2, rules)).toEqual([2]);
  });

  test('keeps a share of its places for newcomers, who stand lower', () => {
    const many = Array.from({ length: 10 }, (_, index) => seller(index + 1));
    const told = planWave(
      [...many, seller(50, { newcomer: true }), seller(60, { newcomer: true })],
      4,
      rules,
    );
    expect(told).toEqual([1, 2, 3, 50]);
  });

  test('passes on to others who fit as well, after one was told a few times', () => {
    expect(planWave([seller(1, { week: 3 }), seller(2)], 1, rules)).toEqual([2]);
    expect(planWave([seller(1, { week: 3 }), seller(60)], 1, rules)).toEqual([1]);
  });

  test('is never larger than asked, names nobody twice, and keeps to the cap', () => {
    const candidate = fc.record({
      sellerId: fc.nat(200),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      newcomer: fc.boolean(),
      today: fc.nat(8),
      week: fc.nat(40),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(candidate, { selector: ({ sellerId }) => sellerId }),
        fc.integer({ min: 1, max: 40 }),
        (candidates, size) => {
          const told = planWave(candidates, size, rules);
          const open = candidates.filter(({ today }) => today < rules.perDay);
          expect(told).toHaveLength(Math.min(size, open.length));
          expect(new Set(told).size).toBe(told.length);
          for (const id of told) expect(open.some(({ sellerId }) => sellerId === id)).toBe(true);
        },
      ),
    );
  });
});

describe('the night', () => {
  const night = { from: 23, to: 8, timeZone: 'Asia/Riyadh' };

  test.each([
    ['by day it is now', '2026-03-01T09:30:00Z', '2026-03-01T09:30:00Z'],
    ['before midnight it waits for the morning', '2026-03-01T20:10:00Z', '2026-03-02T05:00:00Z'],
    ['after midnight too', '2026-03-01T22:00:00Z', '2026-03-02T05:00:00Z'],
    ['at its end it is over', '2026-03-02T05:00:00Z', '2026-03-02T05:00:00Z'],
  ])('%s', (_name, now, then) => {
    expect(afterNight(new Date(now), night)).toEqual(new Date(then));
  });

  test('a night within one day, and none at all', () => {
    const noon = new Date('2026-03-01T12:00:00Z');
    expect(afterNight(noon, { from: 11, to: 14, timeZone: 'UTC' })).toEqual(new Date('2026-03-01T14:00:00Z'));
    expect(afterNight(noon, { from: 8, to: 8, timeZone: 'UTC' })).toEqual(noon);
  });

  test('the day begins at midnight of the zone, also where it is half an hour off', () => {
    const at = new Date('2026-03-01T20:10:00Z');
    expect(startOfDay(at, night)).toEqual(new Date('2026-02-28T21:00:00Z'));
    expect(startOfDay(at, { ...night, timeZone: 'Asia/Kolkata' })).toEqual(new Date('2026-03-01T18:30:00Z'));
  });
});

test.each([
  [[], 0],
  [[0, 0], 0],
  [[3, 3, 3], 0],
  [[0, 0, 0, 4], 0.75],
])('the Gini coefficient of %j is %d', (counts, expected) => {
  expect(gini(counts)).toBeCloseTo(expected, 10);
});
