import { fc, test as check } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { awakeMinutes } from '../../../../src/marketplace/people/sellers/awake-minutes.js';
import { medianResponse, type Wait } from '../../../../src/marketplace/people/sellers/response-time.js';

const answered = (...minutes: number[]): Wait[] => minutes.map((each) => ({ minutes: each, answered: true }));
const waiting = (...minutes: number[]): Wait[] => minutes.map((each) => ({ minutes: each, answered: false }));

describe('the median time to a first reply', () => {
  test.each([
    ['of nobody who asked is unknown', [], null],
    ['of three replies is the second', answered(30, 10, 20), 20],
    ['of four is the lower of the middle two', answered(10, 20, 30, 40), 20],
    ['of questions that nobody answers is unknown', waiting(10, 20), null],
    ['grows with a question left open for long', [...answered(10, 20, 30), ...waiting(100, 100)], 30],
    ['does not grow with a question of just now', [...answered(10, 20, 30), ...waiting(1, 1)], 20],
    // 6 subjects, deaths at 1, 2, 4, 5, censored at 3 and 6: S(4) = 5/6 · 4/5 · 2/3 = 0.444.
    ['is the product-limit estimate', [...answered(1, 2, 4, 5), ...waiting(3, 6)], 4],
  ] as const)('%s', (_what, waits, median) => {
    expect(medianResponse(waits)).toBe(median);
  });

  const waits = fc.array(fc.record({ minutes: fc.nat(1000), answered: fc.boolean() }), { maxLength: 30 });

  check.prop([waits, fc.nat(1000)])('is never lowered by a question without answer', (some, minutes) => {
    const before = medianResponse(some) ?? Infinity;
    const after = medianResponse([...some, { minutes, answered: false }]) ?? Infinity;
    expect(after).toBeGreaterThanOrEqual(before);
  });

  check.prop([waits])('is one of the replies, and in whatever order they came', (some) => {
    const median = medianResponse(some);
    if (median !== null) expect(some).toContainEqual({ minutes: median, answered: true });
    expect(medianResponse(some.toReversed())).toBe(median);
  });

  check.prop([fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 })])(
    'is the plain lower median where all were answered',
    (minutes) => {
      const sorted = minutes.toSorted((a, b) => a - b);
      expect(medianResponse(answered(...minutes))).toBe(sorted[Math.ceil(sorted.length / 2) - 1]);
    },
  );
});

const riyadh = { from: 23, to: 8, timeZone: 'Asia/Riyadh' };
/** Riyadh is three hours ahead of UTC the whole year. */
const at = (time: string): Date => new Date(`2026-03-${time}:00+03:00`);

describe('the hours of the night', () => {
  test.each([
    ['an hour of the day counts whole', '01T10:00', '01T11:00', 60],
    ['a question of the night waits from the morning', '01T02:00', '01T08:30', 30],
    ['one of the late evening has its evening and its morning', '01T22:30', '02T08:10', 40],
    ['a reply in the night took until the evening', '01T22:00', '02T03:00', 60],
    ['a whole day has fifteen hours', '01T12:00', '02T12:00', 900],
    ['a week has seven', '01T03:00', '08T03:00', 7 * 900],
  ])('%s', (_what, from, to, minutes) => {
    expect(awakeMinutes(at(from), at(to), riyadh)).toBe(minutes);
  });

  test('a night within one day, and none at all', () => {
    expect(awakeMinutes(at('01T00:00'), at('02T00:00'), { ...riyadh, from: 1, to: 6 })).toBe(19 * 60);
    expect(awakeMinutes(at('01T00:00'), at('02T00:00'), { ...riyadh, from: 6, to: 6 })).toBe(1440);
  });

  const time = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  const night = fc.record({
    from: fc.nat(23),
    to: fc.nat(23),
    timeZone: fc.constantFrom('Asia/Riyadh', 'UTC', 'Asia/Kolkata'),
  });

  check.prop([time, time, time, night])('the parts of a time add up to it', (...given) => {
    const [a = 0, b = 0, c = 0] = given
      .slice(0, 3)
      .map(Number)
      .toSorted((x, y) => x - y);
    const [from, middle, to] = [new Date(a), new Date(b), new Date(c)];
    const whole = awakeMinutes(from, to, given[3]);
    const parts = awakeMinutes(from, middle, given[3]) + awakeMinutes(middle, to, given[3]);
    expect(parts).toBeCloseTo(whole, 3);
    expect(whole).toBeLessThanOrEqual((c - a) / 60_000 + 0.001);
  });

  check.prop([time, fc.nat(100_000)])('clocks that change cost no more than their hour', (from, minutes) => {
    const to = new Date(from.getTime() + minutes * 60_000);
    const cairo = awakeMinutes(from, to, { ...riyadh, timeZone: 'Africa/Cairo' });
    expect(cairo).toBeGreaterThanOrEqual(0);
    expect(cairo).toBeLessThanOrEqual(minutes + 60);
  });
});
