/** Eigenvalues, largest magnitude first, with the eigenvector of each. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly Float64Array[];
}

const MAX_SWEEPS = 30;

/**
 * All eigenvectors of a small dense symmetric matrix, given by rows and overwritten: cyclic Jacobi rotations
 * (Golub & Van Loan 2013, Matrix Computations, §8.5).
 */
export function symmetricEigen(rows: readonly Float64Array[]): Eigen {
  const size = rows.length;
  const vectors = rows.map((_, index) => {
    const unit = new Float64Array(size);
    unit[index] = 1;
    return unit;
  });
  const total = rows.reduce((sum, row) => sum + row.reduce((part, value) => part + value * value, 0), 0);
  for (let sweep = 0; sweep < MAX_SWEEPS && offDiagonal(rows) > 1e-22 * total; sweep += 1) {
    for (let p = 0; p < size - 1; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotateAway(rows, vectors, p, q);
    }
  }
  const order = rows
    .map((row, index) => ({ index, value: row[index] ?? 0 }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return {
    values: order.map(({ value }) => value),
    vectors: order.map(({ index }) => vectors[index] ?? new Float64Array(size)),
  };
}

function offDiagonal(rows: readonly Float64Array[]): number {
  let sum = 0;
  for (const [p, row] of rows.entries()) {
    for (let q = p + 1; q < row.length; q += 1) sum += 2 * (row[q] ?? 0) ** 2;
  }
  return sum;
}

/** Makes the entry (p, q) zero; `vectors` holds the product of all rotations by columns. */
function rotateAway(
  rows: readonly Float64Array[],
  vectors: readonly Float64Array[],
  p: number,
  q: number,
): void {
  const rowP = rows[p];
  const rowQ = rows[q];
  const vectorP = vectors[p];
  const vectorQ = vectors[q];
  if (rowP === undefined || rowQ === undefined || vectorP === undefined || vectorQ === undefined) return;
  const between = rowP[q] ?? 0;
  if (between === 0) return;
  const slope = ((rowQ[q] ?? 0) - (rowP[p] ?? 0)) / (2 * between);
  const tangent = (slope >= 0 ? 1 : -1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const row of rows) {
    const inP = row[p] ?? 0;
    const inQ = row[q] ?? 0;
    row[p] = cosine * inP - sine * inQ;
    row[q] = sine * inP + cosine * inQ;
  }
  turn(rowP, rowQ, cosine, sine);
  turn(vectorP, vectorQ, cosine, sine);
}

function turn(first: Float64Array, second: Float64Array, cosine: number, sine: number): void {
  for (let at = 0; at < first.length; at += 1) {
    const inFirst = first[at] ?? 0;
    const inSecond = second[at] ?? 0;
    first[at] = cosine * inFirst - sine * inSecond;
    second[at] = sine * inFirst + cosine * inSecond;
  }
}
