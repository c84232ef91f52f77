import { analyse } from '../../../arabic/index.js';
import { LEAST_MARGIN, leastLikelihood, likelihood, type Guess } from './guess.js';
import { splitWord } from './joined-words.js';
import { nearWords } from './near-words.js';
import { arabiziWords, soundingWords } from './other-script.js';
import type { Vocabulary } from './vocabulary.js';

/** A slip of a seller is corrected only towards a word that is used this many times more. */
const MUCH_MORE = 50;
const MOST_COST_OF_RARE = 0.9;
/** A word in use is one until the slip is much likelier. */
const LEAST_SCORE_OF_RARE = 3.6;

/** What a folded word that no listing holds may mean; null where nothing is likely or two meanings are. */
export function guessUnknown(word: string, vocabulary: Vocabulary): Guess | null {
  const guesses = [nearWords, splitWord, arabiziWords, soundingWords].flatMap((channel) =>
    channel(word, vocabulary),
  );
  return clearBest(guesses, leastLikelihood(vocabulary.size));
}

/** What a folded word may mean that few listings hold: a slip of their sellers, or a rare word that must stay. */
export function guessRare(word: string, documents: number, vocabulary: Vocabulary): Guess | null {
  const guesses = [...nearWords(word, vocabulary), ...splitWord(word, vocabulary)].filter(
    ({ words, score }) => {
      const used = Math.min(...words.map((part) => vocabulary.frequency(part)));
      const closeEnough = score >= likelihood(used, MOST_COST_OF_RARE, word.length);
      return (
        closeEnough && used >= documents * MUCH_MORE && score - Math.log(documents) >= LEAST_SCORE_OF_RARE
      );
    },
  );
  return clearBest(guesses, leastLikelihood(vocabulary.size));
}

/** The best guess where it can be believed and none that means something else comes near it. */
function clearBest(guesses: readonly Guess[], least: number): Guess | null {
  const [best, ...others] = guesses.toSorted((a, b) => b.score - a.score);
  if (best === undefined || best.score <= least) return null;
  const meaning = meaningOf(best);
  const rival = others.find((guess) => meaningOf(guess) !== meaning);
  return rival !== undefined && best.score - rival.score < LEAST_MARGIN ? null : best;
}

function meaningOf({ words }: Guess): string {
  return analyse(words.join(' '))
    .map(({ concept }) => concept)
    .join(' ');
}
