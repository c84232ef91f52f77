import type { JudgedGroup } from './rows.js';

/** Sums of squares over the groups, by which weights are found for any penalty. */
export interface Normal {
  /** Spread of each feature within its queries; 0 for one that tells nothing. */
  readonly scales: Float64Array;
  readonly squares: Float64Array[];
  readonly products: Float64Array;
}

/**
 * Features and targets less their mean in each query, for only differences within a query make an order. A query of n
 * documents counts √n: large ones tell more, but not n times as much.
 */
export function normalOf(groups: readonly JudgedGroup[], features: number): Normal {
  const squares = Array.from({ length: features }, () => new Float64Array(features));
  const products = new Float64Array(features);
  for (const group of groups) addGroup(group, squares, products);
  const total = groups.reduce((sum, { rows }) => sum + Math.sqrt(rows.length), 0);
  const scales = Float64Array.from(squares, (row, index) => Math.sqrt((row[index] ?? 0) / total));
  for (const [a, row] of squares.entries()) {
    products[a] = scaled(products[a] ?? 0, scales[a] ?? 0, total);
    for (let b = 0; b < features; b += 1)
      row[b] = scaled(scaled(row[b] ?? 0, scales[a] ?? 0, total), scales[b] ?? 0, 1);
  }
  return { scales, squares, products };
}

function scaled(value: number, scale: number, total: number): number {
  return scale === 0 ? 0 : value / scale / total;
}

function addGroup(group: JudgedGroup, squares: Float64Array[], products: Float64Array): void {
  const { rows } = group;
  const targets = group.targets ?? group.grades;
  const weight = 1 / Math.sqrt(Math.max(1, rows.length));
  const center = new Float64Array(products.length);
  for (const row of rows)
    for (const [index, value] of row.entries()) center[index] = (center[index] ?? 0) + value / rows.length;
  const middle = targets.reduce((sum, target) => sum + target, 0) / Math.max(1, targets.length);
  for (const [place, row] of rows.entries()) {
    const apart = row.map((value, index) => value - (center[index] ?? 0));
    const target = (targets[place] ?? 0) - middle;
    for (const [a, value] of apart.entries()) {
      if (value === 0) continue;
      products[a] = (products[a] ?? 0) + weight * value * target;
      const line = squares[a];
      if (line === undefined) continue;
      for (let b = 0; b < apart.length; b += 1) line[b] = (line[b] ?? 0) + weight * value * (apart[b] ?? 0);
    }
  }
}

/** Weights of the least squared error with a penalty on their squares (ridge regression: Hoerl & Kennard 1970). */
export function ridge(
  { scales, squares, products }: Normal,
  penalty: number,
  nonNegative: boolean,
): Float64Array {
  const weights = nonNegative
    ? descend(squares, products, penalty)
    : solve(
        squares.map((line, index) => line.map((value, other) => (other === index ? value + penalty : value))),
        products,
      );
  return weights.map((weight, index) => scaled(weight, scales[index] ?? 0, 1));
}

/** Coordinate descent that keeps every weight at zero or above (Friedman, Hastie & Tibshirani 2010). */
function descend(squares: readonly Float64Array[], products: Float64Array, penalty: number): Float64Array {
  const weights = new Float64Array(products.length);
  const gradient = Float64Array.from(products);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let largest = 0;
    for (const [index, line] of squares.entries()) {
      const own = line[index] ?? 0;
      if (own === 0) continue;
      const before = weights[index] ?? 0;
      const after = Math.max(0, ((gradient[index] ?? 0) + own * before) / (own + penalty));
      const step = after - before;
      if (step === 0) continue;
      weights[index] = after;
      largest = Math.max(largest, Math.abs(step));
      for (let other = 0; other < line.length; other += 1)
        gradient[other] = (gradient[other] ?? 0) - step * (line[other] ?? 0);
    }
    if (largest < ENOUGH) break;
  }
  return weights;
}

/** x of `matrix` x = `right` for a symmetric positive definite matrix, by Cholesky's decomposition; the matrix is used up. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const at = (row: number, column: number): number => matrix[row]?.[column] ?? 0;
  const size = right.length;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = at(row, column);
      for (let k = 0; k < column; k += 1) sum -= at(row, k) * at(column, k);
      const line = matrix[row];
      if (line !== undefined)
        line[column] = row === column ? Math.sqrt(Math.max(TINY, sum)) : sum / at(column, column);
    }
  }
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    let sum = solution[row] ?? 0;
    for (let k = 0; k < row; k += 1) sum -= at(row, k) * (solution[k] ?? 0);
    solution[row] = sum / at(row, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = solution[row] ?? 0;
    for (let k = row + 1; k < size; k += 1) sum -= at(k, row) * (solution[k] ?? 0);
    solution[row] = sum / at(row, row);
  }
  return solution;
}

const MOST_SWEEPS = 3000;
const ENOUGH = 1e-7;
const TINY = 1e-12;
