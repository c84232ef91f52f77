import type { ListingDocument } from '../index-schema/fields.js';
import { readSignals } from '../index-schema/signal-text.js';
import { packSignals } from './candidate.js';
import { tokenNumbers } from './token-table.js';

/** The words of a document that relevance is read from. */
export type MatchableDocument = Pick<ListingDocument, 'title' | 'tags' | 'text' | 'category'>;

/** Stands between two tags. */
export const BETWEEN = -1;

/** A document's words by their numbers in the token table. */
export interface ReadWords {
  readonly title: readonly number[];
  /** With `BETWEEN` between the tags. */
  readonly tags: readonly number[];
  /** Words in all tags together; a document without tags has an empty one. */
  readonly tagWords: number;
}

/** What a score reads of a document besides its texts. */
export interface ReadDocument extends ReadWords {
  readonly signals: Float64Array;
}

/** On the document itself, which spares a search; hidden, so that a changed copy of a document does not take it along. */
const taken = Symbol('taken apart');

type Readable = Pick<ListingDocument, 'title' | 'tags' | 'signalValues'> & {
  readonly [taken]?: ReadDocument;
};

/** Takes a document apart, once for as long as it is kept. */
export function readDocument(document: Readable): ReadDocument {
  const before = document[taken];
  if (before !== undefined) return before;
  const read = { ...readWords(document), signals: packSignals(readSignals(document.signalValues)) };
  if (Object.isExtensible(document)) Object.defineProperty(document, taken, { value: read });
  return read;
}

export function readWords({ title, tags: allTags }: Pick<ListingDocument, 'title' | 'tags'>): ReadWords {
  const [first = '', ...others] = allTags.split('|');
  const tags = tokenNumbers(first);
  for (const tag of others) tags.push(BETWEEN, ...tokenNumbers(tag));
  return { title: tokenNumbers(title), tags, tagWords: tags.length - others.length };
}
