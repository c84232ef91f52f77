import { fold } from '../../arabic/index.js';
import { interpret } from '../query/interpret.js';
import type { SearchSnapshot } from '../snapshot/snapshot.js';
import type { Suggestion, SuggestResult } from '../types.js';
import type { Phrase } from './phrases.js';

const MAX_SUGGESTIONS = 8;

/**
 * Completes the last word of what was typed with what sellers really offer: phrases that begin with it first, then
 * phrases that hold it at the beginning of a later word; the most used first. Every completion finds something.
 */
export function suggest(text: string, snapshot: SearchSnapshot): SuggestResult {
  const typed = fold(text).trim();
  if (typed === '') return { completions: [], corrections: [] };
  const { correctedTo } = interpret(text, snapshot).interpretation;
  const wanted = correctedTo === null ? typed : fold(correctedTo).trim();
  const completions = complete(wanted, snapshot.phrases);
  return {
    completions: completions.map(({ text: phrase, count }) => ({ text: phrase, count })),
    corrections: correctedTo === null ? [] : [correction(correctedTo, snapshot)],
  };
}

function complete(typed: string, phrases: readonly Phrase[]): Phrase[] {
  const begins: Phrase[] = [];
  const holds: Phrase[] = [];
  const inside = ` ${typed}`;
  for (const phrase of phrases) {
    if (phrase.folded.startsWith(typed)) begins.push(phrase);
    else if (holds.length < MAX_SUGGESTIONS && phrase.folded.includes(inside)) holds.push(phrase);
    if (begins.length === MAX_SUGGESTIONS) break;
  }
  return [...begins, ...holds].slice(0, MAX_SUGGESTIONS);
}

/** Counted by the rarest of its words: no more listings than that hold them all. */
function correction(text: string, snapshot: SearchSnapshot): Suggestion {
  const { terms } = interpret(text, snapshot, true).query;
  return { text, count: Math.min(...terms.map(({ documents }) => documents)) };
}
