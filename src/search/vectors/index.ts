/**
 * Meaning beyond words: vectors of terms, learned from which of them stand together in listings, or those of an
 * endpoint outside; and the vectors of texts made of them. When they are learned is the indexer's.
 */
export type { Embedder } from './embedder.js';
export { requestEmbeddings } from './endpoint.js';
export { createLearner, type LearnOptions, type VectorLearner } from './learn.js';
export { cosineOf, fromText } from './quantised.js';
export { seededRandom } from './random.js';
export { isConfigured, openEmbedder, vectorsOfGeneration, type VectorsOfGeneration } from './store.js';
export {
  cosine,
  decodeVectors,
  encodeVectors,
  openTermVectors,
  type EncodedVectors,
  type TermVectors,
} from './term-vectors.js';
export { listingTerms, queryTerms, type MeaningfulText, type WeighedTerms } from './terms.js';
