import { typingDistance } from './distance.js';
import { affordableCost, LEAST_MARGIN, leastLikelihood, likelihood, type Guess } from './guess.js';
import type { Vocabulary } from './vocabulary.js';

const SHORTEST = 4;
const LONGEST = 24;
const LEAST_DOCUMENTS = 3;
/** No slip costs less. */
const CHEAPEST = 0.3;
/** Guesses kept: enough to see whether the best one stands alone. */
const KEPT = 4;

/** Words that one or two slips turn into what was typed, likeliest first. Words of three letters are near too many. */
export function nearWords(typed: string, vocabulary: Vocabulary): Guess[] {
  if (typed.length < SHORTEST || typed.length > LONGEST || /\d/u.test(typed)) return [];
  const most = mostCost(typed.length);
  const guesses: Guess[] = [];
  const least = leastLikelihood(vocabulary.size) - LEAST_MARGIN;
  vocabulary.forEachNear(typed, (word, documents, slips) => {
    if (documents < LEAST_DOCUMENTS) return;
    const affordable = Math.min(most, affordableCost(documents, typed.length, least));
    if (Math.max(1, slips) * CHEAPEST > affordable) return;
    const cost = typingDistance(typed, word, affordable);
    if (cost <= affordable) guesses.push({ words: [word], score: likelihood(documents, cost, typed.length) });
  });
  return guesses.sort((a, b) => b.score - a.score).slice(0, KEPT);
}

/** One whole slip in a short word, two in a long one. */
function mostCost(length: number): number {
  if (length <= 5) return 1;
  return length <= 7 ? 1.5 : 2;
}
