import { shiftedPpmi, type TermsByListing } from './co-occurrence.js';
import { openTermVectors, type EncodedVectors } from './term-vectors.js';
import type { WeighedTerms } from './terms.js';
import { truncatedEigen } from './truncated-eigen.js';

export interface LearnOptions {
  readonly dimensions: number;
  /** Chance; the same sequence gives the same vectors. */
  readonly random: () => number;
  readonly onProgress?: ((share: number) => Promise<void> | void) | undefined;
}

export interface VectorLearner {
  /** Takes the terms of one listing. */
  add(terms: WeighedTerms): void;
  /** The vectors of the terms that enough listings hold; null where there is too little to learn from. */
  finish(options: LearnOptions): Promise<EncodedVectors | null>;
}

/** A term that fewer listings hold says more of those listings than of the language. */
const MIN_LISTINGS = 3;

/** Fewer terms than this are no language to learn. */
const MIN_TERMS = 50;

const ppmi = { smoothing: 0.75, shift: 0 };

/** `a` of the smooth inverse frequency a / (a + p) (Arora et al. 2017 §3). */
const SIF = 1e-3;

/** Texts that the common direction is estimated on. */
const MAX_SAMPLE = 5000;

/**
 * Learns what terms mean from the company they keep: the eigenvectors of their mutual information, each weighed by the
 * root of its eigenvalue (Levy, Goldberg & Dagan 2015 §3.3). Memory grows with the words of all listings, a few bytes each.
 */
export function createLearner(): VectorLearner {
  const ids = new Map<string, number>();
  const listings: Int32Array[] = [];
  return {
    add(terms) {
      const own = new Int32Array(terms.size);
      let at = 0;
      for (const term of terms.keys()) {
        let id = ids.get(term);
        if (id === undefined) ids.set(term, (id = ids.size));
        own[at] = id;
        at += 1;
      }
      listings.push(own);
    },
    finish: (options) => factorise([...ids.keys()], listings, options),
  };
}

async function factorise(
  names: readonly string[],
  listings: readonly Int32Array[],
  { dimensions, random, onProgress }: LearnOptions,
): Promise<EncodedVectors | null> {
  const { kept, table, holding } = frequentTerms(names.length, listings);
  if (kept.length < MIN_TERMS) return null;
  const matrix = shiftedPpmi(table, kept.length, ppmi);
  const { values, vectors } = await truncatedEigen(matrix, { rank: dimensions, random, onProgress });
  const rows = new Float32Array(kept.length * dimensions);
  for (const [at, vector] of vectors.entries()) {
    const factor = Math.sqrt(Math.abs(values[at] ?? 0));
    for (let row = 0; row < kept.length; row += 1) rows[row * dimensions + at] = factor * (vector[row] ?? 0);
  }
  const tokens = table.terms.length;
  const encoded: EncodedVectors = {
    dimensions,
    terms: kept.map((id) => names[id] ?? ''),
    weights: Float32Array.from(holding, (count) => SIF / (SIF + count / tokens)),
    common: new Float32Array(dimensions),
    ...quantise(rows, dimensions),
  };
  return { ...encoded, common: commonDirection(encoded, table) };
}

/** Drops rare terms and numbers the others anew. */
function frequentTerms(
  count: number,
  listings: readonly Int32Array[],
): { kept: number[]; table: TermsByListing; holding: Int32Array } {
  const holding = new Int32Array(count);
  for (const terms of listings) for (const term of terms) holding[term] = (holding[term] ?? 0) + 1;
  const kept: number[] = [];
  const renumbered = new Int32Array(count).fill(-1);
  for (const [id, listingsHolding] of holding.entries()) {
    if (listingsHolding < MIN_LISTINGS) continue;
    renumbered[id] = kept.length;
    kept.push(id);
  }
  const starts = new Int32Array(listings.length + 1);
  const terms = new Int32Array(holding.reduce((sum, value) => sum + (value < MIN_LISTINGS ? 0 : value), 0));
  let at = 0;
  for (const [listing, own] of listings.entries()) {
    for (const term of own) {
      const id = renumbered[term] ?? -1;
      if (id === -1) continue;
      terms[at] = id;
      at += 1;
    }
    starts[listing + 1] = at;
  }
  return { kept, table: { starts, terms }, holding: Int32Array.from(kept, (id) => holding[id] ?? 0) };
}

/** A byte for each coordinate: the largest of a term is 127. */
function quantise(rows: Float32Array, dimensions: number): Pick<EncodedVectors, 'coordinates' | 'scales'> {
  const count = rows.length / dimensions;
  const coordinates = new Int8Array(rows.length);
  const scales = new Float32Array(count);
  for (let row = 0; row < count; row += 1) {
    const own = rows.subarray(row * dimensions, (row + 1) * dimensions);
    const largest = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = largest / 127;
    scales[row] = scale;
    if (scale === 0) continue;
    for (const [at, value] of own.entries()) coordinates[row * dimensions + at] = Math.round(value / scale);
  }
  return { coordinates, scales };
}

/** The first principal direction of a sample of the listings (power iteration). */
function commonDirection(encoded: EncodedVectors, { starts, terms }: TermsByListing): Float32Array {
  const model = openTermVectors(encoded);
  const step = Math.max(1, Math.floor((starts.length - 1) / MAX_SAMPLE));
  const sample: Float64Array[] = [];
  for (let listing = 0; listing + 1 < starts.length; listing += step) {
    const own = terms.subarray(starts[listing], starts[listing + 1]);
    const vector = model.embed(new Map(Array.from(own, (term) => [encoded.terms[term] ?? '', 1])));
    if (vector !== null) sample.push(vector);
  }
  let direction = new Float64Array(encoded.dimensions).fill(1);
  for (let round = 0; round < 30; round += 1) {
    const next = new Float64Array(encoded.dimensions);
    for (const vector of sample) {
      const along = vector.reduce((sum, value, at) => sum + value * (direction[at] ?? 0), 0);
      for (const [at, value] of vector.entries()) next[at] = (next[at] ?? 0) + along * value;
    }
    const length = Math.hypot(...next);
    if (length === 0) return new Float32Array(encoded.dimensions);
    direction = next.map((value) => value / length);
  }
  return Float32Array.from(direction);
}
