import { analyse, fold, type Term } from '../../arabic/index.js';
import { interpret } from '../query/interpret.js';
import type { SearchSnapshot } from '../snapshot/snapshot.js';
import { documentsHolding } from '../statistics/index.js';
import type { Suggestion, SuggestResult } from '../types.js';
import { completionsOf, isHeld, searchable, type Completion } from './completion-index.js';
import { otherReadings } from './readings.js';

const MAX_SUGGESTIONS = 8;

/** What is offered, with the key that is the same for all its spellings. */
type Candidate = Suggestion & { readonly key: string };

/** How much a completion of another reading of the keys counts beside one of what is typed. */
const OTHER_READING = 0.2;

/**
 * Completes the last word of what was typed with what sellers offer and buyers found: phrases that begin with it, then
 * phrases that hold it at a later word; where no phrase goes on from all words, the first ones are kept and the rest is
 * completed. Every word of a completion is in the index.
 */
export function suggest(text: string, snapshot: SearchSnapshot): SuggestResult {
  if (fold(text).trim() === '') return { completions: [], corrections: [] };
  const typed = complete(text, snapshot);
  const isArabic = /\p{Script=Arabic}/u.test(text);
  const found = isArabic && typed.length > 0 ? typed : withOthers(text, typed, snapshot);
  const completions = found.map(({ text: phrase, count }) => ({ text: phrase, count }));
  return { completions, corrections: completions.length > 0 ? [] : corrections(text, snapshot) };
}

/** Latin letters may be Arabic ones typed on the wrong layout or by sound: the more used reading comes first. */
function withOthers(text: string, typed: readonly Candidate[], snapshot: SearchSnapshot): Candidate[] {
  const others = otherReadings(text, snapshot.completions).flatMap((reading) =>
    continuations(reading, analyse(reading), snapshot),
  );
  const weighed = [
    ...typed.map((candidate) => ({ candidate, worth: candidate.count })),
    ...others.map((candidate) => ({ candidate, worth: candidate.count * OTHER_READING })),
  ];
  weighed.sort((a, b) => b.worth - a.worth);
  const distinct = new Map<string, Candidate>();
  for (const { candidate } of weighed)
    if (!distinct.has(candidate.key)) distinct.set(candidate.key, candidate);
  return [...distinct.values()].slice(0, MAX_SUGGESTIONS);
}

/** From all typed words on, else from the longest end of them that something continues. */
function complete(text: string, snapshot: SearchSnapshot): Candidate[] {
  const terms = analyse(text);
  for (const [index, first] of terms.entries()) {
    if (!terms.slice(0, index).every((term) => mayBeKept(term, snapshot))) return [];
    const found = continuations(text, terms.slice(index), snapshot);
    if (found.length > 0)
      return found.map((candidate) => ({ ...candidate, text: text.slice(0, first.start) + candidate.text }));
  }
  return [];
}

/** After a number nothing is known to follow: it may be a price. */
function mayBeKept(term: Term, { statistics }: SearchSnapshot): boolean {
  return !/^\d+$/u.test(term.family) && (term.stop || isHeld(term, statistics));
}

function continuations(text: string, terms: readonly Term[], snapshot: SearchSnapshot): Candidate[] {
  const words = terms.map((term) => searchable(term));
  return prefixesOf(words, /\s$/u.test(text))
    .flatMap((prefix) => completionsOf(snapshot.completions, prefix, MAX_SUGGESTIONS))
    .slice(0, MAX_SUGGESTIONS)
    .map((completion) => toCandidate(completion, snapshot));
}

/** The last word may be a beginning, with an article that phrases are kept without. */
function prefixesOf(words: readonly string[], open: boolean): string[] {
  const whole = words.join(' ');
  if (open) return [`${whole} `];
  const last = words.at(-1) ?? '';
  const bare = [...words.slice(0, -1), last.slice(2)].join(' ');
  return last.startsWith('ال') && whole.length > 2 ? [whole, bare] : [whole];
}

/** No more listings than hold the rarest of its words can be found. */
function toCandidate({ phrase, key }: Completion, { statistics }: SearchSnapshot): Candidate {
  if (phrase.count > 0) return { text: phrase.text, count: phrase.count, key };
  const words = analyse(phrase.text).filter(({ stop }) => !stop);
  const count = Math.min(...words.map((term) => documentsHolding(term, statistics)));
  return { text: phrase.text, count, key };
}

/** Counted by the rarest of its words: no more listings than that hold them all. */
function corrections(text: string, snapshot: SearchSnapshot): Suggestion[] {
  const { correctedTo } = interpret(text, snapshot).interpretation;
  if (correctedTo === null) return [];
  const { terms } = interpret(correctedTo, snapshot, true).query;
  return [{ text: correctedTo, count: Math.min(...terms.map(({ documents }) => documents)) }];
}
