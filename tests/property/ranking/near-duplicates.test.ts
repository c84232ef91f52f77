import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import {
  jaccard,
  minHash,
  nearPairs,
  shingles,
  similarity,
  standardError,
} from '../../../src/ranking/near-duplicates/index.js';

const word = fc.string({
  unit: fc.constantFrom('ا', 'ب', 'ت', 'م', 'ل', 'a', 'b'),
  minLength: 1,
  maxLength: 6,
});
const text = fc.array(word, { maxLength: 80 }).map((words) => words.join(' '));

/** Two sets with so many elements in common and so many of their own. */
function overlapping(common: number, own: number, seed: number): [Uint32Array, Uint32Array] {
  const element = (index: number): number => Math.imul(index + 1 + seed * 100_003, 0x9e3779b1) >>> 0;
  const range = (from: number, count: number): number[] =>
    Array.from({ length: count }, (_, index) => element(from + index));
  return [
    Uint32Array.from(range(0, common + own)).sort(),
    Uint32Array.from([...range(0, common), ...range(common + own, own)]).sort(),
  ];
}

test.prop([fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 200 }), fc.nat(1_000_000)])(
  'a signature estimates the similarity within its error',
  (common, own, seed) => {
    const [one, other] = overlapping(common, own, seed);
    const exact = jaccard(one, other);
    const estimate = similarity(minHash(one), minHash(other));
    expect(Math.abs(estimate - exact)).toBeLessThanOrEqual(4.5 * standardError(exact) + 1 / 128);
  },
);

test('estimates are right on average, with the error that they claim', () => {
  const estimates = Array.from({ length: 400 }, (_, seed) => {
    const [one, other] = overlapping(80, 20, seed);
    return similarity(minHash(one), minHash(other));
  });
  const [exact, error] = [80 / 120, standardError(80 / 120)];
  const mean = estimates.reduce((sum, estimate) => sum + estimate, 0) / estimates.length;
  const spread = Math.sqrt(
    estimates.reduce((sum, estimate) => sum + (estimate - mean) ** 2, 0) / estimates.length,
  );
  expect(Math.abs(mean - exact)).toBeLessThan((4 * error) / Math.sqrt(estimates.length));
  expect(spread / error).toBeGreaterThan(0.85);
  expect(spread / error).toBeLessThan(1.15);
});

test.prop([text, text])('similarity is symmetric, and 1 with itself where there are words', (one, other) => {
  const [a, b] = [shingles([one]), shingles([other])];
  expect(jaccard(a, b)).toBe(jaccard(b, a));
  expect(jaccard(a, a)).toBe(a.length === 0 ? 0 : 1);
});

test.prop([fc.array(text, { maxLength: 4 }), fc.array(text, { maxLength: 4 })])(
  'the order of the fields does not matter, and one more field takes nothing away',
  (fields, more) => {
    expect(shingles([...fields, ...more])).toEqual(shingles([...more, ...fields]));
    const all = new Set(shingles([...fields, ...more]));
    expect([...shingles(fields)].every((shingle) => all.has(shingle))).toBe(true);
  },
);

test.prop([fc.integer({ min: 60, max: 120 }), fc.nat(1_000_000)])(
  'a near copy in a large collection is found, and few others are compared',
  (words, seed) => {
    const vocabulary = (index: number): string => `w${(Math.imul(index + seed, 0x9e3779b1) >>> 0) % 5000}`;
    const listing = (start: number): string[] =>
      Array.from({ length: words }, (_, index) => vocabulary(start * 1000 + index));
    const collection = Array.from({ length: 200 }, (_, index) => listing(index).join(' '));
    const copied = listing(17);
    copied[words - 2] = 'another';
    const signatures = [...collection, copied.join(' ')].map((one) => minHash(shingles([one])));
    const pairs = nearPairs(signatures);
    expect(pairs).toContainEqual([17, 200]);
    expect(pairs.length).toBeLessThan(200);
  },
);
