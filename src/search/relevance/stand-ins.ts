import type { Expansion } from '../query/query.js';
import { BETWEEN } from './read-document.js';
import { tokenAt } from './token-table.js';

/** A query term that a synonym in the document answers; `weight` is the synonym's. */
export interface StandIn {
  readonly term: number;
  readonly weight: number;
}

const none: readonly string[] = [];

/** Finds the synonyms that a title, or one of the tags, holds whole, in any order of their words. */
export function createStandInReader(
  expansions: readonly Expansion[],
): (tokens: readonly number[]) => readonly StandIn[] {
  const wanted = new Set(expansions.flatMap(({ words }) => words));
  const memo = new Map<number, readonly string[]>();
  function wordsOf(number: number): readonly string[] {
    let words = memo.get(number);
    if (words === undefined) {
      const { family, concept } = tokenAt(number);
      const held = [...new Set([family, concept])].filter((word) => wanted.has(word));
      memo.set(number, (words = held.length === 0 ? none : held));
    }
    return words;
  }
  const standIns = (held: readonly string[]): StandIn[] =>
    expansions
      .filter(({ words }) => words.every((word) => held.includes(word)))
      .flatMap(({ terms, weight }) => terms.map((term) => ({ term, weight })));
  return (tokens) => {
    const found: StandIn[] = [];
    let held: string[] = [];
    const close = (): void => {
      if (held.length === 0) return;
      found.push(...standIns(held));
      held = [];
    };
    for (const token of tokens) {
      if (token === BETWEEN) close();
      else for (const word of wordsOf(token)) held.push(word);
    }
    close();
    return found;
  };
}
