import type { Sums } from './sums.js';

/** The sums of least squares with every feature on one scale. */
export interface Normal {
  /** Spread of each feature within its queries; 0 for one that tells nothing. */
  readonly scales: Float64Array;
  readonly squares: readonly Float64Array[];
  readonly products: Float64Array;
}

/** Spread under which a feature tells nothing but how numbers are rounded. */
const ROUNDING = 1e-9;

/** `isOneScale`: the features are on one scale as they come (pieces of curves), so a rare one is to be penalised no less. */
export function normalOf({ squares, products, total }: Sums, isOneScale = false): Normal {
  const scales = Float64Array.from(squares, (line, index) => {
    const scale = Math.sqrt(Math.max(0, line[index] ?? 0) / total);
    if (scale < ROUNDING) return 0;
    return isOneScale ? 1 : scale;
  });
  const at = (row: number, column: number): number =>
    scaled(
      scaled(squares[Math.max(row, column)]?.[Math.min(row, column)] ?? 0, scales[row] ?? 0) / total,
      scales[column] ?? 0,
    );
  return {
    scales,
    squares: squares.map((_, row) => Float64Array.from(squares, (__, column) => at(row, column))),
    products: products.map((value, index) => scaled(value, scales[index] ?? 0) / total),
  };
}

function scaled(value: number, scale: number): number {
  return scale === 0 ? 0 : value / scale;
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
  return weights.map((weight, index) => scaled(weight, scales[index] ?? 0));
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

/** x of `matrix` x = `right` for a symmetric positive definite matrix; the matrix is used up. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  factorise(matrix);
  const solution = Float64Array.from(right);
  for (const [row, line] of matrix.entries()) {
    let sum = solution[row] ?? 0;
    for (let k = 0; k < row; k += 1) sum -= (line[k] ?? 0) * (solution[k] ?? 0);
    solution[row] = sum / (line[row] ?? 1);
  }
  for (let row = right.length - 1; row >= 0; row -= 1) {
    const line = matrix[row] ?? right;
    const value = (solution[row] ?? 0) / (line[row] ?? 1);
    solution[row] = value;
    for (let k = 0; k < row; k += 1) solution[k] = (solution[k] ?? 0) - (line[k] ?? 0) * value;
  }
  return solution;
}

/** Cholesky's decomposition, into the lower triangle. */
function factorise(matrix: readonly Float64Array[]): void {
  for (const [row, line] of matrix.entries()) {
    for (let column = 0; column <= row; column += 1) {
      const other = matrix[column] ?? line;
      let sum = line[column] ?? 0;
      for (let k = 0; k < column; k += 1) sum -= (line[k] ?? 0) * (other[k] ?? 0);
      line[column] = row === column ? Math.sqrt(Math.max(TINY, sum)) : sum / (other[column] ?? 1);
    }
  }
}

const MOST_SWEEPS = 3000;
const ENOUGH = 1e-7;
const TINY = 1e-12;
