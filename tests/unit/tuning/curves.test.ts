import { fc, test as check } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { curvesOf, measureAll, shaped, shapeOf, tune } from '../../../src/tuning/linear/index.js';
import type { JudgedRows } from '../../../src/tuning/linear/index.js';
import { knotsOf, rampsAt } from '../../../src/tuning/linear/knots.js';

/** Numbers of [0, 1) that come again in no order. */
function spread(query: number, index: number, factor: number): number {
  return (((query + 1) * 7919 + (index + 1) * factor) % 997) / 997;
}

/** Queries of thirty documents whose worth is a function of two features. */
function made(worthOf: (a: number, b: number, kind: string) => number, queries = 40): JudgedRows {
  const groups = Array.from({ length: queries }, (_, query) => {
    const kind = query % 2 === 0 ? 'even' : 'odd';
    const rows = Array.from({ length: 30 }, (__, index) =>
      Float64Array.of(spread(query, index, 331), spread(query, index, 577)),
    );
    const targets = rows.map((row) => worthOf(row[0] ?? 0, row[1] ?? 0, kind));
    return { id: String(query), kind, rows, targets, grades: targets.map((worth) => (worth > 0.5 ? 1 : 0)) };
  });
  return { names: ['a', 'b'], groups };
}

const split = ({ names, groups }: JudgedRows): { known: JudgedRows; unseen: JudgedRows } => ({
  known: { names, groups: groups.slice(0, 30) },
  unseen: { names, groups: groups.slice(30) },
});

/** τ on queries that were not tuned on. */
function tauOf(data: JudgedRows, options: Parameters<typeof shapeOf>[1]): number {
  const { known, unseen } = split(data);
  const shape = shapeOf(known, options);
  const { weights } = tune(shaped(known, shape), { isOneScale: true, objective: ({ tau }) => tau });
  return measureAll(shaped(unseen, shape).groups, weights).tau;
}

describe('a signal as a curve', () => {
  test('orders what rises and falls again, which no straight weight can', () => {
    const data = made((a) => 1 - Math.abs(a - 0.5) * 2);
    expect(tauOf(data, { pieces: 1 })).toBeLessThan(0.3);
    expect(tauOf(data, { pieces: 10 })).toBeGreaterThan(0.9);
  });

  test('is read as what the score gains at each knot', () => {
    const data = made((a) => (a < 0.5 ? 0 : a - 0.5));
    const shape = shapeOf(data, { pieces: 4 });
    const { weights } = tune(shaped(data, shape), { isOneScale: true });
    const points = curvesOf(shape, weights).get('a') ?? [];
    expect(points[0]?.gain).toBe(0);
    for (const { value, gain } of points) expect(gain).toBeCloseTo(Math.max(0, value - 0.5), 1);
  });

  test('never falls where no weight may be below zero', () => {
    const data = made((a) => 1 - Math.abs(a - 0.5) * 2);
    const shape = shapeOf(data, {});
    const { weights } = tune(shaped(data, shape), { isOneScale: true, nonNegative: true });
    const gains = (curvesOf(shape, weights).get('a') ?? []).map(({ gain }) => gain);
    expect(gains).toEqual(gains.toSorted((a, b) => a - b));
    expect(gains.at(-1)).toBeGreaterThan(0);
  });

  test('gives what is not known a weight of its own', () => {
    const whole = made((a) => a);
    const isHidden = (index: number): boolean => index % 3 === 0;
    const groups = whole.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row, index) =>
        isHidden(index) ? Float64Array.of(Number.NaN, row[1] ?? 0) : row,
      ),
      targets: group.targets?.map((worth, index) => (isHidden(index) ? 2 : worth)) ?? [],
    }));
    const data = { ...whole, groups };
    const shape = shapeOf(data, {});
    const { weights } = tune(shaped(data, shape), { isOneScale: true, objective: ({ tau }) => tau });
    const unknown = curvesOf(shape, weights).get('a')?.at(-1);
    expect(unknown?.value).toBeNaN();
    expect(unknown?.gain).toBeCloseTo(2, 1);
  });
});

test('a surface orders by one signal upwards or downwards as the other has it', () => {
  const data = made((a, b) => (b > 0.5 ? a : 1 - a));
  expect(tauOf(data, {})).toBeLessThan(0.4);
  expect(tauOf(data, { surfaces: [['a', 'b']] })).toBeGreaterThan(0.6);
});

test('a signal may weigh otherwise in each kind of query', () => {
  const data = made((a, _, kind) => (kind === 'even' ? a : -a));
  expect(tauOf(data, {})).toBeLessThan(0.5);
  expect(tauOf(data, { byKind: ['a'] })).toBeGreaterThan(0.9);
});

test('a surface over a signal that is not there is refused', () => {
  expect(() =>
    shapeOf(
      made((a) => a),
      { surfaces: [['a', 'z']] },
    ),
  ).toThrow('there is no signal z');
});

describe('knots', () => {
  test('leave a crowd at one value a single one, and the rest theirs', () => {
    const values = [...Array.from({ length: 900 }, () => 0), ...Array.from({ length: 100 }, (_, n) => n + 1)];
    expect(knotsOf(values, 4)).toEqual([0, 1, 25.75, 50.5, 75.25, 100]);
  });

  test('do not depend on the scale that a signal is on', () => {
    const values = Array.from({ length: 101 }, (_, n) => n);
    expect(
      knotsOf(
        values.map((value) => value ** 3),
        10,
      ),
    ).toEqual(knotsOf(values, 10).map((knot) => knot ** 3));
  });

  check.prop([fc.uniqueArray(fc.nat(1000), { minLength: 2, maxLength: 30 }), fc.nat(1000)])(
    'part a value into ramps that are as long together as it is far from the first',
    (unsorted, value) => {
      const knots = unsorted.toSorted((a, b) => a - b);
      const [first = 0, last = 0] = [knots[0], knots.at(-1)];
      const along = rampsAt(value, knots).reduce(
        (sum, share, index) => sum + share * ((knots[index + 1] ?? 0) - (knots[index] ?? 0)),
        0,
      );
      expect(along).toBeCloseTo(Math.min(last, Math.max(first, value)) - first, 6);
    },
  );
});
