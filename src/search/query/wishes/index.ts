/**
 * Wishes said in words: price, delivery time, quantity, language, program. Each kind has a file with a pure reader; this
 * one goes over the text once and asks them in turn. What stands in quotation marks is meant literally.
 */
import type { Term } from '../../../arabic/index.js';
import { isQuoted, quotedRanges } from '../quotes.js';
import { readDelivery } from './delivery.js';
import { readLanguage } from './language.js';
import { readPrice } from './price.js';
import { readProgram } from './program.js';
import { readQuantity } from './quantity.js';
import type { Wish, WishKind } from '../../types.js';
import { filterKinds } from './wish.js';
import { toWords, type Reader } from './words.js';

export type { Wish, WishKind } from '../../types.js';

const readers: readonly (readonly [WishKind, Reader])[] = [
  ['price', readPrice],
  ['delivery', readDelivery],
  ['quantity', readQuantity],
  ['language', readLanguage],
  ['program', readProgram],
];

/** The wishes of a text in its order; they do not overlap. */
export function findWishes(text: string, terms: readonly Term[]): Wish[] {
  const words = toWords(text, terms);
  const quoted = quotedRanges(text);
  const found: Wish[] = [];
  for (let at = 0; at < terms.length;) {
    const size = isQuoted(terms[at]?.start ?? 0, quoted) ? 0 : readAt(at);
    at += Math.max(1, size);
  }
  return found;

  function readAt(at: number): number {
    for (const [kind, read] of readers) {
      const reading = read(words, at);
      if (reading === null) continue;
      const { value, unit, size } = reading;
      const { start, end } = spanOf(text, terms, at, size, found.at(-1)?.end ?? 0);
      found.push({ kind, text: text.slice(start, end), start, end, value, unit });
      return size;
    }
    return 0;
  }
}

/** Whether a word is searched for: not where it says price or delivery, nor in a wish that the buyer took away. */
export function isSearched(term: Term, wishes: readonly Wish[], without: readonly WishKind[]): boolean {
  return !wishes.some(
    ({ kind, start, end }) =>
      (filterKinds.has(kind) || without.includes(kind)) && term.start >= start && term.end <= end,
  );
}

/** From the first word to the last, with the sign of the currency beside them unless it is the wish's before. */
function spanOf(
  text: string,
  terms: readonly Term[],
  at: number,
  size: number,
  from: number,
): Pick<Wish, 'start' | 'end'> {
  const first = terms[at]?.start ?? 0;
  const last = terms[at + size - 1]?.end ?? first;
  const start = first - (/[$＄]\s*$/u.exec(text.slice(from, first))?.[0].length ?? 0);
  const end = last + (/^\s*[$＄]/u.exec(text.slice(last))?.[0].length ?? 0);
  return { start, end };
}
