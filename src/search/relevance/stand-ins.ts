import type { Expansion } from '../query/query.js';
import { decodeToken } from './token.js';

/** A query term that a synonym in the document answers; `weight` is the synonym's. */
export interface StandIn {
  readonly term: number;
  readonly weight: number;
}

/** Finds the synonyms that a title or tag holds whole, in any order of their words. */
export function createStandInReader(
  expansions: readonly Expansion[],
): (tokens: readonly string[]) => readonly StandIn[] {
  if (expansions.length === 0) return () => [];
  const wanted = new Set(expansions.flatMap(({ words }) => words));
  const memo = new Map<string, readonly string[]>();
  function wordsOf(token: string): readonly string[] {
    let words = memo.get(token);
    if (words === undefined) {
      const { family, concept } = decodeToken(token);
      words = [...new Set([family, concept])].filter((word) => wanted.has(word));
      memo.set(token, words);
    }
    return words;
  }
  return (tokens) => {
    const held = new Set(tokens.flatMap(wordsOf));
    if (held.size === 0) return [];
    return expansions
      .filter(({ words }) => words.every((word) => held.has(word)))
      .flatMap(({ terms, weight }) => terms.map((term) => ({ term, weight })));
  };
}
