import { likelihood, type Guess } from './guess.js';
import type { Vocabulary } from './vocabulary.js';

const SHORTEST_PART = 3;
const SHORTEST_WHOLE = 6;
const LONGEST_WHOLE = 40;
/** Three letters are a word by chance too often. */
const LEAST_DOCUMENTS = 3;
const LEAST_DOCUMENTS_SHORT = 40;
/** A missing or superfluous space, as a slip. */
const SPACE_COST = 0.5;

/** The two words that were typed without the space between them («تصميمشعار»); the cut whose rarer word is used most. */
export function splitWord(typed: string, vocabulary: Vocabulary): Guess[] {
  if (typed.length < SHORTEST_WHOLE || typed.length > LONGEST_WHOLE) return [];
  let best: { words: string[]; documents: number } | null = null;
  for (let cut = SHORTEST_PART; cut <= typed.length - SHORTEST_PART; cut++) {
    const words = [typed.slice(0, cut), typed.slice(cut)];
    const documents = Math.min(...words.map((word) => usedAsPart(word, vocabulary)));
    if (documents > (best?.documents ?? 0)) best = { words, documents };
  }
  if (best === null) return [];
  return [{ words: best.words, score: likelihood(best.documents, SPACE_COST, typed.length) }];
}

/** Listings that hold the part, with or without its article; 0 where they are too few for its length. */
function usedAsPart(part: string, vocabulary: Vocabulary): number {
  const bare = part.startsWith('ال') ? vocabulary.frequency(part.slice(2)) : 0;
  const documents = Math.max(vocabulary.frequency(part), bare);
  return documents >= (part.length <= SHORTEST_PART ? LEAST_DOCUMENTS_SHORT : LEAST_DOCUMENTS)
    ? documents
    : 0;
}

/** The word that two neighbours are when the space between them goes («فوتو شوب»). */
export function joinWords(first: string, second: string, vocabulary: Vocabulary): Guess | null {
  const joined = first + second;
  const documents = vocabulary.frequency(joined);
  if (joined.length < SHORTEST_WHOLE || documents < LEAST_DOCUMENTS) return null;
  const score = likelihood(documents, SPACE_COST, joined.length);
  return score > 0 ? { words: [joined], score } : null;
}
