import { gunzipSync, gzipSync } from 'node:zlib';
import type { WeighedTerms } from './terms.js';

/** What the terms of one generation mean: a vector for each, from which texts get theirs. */
export interface TermVectors {
  readonly dimensions: number;
  readonly terms: number;
  /**
   * The weighted mean of the terms' vectors without the direction that all texts share, of length one
   * (Arora, Liang & Ma 2017, A Simple but Tough-to-Beat Baseline, alg. 1). Null when no term is known.
   */
  embed(terms: WeighedTerms): Float64Array | null;
}

/** As `term_vectors.body` keeps them: a byte for each coordinate, with a scale and a weight for each term. */
export interface EncodedVectors {
  readonly dimensions: number;
  readonly terms: readonly string[];
  /** `terms × dimensions`; times the term's scale it is the coordinate. */
  readonly coordinates: Int8Array;
  readonly scales: Float32Array;
  /** Smooth inverse frequency of each term. */
  readonly weights: Float32Array;
  /** The direction that all texts share; zeros while it is unknown. */
  readonly common: Float32Array;
}

export function openTermVectors(encoded: EncodedVectors): TermVectors {
  const { dimensions, terms, coordinates, scales, weights, common } = encoded;
  const rows = new Map(terms.map((term, row) => [term, row]));
  return {
    dimensions,
    terms: terms.length,
    embed(text) {
      const sum = new Float64Array(dimensions);
      let known = false;
      for (const [term, weight] of text) {
        const row = rows.get(term);
        if (row === undefined) continue;
        known = true;
        const factor = weight * (weights[row] ?? 0) * (scales[row] ?? 0);
        const start = row * dimensions;
        for (let at = 0; at < dimensions; at += 1) {
          sum[at] = (sum[at] ?? 0) + factor * (coordinates[start + at] ?? 0);
        }
      }
      return known ? withoutCommon(sum, common) : null;
    },
  };
}

function withoutCommon(vector: Float64Array, common: Float32Array): Float64Array | null {
  const along = vector.reduce((sum, value, at) => sum + value * (common[at] ?? 0), 0);
  return unitLength(vector.map((value, at) => value - along * (common[at] ?? 0)));
}

/** Null for a vector of no length. */
function unitLength(vector: Float64Array): Float64Array | null {
  const length = Math.hypot(...vector);
  return length < 1e-12 ? null : vector.map((value) => value / length);
}

export function cosine(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
}

/** Gzipped: a line of JSON, then the bytes of weights, scales, common direction and coordinates. */
export function encodeVectors(vectors: EncodedVectors): Buffer {
  const { dimensions, terms, coordinates, scales, weights, common } = vectors;
  const head = Buffer.from(`${JSON.stringify({ dimensions, terms })}\n`);
  const numbers = [weights, scales, common].map((list) =>
    Buffer.from(list.buffer, list.byteOffset, list.byteLength),
  );
  return gzipSync(
    Buffer.concat([
      head,
      ...numbers,
      Buffer.from(coordinates.buffer, coordinates.byteOffset, coordinates.byteLength),
    ]),
  );
}

/** @throws if the body was not written by `encodeVectors`. */
export function decodeVectors(body: Buffer): EncodedVectors {
  const plain = gunzipSync(body);
  const end = plain.indexOf(0x0a);
  const { dimensions, terms } = JSON.parse(plain.toString('utf8', 0, end)) as Pick<
    EncodedVectors,
    'dimensions' | 'terms'
  >;
  // A copy of its own begins where typed arrays of four bytes may begin.
  const bytes = new Uint8Array(plain.subarray(end + 1)).buffer;
  const count = terms.length;
  return {
    dimensions,
    terms,
    weights: new Float32Array(bytes, 0, count),
    scales: new Float32Array(bytes, 4 * count, count),
    common: new Float32Array(bytes, 8 * count, dimensions),
    coordinates: new Int8Array(bytes, 8 * count + 4 * dimensions, count * dimensions),
  };
}
