import type { Profile } from '../../ranking/index.js';
import type { Query } from '../query/query.js';
import { decodeToken, plainKey } from './token.js';

/** A query term that a token of a document answers. */
export interface TokenMatch {
  readonly term: number;
  /** How much the match counts as an occurrence: 1 for the word itself. */
  readonly worth: number;
  /** How far it holds what the term asks for. */
  readonly coverage: number;
}

export type TokenMatcher = (token: string) => readonly TokenMatch[];

export const noMatch: readonly TokenMatch[] = [];

/** Looks each distinct token up once; documents of one query share most of their words. */
export function createTokenMatcher(query: Query, { match }: Profile): TokenMatcher {
  const memo = new Map<string, readonly TokenMatch[]>();
  const terms = query.terms.map(({ exact, stem, family, concept, literal }) => ({
    literal,
    exact: plainKey(exact),
    stem: plainKey(stem),
    family: plainKey(family),
    concept: plainKey(concept),
  }));
  function find(text: string): readonly TokenMatch[] {
    const token = decodeToken(text);
    const found: TokenMatch[] = [];
    for (const [term, key] of terms.entries()) {
      if (key.exact === token.exact) found.push({ term, worth: 1, coverage: 1 });
      else if (key.literal) continue;
      else if (key.stem === token.stem) found.push({ term, worth: match.stem, coverage: match.stem });
      else if (key.family === token.family || key.concept === token.concept) {
        const worth = key.family === token.family ? match.family : match.concept;
        found.push({ term, worth, coverage: Math.max(worth, match.kinCoverage) });
      }
    }
    return found.length === 0 ? noMatch : found;
  }
  return (text) => {
    let matches = memo.get(text);
    if (matches === undefined) memo.set(text, (matches = find(text)));
    return matches;
  };
}
