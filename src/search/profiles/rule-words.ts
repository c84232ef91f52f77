import { analyse } from '../../arabic/index.js';
import type { QueryTerm } from '../query/query.js';

/** The words of a search as rules know them: what every spelling, form and order of the same need share. */
export function wordsOfQuery(terms: readonly Pick<QueryTerm, 'family'>[]): string {
  return keyOf(terms.map(({ family }) => family));
}

/** The same of a text that a rule names. */
export function wordsOfText(text: string): string {
  const found = analyse(text);
  const content = found.filter(({ stop }) => !stop);
  return keyOf((content.length === 0 ? found : content).map(({ family }) => family));
}

function keyOf(families: readonly string[]): string {
  return [...new Set(families)].sort().join(' ');
}
