import { typingDistance } from './distance.js';
import { likelihood, type Guess } from './guess.js';
import type { Vocabulary } from './vocabulary.js';

const SHORTEST = 4;
const LONGEST = 24;
/** Guesses kept: enough to see whether the best one stands alone. */
const KEPT = 4;

/** Words that one or two slips turn into what was typed, likeliest first. Words of three letters are near too many. */
export function nearWords(typed: string, vocabulary: Vocabulary): Guess[] {
  if (typed.length < SHORTEST || typed.length > LONGEST || /\d/u.test(typed)) return [];
  const most = mostCost(typed.length);
  const guesses: Guess[] = [];
  vocabulary.forEachNear(typed, (word, documents) => {
    if (likelihood(documents, 0.3, typed.length) <= 0) return;
    const cost = typingDistance(typed, word, most);
    if (cost <= most) guesses.push({ words: [word], score: likelihood(documents, cost, typed.length) });
  });
  return guesses.sort((a, b) => b.score - a.score).slice(0, KEPT);
}

/** One whole slip in a short word, two in a long one. */
function mostCost(length: number): number {
  if (length <= 5) return 1;
  return length <= 7 ? 1.5 : 2;
}
