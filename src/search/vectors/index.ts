/**
 * Meaning beyond words: vectors of terms, learned from which of them stand together in listings, and of texts made of
 * them. Pure; who stores them and when they are learned is the indexer's.
 */
export { createLearner, type LearnOptions, type VectorLearner } from './learn.js';
export { seededRandom } from './random.js';
export {
  cosine,
  decodeVectors,
  encodeVectors,
  openTermVectors,
  type EncodedVectors,
  type TermVectors,
} from './term-vectors.js';
export { listingTerms, queryTerms, type MeaningfulText, type WeighedTerms } from './terms.js';
