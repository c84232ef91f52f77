/** The documents of one query: a row of features and a grade each, in the order of the file. */
export interface JudgedGroup {
  readonly id: string;
  /** What it is a query of, such as a category, where weights may differ by that. */
  readonly kind?: string;
  readonly rows: readonly Float64Array[];
  readonly grades: readonly number[];
  /** What the weights are fitted to where more is known than grades; higher is better. */
  readonly targets?: readonly number[];
}

export interface JudgedRows {
  /** Of the features, in the order of the rows. */
  readonly names: readonly string[];
  readonly groups: readonly JudgedGroup[];
}

/** Σ weight × feature for each row. */
export function scoresOf({ rows }: Pick<JudgedGroup, 'rows'>, weights: Float64Array): Float64Array {
  return Float64Array.from(rows, (row) => {
    let sum = 0;
    for (let index = 0; index < row.length; index += 1) sum += (row[index] ?? 0) * (weights[index] ?? 0);
    return sum;
  });
}
