/**
 * Every token that was met, by a number of its own: documents are kept as short lists of numbers, and what answers a
 * query is looked up once for all of them. It grows with the vocabulary, not with the documents.
 */
import { decodeToken, type Token } from './token.js';

const tokens: Token[] = [];
const numbers = new Map<string, number>();
const holders = new Map<string, number[]>();
const nobody: readonly number[] = [];

/** The numbers of a title's or tag's tokens, which are separated by spaces. */
export function tokenNumbers(field: string): number[] {
  return field.split(' ').map((text) => numbers.get(text) ?? meet(text));
}

/** @throws RangeError for a number that was given to nobody. */
export function tokenAt(number: number): Token {
  const token = tokens[number];
  if (token === undefined) throw new RangeError(`no token has number ${number}`);
  return token;
}

/** Those that hold the key, as word, stem, family or concept. */
export function tokensHolding(key: string): readonly number[] {
  return holders.get(key) ?? nobody;
}

/** How many were met; later ones have this number and higher ones. */
export function tokensMet(): number {
  return tokens.length;
}

function meet(text: string): number {
  const number = tokens.length;
  const token = decodeToken(text);
  tokens.push(token);
  numbers.set(text, number);
  for (const key of new Set([token.exact, token.stem, token.family, token.concept])) {
    const others = holders.get(key);
    if (others === undefined) holders.set(key, [number]);
    else others.push(number);
  }
  return number;
}
