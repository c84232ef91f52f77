/**
 * Near-duplicates: whether texts say nearly the same, word for word. A text becomes a set of shingles, the set a short
 * signature (MinHash), and signatures that agree in a band are near pairs of a whole collection without comparing
 * everything with everything. What follows from two listings being near is for others to say (arrange/fold).
 */
export { jaccard, shingles, union } from './shingles.js';
export { minHash, similarity, standardError } from './min-hash.js';
export { nearPairs, type Pair } from './near-pairs.js';
