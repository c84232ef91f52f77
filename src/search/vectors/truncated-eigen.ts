import { normal } from './random.js';
import { addScaled, dot, multiply, type SparseMatrix } from './sparse-matrix.js';
import { symmetricEigen, type Eigen } from './symmetric-eigen.js';

export interface TruncatedEigenOptions {
  /** How many eigenvectors are wanted. */
  readonly rank: number;
  readonly random: () => number;
  /** Called with the share done, in [0, 1]; what it returns is awaited, so that others get their turn. */
  readonly onProgress?: ((share: number) => Promise<void> | void) | undefined;
}

/** More directions than wanted, and rounds that sharpen them (Halko et al. 2011 §4.3–4.5). */
const OVERSAMPLING = 10;
const POWER_ROUNDS = 3;

/**
 * The eigenvectors of a large sparse symmetric matrix whose eigenvalues are largest in magnitude, by a randomised range
 * finder with subspace iteration (Halko, Martinsson & Tropp 2011, Finding Structure with Randomness, algs. 4.4 and 5.3).
 * Fewer come back where the matrix is of lower rank. The same `random` gives the same result.
 */
export async function truncatedEigen(matrix: SparseMatrix, options: TruncatedEigenOptions): Promise<Eigen> {
  const { rank, random, onProgress } = options;
  const width = Math.min(matrix.size, rank + OVERSAMPLING);
  const products = width * (POWER_ROUNDS + 2);
  let done = 0;
  const timesMatrix = async (vectors: readonly Float64Array[]): Promise<Float64Array[]> => {
    const result: Float64Array[] = [];
    for (const vector of vectors) {
      result.push(multiply(matrix, vector));
      done += 1;
      await onProgress?.(done / products);
    }
    return result;
  };
  let basis: Float64Array[] = Array.from({ length: width }, () =>
    Float64Array.from({ length: matrix.size }, () => normal(random)),
  );
  for (let round = 0; round <= POWER_ROUNDS; round += 1) basis = orthonormal(await timesMatrix(basis));
  const image = await timesMatrix(basis);
  const small = symmetricEigen(basis.map((row) => Float64Array.from(image, (column) => dot(row, column))));
  const kept = Math.min(rank, basis.length);
  return {
    values: small.values.slice(0, kept),
    vectors: small.vectors.slice(0, kept).map((mix) => combine(basis, mix, matrix.size)),
  };
}

function combine(basis: readonly Float64Array[], mix: Float64Array, size: number): Float64Array {
  const vector = new Float64Array(size);
  for (const [index, direction] of basis.entries()) addScaled(vector, direction, mix[index] ?? 0);
  return vector;
}

/** Gram–Schmidt, each vector twice ("twice is enough", Giraud et al. 2005); directions that vanish are left out. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const vector of vectors) {
    const before = Math.sqrt(dot(vector, vector));
    for (let pass = 0; pass < 2; pass += 1) {
      for (const direction of basis) addScaled(vector, direction, -dot(vector, direction));
    }
    const length = Math.sqrt(dot(vector, vector));
    if (length <= 1e-10 * before || length === 0) continue;
    basis.push(vector.map((value) => value / length));
  }
  return basis;
}
