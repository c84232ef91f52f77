/**
 * Correction of what a buyer typed against the words of the catalogue, in memory: `createVocabulary` indexes them once
 * for each snapshot, `correct` looks for what an unknown word may mean over all ways of mistyping (near words, split
 * and joined ones, the other script, the wrong keyboard) and takes the likeliest, or none where none stands out.
 */
export { correct, type Knowledge } from './correct.js';
export { createVocabulary, type Vocabulary } from './vocabulary.js';
