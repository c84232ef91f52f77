import type { JudgedGroup } from './rows.js';

/**
 * Sums over queries, of which the weights of least squares are found for any penalty. Features and targets are taken less
 * their mean in each query, for only differences within a query make an order.
 */
export interface Sums {
  /** Σ feature × feature; of each two the later feature has the line. */
  readonly squares: readonly Float64Array[];
  /** Σ feature × target. */
  readonly products: Float64Array;
  /** What the queries count together. */
  readonly total: number;
}

/** A query of n documents counts √n: large ones tell more, but not n times as much. */
export function sumsOf(groups: readonly JudgedGroup[], features: number): Sums {
  const squares = Array.from({ length: features }, (_, index) => new Float64Array(index + 1));
  const products = new Float64Array(features);
  for (const group of groups) addGroup(group, squares, products);
  return { squares, products, total: groups.reduce((sum, { rows }) => sum + Math.sqrt(rows.length), 0) };
}

/** The sums of all queries but those of `part`. */
export function without(all: Sums, part: Sums): Sums {
  const less = (from: Float64Array, other: Float64Array | undefined): Float64Array =>
    from.map((value, index) => value - (other?.[index] ?? 0));
  return {
    squares: all.squares.map((line, index) => less(line, part.squares[index])),
    products: less(all.products, part.products),
    total: all.total - part.total,
  };
}

/** Feature by feature less the least in the query, so that most are 0 and can be left out, and then less their mean. */
function addGroup(group: JudgedGroup, squares: readonly Float64Array[], products: Float64Array): void {
  const { rows } = group;
  const targets = group.targets ?? group.grades;
  const weight = 1 / Math.sqrt(Math.max(1, rows.length));
  const least = new Float64Array(products.length).fill(Infinity);
  for (const row of rows)
    for (const [index, value] of row.entries()) least[index] = Math.min(least[index] ?? 0, value);
  const sums = new Float64Array(products.length);
  const middle = targets.reduce((sum, target) => sum + target, 0) / Math.max(1, targets.length);
  for (const [place, row] of rows.entries())
    addRow(
      row.map((value, index) => value - (least[index] ?? 0)),
      { weight, target: (targets[place] ?? 0) - middle, squares, products, sums },
    );
  for (const [index, line] of squares.entries()) {
    const share = (weight * (sums[index] ?? 0)) / Math.max(1, rows.length);
    if (share !== 0)
      for (let other = 0; other < line.length; other += 1)
        line[other] = (line[other] ?? 0) - share * (sums[other] ?? 0);
  }
}

interface Gathered {
  readonly weight: number;
  readonly target: number;
  readonly squares: readonly Float64Array[];
  readonly products: Float64Array;
  readonly sums: Float64Array;
}

function addRow(row: Float64Array, { weight, target, squares, products, sums }: Gathered): void {
  const present: number[] = [];
  for (const [index, value] of row.entries()) {
    if (value === 0) continue;
    present.push(index);
    products[index] = (products[index] ?? 0) + weight * value * target;
    sums[index] = (sums[index] ?? 0) + value;
    const line = squares[index];
    if (line === undefined) continue;
    const counted = weight * value;
    for (const other of present) line[other] = (line[other] ?? 0) + counted * (row[other] ?? 0);
  }
}
