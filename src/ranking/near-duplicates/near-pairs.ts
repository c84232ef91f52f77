/** Places of two signatures, the smaller first. */
export type Pair = readonly [one: number, other: number];

/** Numbers in a band: two texts of similarity s agree in one band with the chance s⁴. */
const ROWS = 4;

/**
 * Pairs of a collection that may be near: their signatures agree in at least one band of four (locality-sensitive
 * hashing: Indyk & Motwani 1998; Leskovec et al., "Mining of Massive Datasets", §3.4). With 128 hashes a pair of
 * similarity .8 is missed once in twenty million, one of .3 is found one time in four: compare what is found.
 */
export function nearPairs(signatures: readonly Uint32Array[]): Pair[] {
  const found = new Map<number, Pair>();
  const bands = Math.floor((signatures[0]?.length ?? 0) / ROWS);
  for (let band = 0; band < bands; band += 1) {
    for (const places of sharedBuckets(signatures, band * ROWS)) addPairs(found, places, signatures.length);
  }
  return [...found.values()];
}

/** The places that agree in the band that starts at `from`, where at least two do. */
function sharedBuckets(signatures: readonly Uint32Array[], from: number): number[][] {
  const first = new Map<number, number>();
  const shared = new Map<number, number[]>();
  for (const [place, signature] of signatures.entries()) {
    const key = bandKey(signature, from);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, place);
    else shared.set(key, [...(shared.get(key) ?? [earlier]), place]);
  }
  return [...shared.values()];
}

function bandKey(signature: Uint32Array, from: number): number {
  let key = 0;
  for (let row = from; row < from + ROWS; row += 1) {
    key = Math.imul(key ^ (signature[row] ?? 0), 0x5bd1e995);
    key ^= key >>> 13;
  }
  return key;
}

function addPairs(found: Map<number, Pair>, places: readonly number[], size: number): void {
  for (const [index, one] of places.entries()) {
    for (const other of places.slice(index + 1)) found.set(one * size + other, [one, other]);
  }
}
