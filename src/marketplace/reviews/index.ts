/**
 * Reviews: one for each accepted order, the seller's reply and appeal, holding back what looks like manipulation, corrections
 * that keep what was said before, and what a comment says of quality, speed and manner.
 */
export { appealReview, replyToReview } from './answer.js';
export { aspectsOf, type Aspects } from './aspects/aspects.js';
export { reviewDoubts, type ReviewDoubt } from './doubts.js';
export { reviewMachine } from './machine.js';
export { correctionReasons, correctReview, moderateReview } from './moderate.js';
export { writeReview } from './write.js';
