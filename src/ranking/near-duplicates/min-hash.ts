/** Numbers of a signature: the estimate is off by .035 at a similarity of .8 (one standard error). */
const HASHES = 128;

/**
 * MinHash signature: for each of many orders of all shingles, the one that comes first. The chance that two sets agree in
 * a place is their Jaccard similarity (Broder et al. 2000, "Min-wise independent permutations"). Sets without shingles
 * have a signature that agrees with nothing but another empty one.
 */
export function minHash(shingles: Uint32Array, hashes = HASHES): Uint32Array {
  const [multipliers, masks] = orders(hashes);
  const signature = new Uint32Array(hashes).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let index = 0; index < hashes; index += 1) {
      const mixed = Math.imul(shingle ^ (masks[index] ?? 0), multipliers[index] ?? 1);
      const hash = (mixed ^ (mixed >>> 15)) >>> 0;
      if (hash < (signature[index] ?? 0)) signature[index] = hash;
    }
  }
  return signature;
}

/** Estimates the Jaccard similarity of what two signatures of the same length were made of; see `standardError`. */
export function similarity(one: Uint32Array, other: Uint32Array): number {
  let equal = 0;
  for (let index = 0; index < one.length; index += 1) if (one[index] === other[index]) equal += 1;
  return equal / one.length;
}

/** How far an estimate of `jaccard` by so many hashes is off, as one standard deviation (binomial). */
export function standardError(jaccard: number, hashes = HASHES): number {
  return Math.sqrt((jaccard * (1 - jaccard)) / hashes);
}

const known = new Map<number, readonly [multipliers: Int32Array, masks: Int32Array]>();

/** Odd multipliers and masks, always the same: signatures made at different times can be compared. */
function orders(hashes: number): readonly [Int32Array, Int32Array] {
  const made = known.get(hashes);
  if (made !== undefined) return made;
  let state = 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    const again = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return again ^ (again >>> 15);
  };
  const multipliers = Int32Array.from({ length: hashes }, () => next() | 1);
  const masks = Int32Array.from({ length: hashes }, next);
  known.set(hashes, [multipliers, masks]);
  return [multipliers, masks];
}
