import { expect, test } from 'vitest';
import { meanMetrics, queryMetrics } from '../../../src/tuning/evaluation/metrics.js';

const grades = new Map([
  ['best', 3],
  ['good', 2],
  ['related', 1],
  ['useless', 0],
]);

test('the best order has an NDCG of one', () => {
  expect(queryMetrics(['best', 'good', 'related'], grades)?.ndcg).toBeCloseTo(1, 12);
});

test('gains are 2^grade − 1, discounted by the logarithm of the place', () => {
  const ideal = 7 / Math.log2(2) + 3 / Math.log2(3) + 1 / Math.log2(4);
  expect(queryMetrics(['related', 'best'], grades)?.ndcg).toBeCloseTo((1 + 7 / Math.log2(3)) / ideal, 12);
});

test('an unjudged listing counts as useless, and is left out of the condensed list', () => {
  const metrics = queryMetrics(['unknown', 'best', 'good', 'related'], grades);
  expect(metrics?.ndcg).toBeLessThan(1);
  expect(metrics?.condensedNdcg).toBeCloseTo(1, 12);
  expect(metrics?.unjudged).toBe(1);
});

test('precision and reciprocal rank count listings that serve the need', () => {
  const metrics = queryMetrics(['related', 'good', 'best'], grades);
  expect(metrics?.precision).toBe(0.2);
  expect(metrics?.reciprocalRank).toBe(0.5);
});

test('a query without a relevant judgment tells nothing', () => {
  expect(queryMetrics(['best'], new Map([['best', 1]]))).toBeNull();
});

test('means are over the queries, and none make zero', () => {
  const one = queryMetrics(['best', 'good', 'related'], grades);
  const other = queryMetrics([], grades);
  const mean = meanMetrics([one, other].filter((metrics) => metrics !== null));
  expect(mean.ndcg).toBeCloseTo(0.5, 12);
  expect(mean.empty).toBe(0.5);
  expect(meanMetrics([]).ndcg).toBe(0);
});
