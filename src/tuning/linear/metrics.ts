import { kendallTau } from './kendall.js';
import { scoresOf, type JudgedGroup } from './rows.js';

const DEPTH = 10;

export interface GroupMetrics {
  /** Null for a query without a relevant document: there is nothing to find. */
  readonly ndcg: number | null;
  readonly averagePrecision: number | null;
  /** Kendall's τ-b between scores and targets (Kendall 1945). */
  readonly tau: number;
}

export interface LinearMetrics {
  readonly queries: number;
  /** NDCG@10 with gains 2^grade − 1 (Burges et al. 2005), queries without a relevant document counted as 1. */
  readonly ndcgEmptyOne: number;
  /** The same, those queries counted as 0. */
  readonly ndcgEmptyZero: number;
  /** Mean average precision, every grade above 0 relevant, over the queries that have one. */
  readonly map: number;
  readonly tau: number;
}

/**
 * How good the order by these weights is. Equal scores stand in the worst order that they allow, so that a tie never
 * profits from the order of the file.
 */
export function measure(group: JudgedGroup, weights: Float64Array): GroupMetrics {
  const scores = scoresOf(group, weights);
  const { grades } = group;
  const order = grades
    .map((_, index) => index)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (grades[a] ?? 0) - (grades[b] ?? 0));
  const ranked = order.map((index) => grades[index] ?? 0);
  const best = discounted(grades.toSorted((a, b) => b - a));
  const relevant = grades.filter((grade) => grade > 0).length;
  return {
    ndcg: best === 0 ? null : discounted(ranked) / best,
    averagePrecision: relevant === 0 ? null : averagePrecision(ranked) / relevant,
    tau: kendallTau(scores, group.targets ?? grades),
  };
}

export function measureAll(groups: readonly JudgedGroup[], weights: Float64Array): LinearMetrics {
  return meanOf(groups.map((group) => measure(group, weights)));
}

export function meanOf(measured: readonly GroupMetrics[]): LinearMetrics {
  const known = measured.flatMap(({ averagePrecision: value }) => (value === null ? [] : [value]));
  return {
    queries: measured.length,
    ndcgEmptyOne: mean(measured.map(({ ndcg }) => ndcg ?? 1)),
    ndcgEmptyZero: mean(measured.map(({ ndcg }) => ndcg ?? 0)),
    map: mean(known),
    tau: mean(measured.map(({ tau }) => tau)),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function discounted(grades: readonly number[]): number {
  let sum = 0;
  for (const [index, grade] of grades.slice(0, DEPTH).entries())
    sum += (2 ** grade - 1) / Math.log2(index + 2);
  return sum;
}

function averagePrecision(ranked: readonly number[]): number {
  let found = 0;
  let sum = 0;
  for (const [index, grade] of ranked.entries()) {
    if (grade === 0) continue;
    found += 1;
    sum += found / (index + 1);
  }
  return sum;
}
