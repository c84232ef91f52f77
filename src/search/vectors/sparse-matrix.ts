/** A square matrix by rows: row `i` has `values` at `columns` from `starts[i]` up to `starts[i + 1]`. */
export interface SparseMatrix {
  readonly size: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** The matrix times a vector. */
export function multiply(
  { size, starts, columns, values }: SparseMatrix,
  vector: Float64Array,
): Float64Array {
  const product = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    const end = starts[row + 1] ?? 0;
    let sum = 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      sum += (values[at] ?? 0) * (vector[columns[at] ?? 0] ?? 0);
    }
    product[row] = sum;
  }
  return product;
}

export function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return sum;
}

/** Adds `factor × vector` to `target`, in place. */
export function addScaled(target: Float64Array, vector: Float64Array, factor: number): void {
  for (let at = 0; at < target.length; at += 1) target[at] = (target[at] ?? 0) + factor * (vector[at] ?? 0);
}
