import type { Synonyms } from '../expand/synonyms.js';
import { analyse, fold, isKnown, type Term } from '../../../arabic/index.js';
import { documentsHolding, type TermStatistics } from '../../statistics/index.js';
import { isQuoted, quotedRanges } from '../quotes.js';
import { findWishes } from '../wishes/index.js';
import { commonWords } from './common-words.js';
import { guessRare, guessUnknown } from './guess-word.js';
import { joinWords } from './joined-words.js';
import { turnKeyboard } from './keyboard.js';
import { isArabic, type Vocabulary } from './vocabulary.js';

/** What corrections are judged by. */
export interface Knowledge {
  readonly statistics: TermStatistics;
  readonly vocabulary: Vocabulary;
  readonly synonyms: Synonyms;
}

/** Words that this many listings hold or fewer, or this share of them, find little. */
const LITTLE = 2;
const LITTLE_SHARE = 1 / 4000;
/** Doubtful words of a text that are looked into; more are no query. */
const MOST_WORDS = 12;

/**
 * The text with every word that the catalogue does not know, or hardly knows, in the spelling that it does know: slips
 * of the finger and the ear, split and joined words, Arabic in Latin letters and foreign names in Arabic ones, the wrong
 * keyboard. Words in quotation marks and those of wishes (price, time …) stay. Null where nothing is to be changed; idempotent; never throws.
 */
export function correct(text: string, knowledge: Knowledge): string | null {
  const turned = turnKeyboard(text, knowledge.statistics);
  return correctWords(turned ?? text, knowledge) ?? turned;
}

/** A stretch of the text and what is written there instead. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function correctWords(text: string, knowledge: Knowledge): string | null {
  const all = analyse(text);
  const kept = [...quotedRanges(text), ...findWishes(text, all)];
  const terms = all.filter(({ start }) => !isQuoted(start, kept));
  const doubtful = terms
    .map((term, index) => ({ term, index }))
    .filter(({ term }) => isDoubtful(term, knowledge.statistics) && standsAlone(text, term));
  const replacements: Replacement[] = [];
  for (const { term, index } of doubtful.slice(0, MOST_WORDS)) {
    const replacement =
      join(text, terms[index - 1], term, knowledge) ??
      join(text, term, terms[index + 1], knowledge) ??
      replaceWord(term, knowledge);
    if (replacement !== null && replacement.start >= (replacements.at(-1)?.end ?? 0))
      replacements.push(replacement);
  }
  return replacements.length === 0 ? null : applyTo(text, replacements);
}

function applyTo(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let end = 0;
  for (const replacement of replacements) {
    result += text.slice(end, replacement.start) + replacement.text;
    end = replacement.end;
  }
  return result + text.slice(end);
}

function isDoubtful(term: Term, statistics: TermStatistics): boolean {
  if (term.stop || term.kind === 'number') return false;
  const documents = documentsHolding(term, statistics);
  return documents <= Math.max(LITTLE, statistics.documents * LITTLE_SHARE) && !isWord(term.exact);
}

/** Parts of one word in several scripts (تصميم3d) are no words to be mistyped. */
function standsAlone(text: string, { start, end }: Term): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(start - 1) + text.charAt(end));
}

/** A correct word, whatever the catalogue says. */
function isWord(word: string): boolean {
  return isKnown(word) || commonWords.has(word);
}

function join(
  text: string,
  first: Term | undefined,
  second: Term | undefined,
  { vocabulary }: Knowledge,
): Replacement | null {
  if (first === undefined || first.kind !== second?.kind) return null;
  if (text.slice(first.end, second.start).trim() !== '') return null;
  const joined = joinWords(first.exact, second.exact, vocabulary);
  return joined && { start: first.start, end: second.end, text: spell(joined.words, vocabulary) };
}

function replaceWord(term: Term, { statistics, vocabulary }: Knowledge): Replacement | null {
  const documents = documentsHolding(term, statistics);
  for (const { before, word } of readings(term)) {
    const guess = documents === 0 ? guessUnknown(word, vocabulary) : guessRare(word, documents, vocabulary);
    if (guess === null) continue;
    const bare = spell(guess.words, vocabulary);
    const whole = isArabic(bare) === isArabic(before) ? before + bare : bare;
    const text = [whole, bare].find((spelled) => isUnderstood(spelled, statistics));
    if (text !== undefined) return { start: term.start, end: term.end, text };
  }
  return null;
}

/**
 * The word behind the article and particles that came off; then with them, as they may be its own («الكنروني»), or
 * behind one letter that the analysis left on.
 */
function readings({ surface, exact, kind }: Term): { before: string; word: string }[] {
  const folded = fold(surface);
  const before = folded.endsWith(exact) ? folded.slice(0, folded.length - exact.length) : '';
  const bare = { before, word: exact };
  if (before !== '') return [bare, { before: '', word: folded }];
  if (kind !== 'arabic' || exact.length < 5 || !/^[وبلف]/u.test(exact)) return [bare];
  return [bare, { before: exact.charAt(0), word: exact.slice(1) }];
}

function spell(words: readonly string[], vocabulary: Vocabulary): string {
  return words.map((word) => vocabulary.spell(word)).join(' ');
}

function isUnderstood(text: string, statistics: TermStatistics): boolean {
  return analyse(text).every((term) => term.stop || documentsHolding(term, statistics) > 0);
}
