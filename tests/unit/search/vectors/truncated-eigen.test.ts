import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../../../../src/search/vectors/random.js';
import { dot, type SparseMatrix } from '../../../../src/search/vectors/sparse-matrix.js';
import { truncatedEigen } from '../../../../src/search/vectors/truncated-eigen.js';

const size = 120;
const planted = [9, -6, 4, 2];

/** Orthonormal directions by chance, and Σ value · direction · directionᵀ. */
function plantedMatrix(seed: number): { matrix: SparseMatrix; directions: Float64Array[] } {
  const random = seededRandom(seed);
  const directions: Float64Array[] = [];
  for (const _ of planted) {
    const vector = Float64Array.from({ length: size }, () => normal(random));
    for (const known of directions) {
      const along = dot(vector, known);
      for (let at = 0; at < size; at += 1) vector[at] = (vector[at] ?? 0) - along * (known[at] ?? 0);
    }
    const length = Math.sqrt(dot(vector, vector));
    directions.push(vector.map((value) => value / length));
  }
  const values = Float32Array.from({ length: size * size }, (_, cell) => {
    const [row, column] = [Math.floor(cell / size), cell % size];
    return planted.reduce((sum, value, at) => {
      const direction = directions[at] ?? new Float64Array(size);
      return sum + value * (direction[row] ?? 0) * (direction[column] ?? 0);
    }, 0);
  });
  const columns = Int32Array.from({ length: size * size }, (_, cell) => cell % size);
  const starts = Int32Array.from({ length: size + 1 }, (_, row) => row * size);
  return { matrix: { size, starts, columns, values }, directions };
}

describe('truncated eigenvectors', () => {
  it('finds the planted eigenvalues and directions of a matrix of low rank', async () => {
    const { matrix, directions } = plantedMatrix(7);
    const found = await truncatedEigen(matrix, { rank: 4, random: seededRandom(1) });
    for (const [at, value] of planted.entries()) {
      expect(found.values[at]).toBeCloseTo(value, 4);
      const [vector, direction] = [found.vectors[at], directions[at]];
      if (vector === undefined || direction === undefined) throw new Error('a direction is missing');
      expect(Math.abs(dot(vector, direction))).toBeCloseTo(1, 4);
    }
  });

  it('gives no more than the matrix holds', async () => {
    const { matrix } = plantedMatrix(8);
    const found = await truncatedEigen(matrix, { rank: 30, random: seededRandom(1) });
    const strong = found.values.filter((value) => Math.abs(value) > 1e-3);
    expect(strong).toHaveLength(planted.length);
  });

  it('is the same for the same chance', async () => {
    const { matrix } = plantedMatrix(9);
    const [first, second] = await Promise.all(
      [3, 3].map((seed) => truncatedEigen(matrix, { rank: 4, random: seededRandom(seed) })),
    );
    expect(first).toEqual(second);
  });

  it('tells how far it is', async () => {
    const { matrix } = plantedMatrix(10);
    const shares: number[] = [];
    await truncatedEigen(matrix, {
      rank: 4,
      random: seededRandom(1),
      onProgress: (share) => void shares.push(share),
    });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});
