import type { SparseMatrix } from './sparse-matrix.js';

/** Which terms stand in which listing: listing `i` has `terms` from `starts[i]` up to `starts[i + 1]`, each once. */
export interface TermsByListing {
  readonly starts: Int32Array;
  readonly terms: Int32Array;
}

export interface PpmiOptions {
  /** Context counts are raised to this power, which keeps rare contexts from looking meaningful. */
  readonly smoothing: number;
  /** Subtracted from each value: log of the negative samples (`k`). */
  readonly shift: number;
}

/**
 * Shifted positive pointwise mutual information of terms that stand in the same listing:
 * max(0, ln(P(a, b) / (P(a) P(b)^smoothing)) − shift) (Levy & Goldberg 2014 eq. 11; smoothing: Levy et al. 2015 §3.2),
 * made symmetric by the mean of both directions. A listing of n terms spreads a weight of one over the
 * neighbours of each of its terms, so that a long description does not outvote short titles.
 */
export function shiftedPpmi(
  { starts, terms }: TermsByListing,
  vocabulary: number,
  { smoothing, shift }: PpmiOptions,
): SparseMatrix {
  const byTerm = listingsByTerm({ starts, terms }, vocabulary);
  const totals = countTotals({ starts, terms }, vocabulary);
  const { total, smoothed, smoothedTotal } = smoothTotals(totals, smoothing);
  const rowStarts = new Int32Array(vocabulary + 1);
  const columns = new GrowingList(Int32Array);
  const values = new GrowingList(Float32Array);
  const counts = new Float64Array(vocabulary);
  for (let row = 0; row < vocabulary; row += 1) {
    for (const column of countNeighbours(row, byTerm, { starts, terms }, counts)) {
      const joint = Math.log(((counts[column] ?? 0) * smoothedTotal) / total);
      const forth = joint + Math.log(total / ((totals[row] ?? 1) * (smoothed[column] ?? 1)));
      const back = joint + Math.log(total / ((totals[column] ?? 1) * (smoothed[row] ?? 1)));
      const value = (Math.max(0, forth - shift) + Math.max(0, back - shift)) / 2;
      counts[column] = 0;
      if (value <= 0) continue;
      columns.push(column);
      values.push(value);
    }
    rowStarts[row + 1] = columns.length;
  }
  return { size: vocabulary, starts: rowStarts, columns: columns.toArray(), values: values.toArray() };
}

/** The inverted table: for each term the listings that hold it. */
function listingsByTerm({ starts, terms }: TermsByListing, vocabulary: number): TermsByListing {
  const ends = new Int32Array(vocabulary + 1);
  for (const term of terms) ends[term + 1] = (ends[term + 1] ?? 0) + 1;
  for (let term = 0; term < vocabulary; term += 1) ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
  const next = Int32Array.from(ends);
  const listings = new Int32Array(terms.length);
  for (let listing = 0; listing + 1 < starts.length; listing += 1) {
    for (const term of terms.subarray(starts[listing], starts[listing + 1])) {
      const at = next[term] ?? 0;
      listings[at] = listing;
      next[term] = at + 1;
    }
  }
  return { starts: ends, terms: listings };
}

/** Row sums of the co-occurrence: one for each listing in which a term has company. */
function countTotals({ starts, terms }: TermsByListing, vocabulary: number): Float64Array {
  const totals = new Float64Array(vocabulary);
  for (let listing = 0; listing + 1 < starts.length; listing += 1) {
    const own = terms.subarray(starts[listing], starts[listing + 1]);
    if (own.length < 2) continue;
    for (const term of own) totals[term] = (totals[term] ?? 0) + 1;
  }
  return totals;
}

function smoothTotals(
  totals: Float64Array,
  smoothing: number,
): { total: number; smoothed: Float64Array; smoothedTotal: number } {
  const smoothed = totals.map((count) => count ** smoothing);
  const sum = (values: Float64Array): number => values.reduce((part, value) => part + value, 0);
  return { total: sum(totals), smoothed, smoothedTotal: sum(smoothed) };
}

/** Adds up in `counts` how much each term accompanies `row`; returns those that do, in a fixed order. */
function countNeighbours(
  row: number,
  byTerm: TermsByListing,
  { starts, terms }: TermsByListing,
  counts: Float64Array,
): number[] {
  const met: number[] = [];
  for (const listing of byTerm.terms.subarray(byTerm.starts[row], byTerm.starts[row + 1])) {
    const own = terms.subarray(starts[listing], starts[listing + 1]);
    if (own.length < 2) continue;
    const share = 1 / (own.length - 1);
    for (const other of own) {
      if (other === row) continue;
      const count = counts[other] ?? 0;
      if (count === 0) met.push(other);
      counts[other] = count + share;
    }
  }
  return met;
}

type TypedArray = Int32Array | Float32Array;

/** A typed array that doubles when it is full. */
class GrowingList<List extends TypedArray> {
  length = 0;
  #items: List;
  readonly #make: new (length: number) => List;

  constructor(make: new (length: number) => List) {
    this.#make = make;
    this.#items = new make(1 << 16);
  }

  push(value: number): void {
    if (this.length === this.#items.length) {
      const grown = new this.#make(this.length * 2);
      grown.set(this.#items);
      this.#items = grown;
    }
    this.#items[this.length] = value;
    this.length += 1;
  }

  toArray(): List {
    return this.#items.slice(0, this.length) as List;
  }
}
