/** Words written in the letters of the other script: Arabic in Latin letters, foreign names in Arabic ones. */
import { consonantSkeleton, fromArabizi } from '../../../arabic/index.js';
import { likelihood, type Guess } from './guess.js';
import { isArabic, type Vocabulary } from './vocabulary.js';

const SHORTEST_ARABIZI = 4;
const LONGEST_ARABIZI = 12;
const SHORTEST_READING = 3;
const SHORTEST_SOUND = 4;
const LEAST_DOCUMENTS = 3;
const ARABIZI_COST = 0.5;
const SOUND_COST = 0.5;
/** For each vowel that one script writes and the other does not. */
const VOWEL_COST = 0.15;
/** Three consonants are shared by many words. */
const FEW_CONSONANTS_COST = 0.3;
/** Letters that foreign names are not written with. */
const nativeLetters = /[عحخضظذث]/u;
/** What people do not write Arabic with: letters of European words, three vowels in a row. */
const european = /c(?!h)|[xpv]|[aeiouy]{3}/u;

/** Arabic words of the vocabulary that `tasmem` or `ka3k` may spell. A digit among the letters makes it surer. */
export function arabiziWords(typed: string, vocabulary: Vocabulary): Guess[] {
  const marked = /[a-z]/u.test(typed) && /[2-9]/u.test(typed);
  if (
    isArabic(typed) ||
    (typed.length < SHORTEST_ARABIZI && !marked) ||
    typed.length > LONGEST_ARABIZI ||
    european.test(typed)
  )
    return [];
  const used = (word: string): number =>
    Math.max(vocabulary.frequency(word), bareFrequency(word, vocabulary));
  const cost = marked ? ARABIZI_COST / 2 : ARABIZI_COST;
  return fromArabizi(typed, (word) => used(word) >= LEAST_DOCUMENTS)
    .filter((word) => word.length >= SHORTEST_READING && used(word) >= LEAST_DOCUMENTS)
    .filter((word) => !/[aeiou]$/u.test(typed) || /[اهيو]$/u.test(word))
    .map((word) => ({ words: [word], score: likelihood(used(word), cost, Math.max(5, typed.length)) }));
}

function bareFrequency(word: string, vocabulary: Vocabulary): number {
  return word.length > 4 && word.startsWith('ال') ? vocabulary.frequency(word.slice(2)) : 0;
}

/** Words of the other script with the same consonants («ايليمنتور» and elementor), vowels about the same. */
export function soundingWords(typed: string, vocabulary: Vocabulary): Guess[] {
  if (typed.length < SHORTEST_SOUND || /\d/u.test(typed)) return [];
  return vocabulary
    .soundingLike(typed)
    .slice(0, 8)
    .filter((word) => vocabulary.frequency(word) >= LEAST_DOCUMENTS && word.length >= SHORTEST_SOUND)
    .filter((word) => !nativeLetters.test(typed + word))
    .map((word) => {
      const few = consonantSkeleton(typed).length <= 3 ? FEW_CONSONANTS_COST : 0;
      const cost = SOUND_COST + few + VOWEL_COST * vowelDifference(typed, word);
      return { words: [word], score: likelihood(vocabulary.frequency(word), cost, typed.length) };
    });
}

const vowelSounds: Readonly<Record<string, string>> = {
  ا: 'a',
  ع: 'a',
  و: 'o',
  ي: 'i',
  a: 'a',
  e: 'i',
  i: 'i',
  y: 'i',
  o: 'o',
  u: 'o',
  w: 'o',
};

function vowelDifference(one: string, other: string): number {
  const count = (word: string, vowel: string): number =>
    [...word].filter((letter) => vowelSounds[letter] === vowel).length;
  return ['a', 'i', 'o'].reduce((sum, vowel) => sum + Math.abs(count(one, vowel) - count(other, vowel)), 0);
}
