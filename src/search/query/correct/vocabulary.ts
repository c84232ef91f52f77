import { consonantSkeleton } from '../../../arabic/index.js';
import type { TermStatistics } from '../../statistics/index.js';
import { createSpellings } from './spellings.js';

/** The words of the catalogue's titles and tags, folded, for finding what a word that it does not know may mean. */
export interface Vocabulary {
  /** Words that at least two listings hold. */
  readonly size: number;
  /** Listings that hold the word; 0 for a word that is in none. */
  frequency(word: string): number;
  /**
   * Calls `visit` with every word of the same script that two slips may turn `typed` into, and some more; `slips` is how
   * many it takes at least.
   */
  forEachNear(typed: string, visit: Visit): void;
  /** Words of the other script with the consonants of `typed`, most used first. */
  soundingLike(typed: string): readonly string[];
  /** The word as most sellers spell it («هوية» for «هويه»). */
  spell(word: string): string;
}

type Visit = (word: string, documents: number, slips: number) => void;

/** A word of fewer listings is as likely a slip itself. */
const LEAST_DOCUMENTS = 2;
const SHORTEST = 3;
const LONGEST = 24;
const MOST_SLIPS = 2;
const SHORTEST_SKELETON = 3;

/** Words of one script and length, with the set of letters of each as bits. */
interface Shelf {
  readonly words: string[];
  readonly documents: number[];
  readonly letters: number[];
}

/**
 * Indexes the words that at least two listings hold. `phrases` are what sellers write, most used first, and are read
 * for spellings only. 30,000 words take a few milliseconds; sounds and spellings are worked out when first asked for.
 */
export function createVocabulary(
  statistics: Pick<TermStatistics, 'words'>,
  phrases: readonly { readonly text: string }[],
): Vocabulary {
  const { words } = statistics;
  const shelves = fillShelves(words);
  const spellings = once(() => createSpellings(phrases));
  const sounds = once(() => groupBySound(shelves));
  return {
    size: [...shelves.values()].reduce((sum, { words: { length } }) => sum + length, 0),
    frequency: (word) => words.get(word) ?? 0,
    forEachNear(typed, visit) {
      const letters = letterSet(typed);
      for (let length = typed.length - MOST_SLIPS; length <= typed.length + MOST_SLIPS; length++) {
        const shelf = shelves.get(shelfKey(typed, length));
        if (shelf !== undefined) visitAlike(shelf, letters, visit);
      }
    },
    soundingLike: (typed) => sounds().get(soundKey(typed, !isArabic(typed))) ?? [],
    spell: (word) => spellings().get(word) ?? word,
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export function isArabic(word: string): boolean {
  return word.charCodeAt(0) >= 0x600 && word.charCodeAt(0) < 0x700;
}

function shelfKey(word: string, length: number): number {
  return isArabic(word) ? length : -length;
}

function fillShelves(words: ReadonlyMap<string, number>): Map<number, Shelf> {
  const shelves = new Map<number, Shelf>();
  for (const [word, documents] of words) {
    if (documents < LEAST_DOCUMENTS || word.length < SHORTEST || word.length > LONGEST) continue;
    const key = shelfKey(word, word.length);
    let shelf = shelves.get(key);
    if (shelf === undefined) shelves.set(key, (shelf = { words: [], documents: [], letters: [] }));
    shelf.words.push(word);
    shelf.documents.push(documents);
    shelf.letters.push(letterSet(word));
  }
  return shelves;
}

/** One bit for each letter: Arabic ones have their own, all but five of the others too. */
function letterSet(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    bits |= 1 << ((code >= 0x641 && code <= 0x64a ? code - 6 : code) & 31);
  }
  return bits;
}

/** A slip changes at most two letters of a word's set, so words whose sets differ in more than four cannot be near. */
function visitAlike(shelf: Shelf, letters: number, visit: Visit): void {
  for (let index = 0; index < shelf.letters.length; index++) {
    const slips = bitCount(letters ^ (shelf.letters[index] ?? 0)) / 2;
    if (slips <= MOST_SLIPS) visit(shelf.words[index] ?? '', shelf.documents[index] ?? 0, slips);
  }
}

/** Bits that are set (Warren, Hacker's Delight, 2nd ed., figure 5–2). */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function soundKey(word: string, arabic: boolean): string {
  return (arabic ? 'ا' : 'a') + consonantSkeleton(word);
}

function groupBySound(shelves: ReadonlyMap<number, Shelf>): Map<string, string[]> {
  const groups = new Map<string, { word: string; documents: number }[]>();
  for (const { words, documents } of shelves.values()) {
    for (const [index, word] of words.entries()) {
      const key = soundKey(word, isArabic(word));
      if (key.length <= SHORTEST_SKELETON) continue;
      const group = groups.get(key);
      const entry = { word, documents: documents[index] ?? 0 };
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return new Map(
    [...groups].map(([key, group]) => [
      key,
      group.sort((a, b) => b.documents - a.documents).map(({ word }) => word),
    ]),
  );
}
