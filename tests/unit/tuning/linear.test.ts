import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test as check } from '@fast-check/vitest';
import { afterAll, describe, expect, test } from 'vitest';
import { listingOrderShape, readListingOrder } from '../../../bench/measures/listing-order.js';
import { measureAll, readSvmlight, shaped, shapeOf, tune } from '../../../src/tuning/linear/index.js';
import type { LinearMetrics } from '../../../src/tuning/linear/index.js';
import { kendallTau } from '../../../src/tuning/linear/kendall.js';
import { sharedData } from '../../support/shared-data.js';

const directory = mkdtempSync(join(tmpdir(), 'mizan-linear-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

/** Queries whose grades are the sign of 3a − 2b, with a feature that says nothing. */
function known(queries: number) {
  const groups = Array.from({ length: queries }, (_, query) => {
    const rows = Array.from({ length: 12 }, (__, index) => {
      const value = (factor: number): number => (((query + 1) * (index + 3) * factor) % 17) / 17;
      return Float64Array.of(value(5), value(7), value(11));
    });
    const worth = rows.map((row) => 3 * (row[0] ?? 0) - 2 * (row[1] ?? 0));
    return {
      id: String(query),
      rows,
      grades: worth.map((value) => Math.max(0, Math.round(value))),
      targets: worth,
    };
  });
  return { names: ['a', 'b', 'c'], groups };
}

describe('the linear tuner', () => {
  test('finds the weights that grades were made by, and they order unseen queries', () => {
    const { groups, names } = known(40);
    const tuned = tune({ names, groups: groups.slice(0, 30) });
    const [a = 0, b = 0, c = 0] = tuned.weights;
    expect(b / a).toBeCloseTo(-2 / 3, 1);
    expect(Math.abs(c / a)).toBeLessThan(0.1);
    expect(measureAll(groups.slice(30), tuned.weights).tau).toBeGreaterThan(0.85);
  });

  test('keeps every weight at zero or above where it is told to', () => {
    const { weights } = tune(known(20), { nonNegative: true });
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    expect(weights[0]).toBeGreaterThan(0);
  });

  test('parts the queries in several ways where it is told to, and counts each once', () => {
    const { names, groups } = known(40);
    const aimless = groups.map((group, query) => ({
      ...group,
      targets: group.grades.map((_, index) => ((query + 3) * (index + 7) * 31) % 23),
    }));
    const [once, twice] = [1, 2].map((partings) =>
      tune({ names, groups: aimless }, { partings, mostRounds: 0 }),
    );
    expect(twice?.crossValidated?.queries).toBe(40);
    expect(twice?.crossValidated?.tau).not.toBeCloseTo(once?.crossValidated?.tau ?? 0, 6);
  });

  test('of few queries, those that can be held out are, and others are learned from', () => {
    const { names, groups } = known(3);
    const silent = groups.slice(0, 1).map((group) => ({ ...group, targets: group.targets.map(() => 1) }));
    const tuned = tune({ names, groups: [...groups.slice(1, 2), ...silent] }, { partings: 2 });
    expect([...tuned.weights].every(Number.isFinite)).toBe(true);
    expect(tuned.crossValidated).toMatchObject({ queries: 1, tau: 0 });
    expect(tune({ names, groups }, { partings: 2 }).crossValidated?.queries).toBe(3);
    expect(tune({ names, groups }).crossValidated?.tau).toBeGreaterThan(0.8);
  });

  test('where nothing can be held out, there is no figure, but weights all the same', () => {
    const { names, groups } = known(1);
    const { weights, crossValidated } = tune({ names, groups });
    expect(crossValidated).toBeNull();
    expect(measureAll(groups, weights).tau).toBeGreaterThan(0.8);
  });

  test('a query without a relevant document counts as 1 and as 0', () => {
    const group = { id: '1', rows: [Float64Array.of(1), Float64Array.of(2)], grades: [0, 0] };
    const measured = measureAll([group], Float64Array.of(1));
    expect([measured.ndcgEmptyOne, measured.ndcgEmptyZero]).toEqual([1, 0]);
  });

  test('ties do not profit from the order of the file', () => {
    const rows = Array.from({ length: 20 }, () => Float64Array.of(1));
    const grades = rows.map((_, index) => (index < 5 ? 3 : 0));
    expect(measureAll([{ id: '1', rows, grades }], Float64Array.of(1)).ndcgEmptyOne).toBe(0);
  });
});

check.prop([fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 40 })])(
  'Kendall’s τ is that of counting every pair',
  (pairs) => {
    let [agreement, byScore, byTarget] = [0, 0, 0];
    for (const [index, [a, x]] of pairs.entries()) {
      for (const [b, y] of pairs.slice(index + 1)) {
        agreement += Math.sign(a - b) * Math.sign(x - y);
        byScore += Math.abs(Math.sign(a - b));
        byTarget += Math.abs(Math.sign(x - y));
      }
    }
    const spread = Math.sqrt(byScore * byTarget);
    const tau = kendallTau(
      pairs.map(([score]) => score),
      pairs.map(([, target]) => target),
    );
    expect(tau).toBeCloseTo(spread === 0 ? 0 : agreement / spread, 10);
  },
);

describe('a file of judged features', () => {
  test('names its queries in each line, or their sizes stand beside it', async () => {
    const named = file('named.txt', '2 qid:7 1:0.5 3:1 # a comment\n0 qid:7 2:1\n1 qid:8 1:1\n');
    const sized = file('sized.txt', '2 1:0.5 3:1\n0 2:1\n1 1:1\n');
    file('sized.txt.query', '2\n1\n');
    const [first, second] = await readSvmlight([named, sized]);
    expect(first?.names).toEqual(['1', '2', '3']);
    expect(first?.groups.map(({ rows, grades }) => [rows, grades])).toEqual(
      second?.groups.map(({ rows, grades }) => [rows, grades]),
    );
    expect(first?.groups[0]?.rows[0]).toEqual(Float64Array.of(0.5, 0, 1));
  });

  test.each([
    ['a word for a grade', 'good qid:1 1:2\n', 1],
    ['a feature without a number', '1 qid:1 1:2\n1 qid:1 x:2\n', 2],
    ['a value that is none', '1 qid:1 1:much\n', 1],
    ['nothing', '', 1],
  ])('with %s is refused with its line', async (name, text, line) => {
    const refused = readSvmlight([file(`${name}.txt`, text)]);
    await expect(refused).rejects.toThrow(`Line ${line} `);
  });

  test('whose sizes do not add up is refused', async () => {
    const path = file('short.txt', '1 1:2\n0 1:1\n');
    file('short.txt.query', '3\n');
    await expect(readSvmlight([path])).rejects.toMatchObject({ code: 'JUDGED_FILE_INVALID' });
  });

  test('that is not there is told of', async () => {
    const refused = readSvmlight([join(directory, 'nowhere.txt')]);
    await expect(refused).rejects.toMatchObject({ code: 'JUDGED_FILE_UNREADABLE' });
  });
});

const listingOrder = sharedData('listing-order-train.tsv.gz');

test.skipIf(listingOrder === null)(
  '[shared-data] signals weighed by the tuner give the order of a real marketplace on pages held out',
  { timeout: 120_000 },
  () => {
    if (listingOrder === null) return;
    const data = readListingOrder(listingOrder);
    const objective = ({ tau, ndcgEmptyZero }: LinearMetrics): number => tau + ndcgEmptyZero;
    const { crossValidated } = tune(shaped(data, shapeOf(data, listingOrderShape)), {
      objective,
      isOneScale: true,
    });
    expect(crossValidated?.tau).toBeGreaterThan(0.35);
    expect(crossValidated?.ndcgEmptyZero).toBeGreaterThan(0.77);
  },
);
