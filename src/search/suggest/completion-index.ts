import { analyse, fold, letterCode, type Term } from '../../arabic/index.js';
import { keyOf } from '../index-schema/index.js';
import type { TermStatistics } from '../statistics/index.js';
import { popularity, type Phrase } from './phrases.js';

/** A phrase with what stands for all its spellings and inflections: equal keys find the same. */
export interface Completion {
  readonly phrase: Phrase;
  readonly key: string;
}

/** Phrases under each of their words, ready for the question which continue a prefix. */
export interface CompletionIndex {
  readonly entries: readonly Entry[];
}

interface Entry {
  /** The phrase from one of its words on, in searchable letters. */
  readonly from: string;
  readonly completion: Completion;
  /** Popularity, less where the typed words would not begin the phrase. */
  readonly worth: number;
}

/** How much less a phrase is worth that holds what is typed at a later word. */
const INSIDE = 0.2;

/** Only phrases that the index can answer: every word that says something is in a document. */
export function createCompletionIndex(
  phrases: readonly Phrase[],
  statistics: Pick<TermStatistics, 'families'>,
): CompletionIndex {
  const entries: Entry[] = [];
  for (const phrase of phrases) {
    const terms = analyse(phrase.text);
    const content = terms.filter(({ stop }) => !stop);
    if (content.length === 0 || !content.every((term) => isHeld(term, statistics))) continue;
    const completion = { phrase, key: phraseKey(content) };
    const words = terms.map((term) => searchable(term));
    for (const index of words.keys()) {
      const worth = worthAt(popularity(phrase), index);
      entries.push({ from: words.slice(index).join(' '), completion, worth });
    }
  }
  return { entries: entries.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)) };
}

/** What a phrase is worth where it is completed from a later place than its beginning. */
export function worthAt(worth: number, place: number): number {
  return place === 0 ? worth : worth * INSIDE;
}

export function isHeld({ family, concept }: Term, { families }: Pick<TermStatistics, 'families'>): boolean {
  return families.has(keyOf(letterCode(family))) || families.has(keyOf(letterCode(concept)));
}

/** What is searched for, whatever the order, spelling or inflection of the words. */
function phraseKey(content: readonly Term[]): string {
  return [...new Set(content.map(({ family, concept }) => (concept === family ? family : concept)))]
    .sort()
    .join(' ');
}

/** A word folded and without a lone article, so that «الشعار» and «شعار» are one. */
export function searchable({ surface, exact }: Pick<Term, 'surface' | 'exact'>): string {
  const folded = fold(surface);
  return folded.startsWith('ال') && exact === folded.slice(2) ? exact : folded;
}

/** The most worthy completions of a prefix, at most `most`, one for each key; binary search, then one pass. */
export function completionsOf({ entries }: CompletionIndex, prefix: string, most: number): Completion[] {
  const best: Entry[] = [];
  for (let index = firstFrom(entries, prefix); index < entries.length; index += 1) {
    const entry = entries[index];
    if (entry?.from.startsWith(prefix) !== true) break;
    keepBest(best, entry, most);
  }
  return best.map(({ completion }) => completion);
}

/** Whether anything begins with the prefix. */
export function continues({ entries }: CompletionIndex, prefix: string): boolean {
  return entries[firstFrom(entries, prefix)]?.from.startsWith(prefix) === true;
}

function firstFrom(entries: readonly Entry[], prefix: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.from ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Keeps `best` in order, each key once. */
function keepBest(best: Entry[], entry: Entry, most: number): void {
  if (best.length === most && (best.at(-1)?.worth ?? 0) >= entry.worth) return;
  const same = best.findIndex(({ completion }) => completion.key === entry.completion.key);
  if (same !== -1) {
    if ((best[same]?.worth ?? 0) >= entry.worth) return;
    best.splice(same, 1);
  }
  const place = best.findIndex(({ worth }) => worth < entry.worth);
  best.splice(place === -1 ? best.length : place, 0, entry);
  if (best.length > most) best.pop();
}
