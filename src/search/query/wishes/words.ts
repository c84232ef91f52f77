import { fold, type Term } from '../../../arabic/index.js';

/** A query as the readers of wishes see it: its terms, and each word in folded letters with its particles. */
export interface Words {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly folded: readonly string[];
}

/** A wish that begins at the word asked about and takes `size` words. */
export interface Reading {
  readonly value: number | string;
  readonly unit: string | null;
  readonly size: number;
}

/** Looks whether a wish begins at the word `at`. */
export type Reader = (words: Words, at: number) => Reading | null;

export function toWords(text: string, terms: readonly Term[]): Words {
  return { text, terms, folded: terms.map(({ surface }) => fold(surface)) };
}

/** What stands between the word `at` and the next one, or after the last. */
export function gapAfter({ text, terms }: Words, at: number): string {
  return text.slice(terms[at]?.end ?? text.length, terms[at + 1]?.start ?? text.length);
}

/** What stands between the word before `at` and this one. */
export function gapBefore(words: Words, at: number): string {
  return words.text.slice(words.terms[at - 1]?.end ?? 0, words.terms[at]?.start ?? 0);
}

/** The set of folded words in a line. */
export function foldedSet(line: string): ReadonlySet<string> {
  return new Set(line.split(' ').map((word) => fold(word)));
}

/** How many words from `at` on, one after the other, are in the set. */
export function countIn(set: ReadonlySet<string>, { folded }: Words, at: number): number {
  let size = 0;
  while (set.has(folded[at + size] ?? '')) size += 1;
  return size;
}

/** Whether no content follows: the text ends, a clause does, or a word without a need of its own comes next. */
export function endsBefore({ text, terms }: Words, next: number): boolean {
  const term = terms[next];
  const between = text.slice(terms[next - 1]?.end ?? 0, term?.start ?? text.length);
  return term === undefined || term.stop || /[.،,؛;:!؟?\n/()]/u.test(between);
}
