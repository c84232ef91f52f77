import type { Profile } from '../../ranking/index.js';
import type { Query } from '../query/query.js';
import { tokenAt, tokensHolding, tokensMet } from './token-table.js';
import { plainKey, type Token } from './token.js';

/** A query term that a token of a document answers. */
export interface TokenMatch {
  readonly term: number;
  /** How much the match counts as an occurrence: 1 for the word itself. */
  readonly worth: number;
  /** How far it holds what the term asks for. */
  readonly coverage: number;
}

/** What a token answers, by its number in the token table; undefined where it answers nothing. */
export type TokenMatcher = (number: number) => readonly TokenMatch[] | undefined;

/** Looks the tokens up that hold a key of the query: few, whatever the documents say besides. */
export function createTokenMatcher(query: Query, { match }: Profile): TokenMatcher {
  const terms = query.terms.map(({ exact, stem, family, concept, literal }) => ({
    literal,
    exact: plainKey(exact),
    stem: plainKey(stem),
    family: plainKey(family),
    concept: plainKey(concept),
  }));
  function find(token: Token): readonly TokenMatch[] | undefined {
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
    return found.length === 0 ? undefined : found;
  }
  const met = tokensMet();
  const keys = new Set(terms.flatMap(({ exact, stem, family, concept }) => [exact, stem, family, concept]));
  const holding = new Set([...keys].flatMap((key) => [...tokensHolding(key)]));
  const answers = new Map([...holding].map((number) => [number, find(tokenAt(number))]));
  return (number) => {
    if (number >= met && !answers.has(number)) answers.set(number, find(tokenAt(number)));
    return answers.get(number);
  };
}
