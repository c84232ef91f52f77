import { isDeepStrictEqual } from 'node:util';
import type { ListingSource } from '../../marketplace/listing-source.js';
import type { OwnState } from '../../marketplace/foretell/index.js';
import type { SearchEngine } from '../retrieval/ask.js';
import { holdsAny } from '../retrieval/region.js';
import { AppError } from '../../platform/errors/app-error.js';
import {
  documentWords,
  keyOf,
  readSignals,
  signalColumns,
  withFacts,
  type DocumentWords,
  type ListingDocument,
  type SignalColumn,
} from '../index-schema/index.js';
import type { Query } from '../query/query.js';

/** Listings of one seller beyond these are taken to stay as they are. */
const MOST = 1000;

/**
 * The documents of a seller that the query could find, as the index holds them now: those that hold one of its words or
 * of their synonyms; without words, or where meaning finds too, all. Throws SEARCH_UNAVAILABLE.
 */
export async function ownDocuments(
  { postJson }: SearchEngine,
  indexUid: string,
  sellerId: number,
  query: Query,
): Promise<ListingDocument[]> {
  const codes = codesOf(query);
  const filter = [
    `seller = ${sellerId}`,
    ...(codes.length === 0 || query.vector !== undefined ? [] : [holdsAny(codes.map((code) => keyOf(code)))]),
  ];
  try {
    const asked = { filter, limit: MOST };
    const { results } = (await postJson(`indexes/${indexUid}/documents/fetch`, asked)) as {
      results: ListingDocument[];
    };
    return results;
  } catch (cause) {
    throw new AppError('SEARCH_UNAVAILABLE', {}, { cause });
  }
}

function codesOf({ terms, expansions }: Query): string[] {
  return [
    ...new Set([
      ...terms.flatMap(({ stemCode, familyCode, conceptCode }) => [stemCode, familyCode, conceptCode]),
      ...expansions.flatMap((expansion) => expansion.codes),
    ]),
  ];
}

/** Makes the documents that a seller's listings would have, with what was analysed already. */
export interface DocumentMaker {
  make(state: OwnState): ListingDocument[];
  /** Whether the rows say what the index holds: while it catches up, nothing can be foretold. */
  isCurrent(state: OwnState): boolean;
}

export function createDocumentMaker(indexed: readonly ListingDocument[]): DocumentMaker {
  const known = new Map(indexed.map((document) => [document.id, document]));
  const analysed = new Map<string, DocumentWords>();

  function wordsOf(source: ListingSource): DocumentWords {
    const { title, tags, description } = source;
    const key = JSON.stringify([title, tags, description]);
    let words = analysed.get(key);
    if (words === undefined) analysed.set(key, (words = documentWords(source)));
    return words;
  }

  /** What has not been edited is read off the index. */
  function withIndexedWords(source: ListingSource): ListingDocument[] {
    const document = known.get(source.id);
    if (document === undefined) return [];
    return [withFacts(source, indexedWords(document), document.meaning)];
  }

  function ofListing(source: ListingSource): ListingDocument {
    return withFacts(source, wordsOf(source), known.get(source.id)?.meaning);
  }

  return {
    make: ({ listing, siblings }) => [ofListing(listing), ...siblings.flatMap(withIndexedWords)],
    isCurrent: (state) =>
      [ofListing(state.listing), ...state.siblings.flatMap(withIndexedWords)].every((document) => {
        const held = known.get(document.id);
        if (held === undefined) return document.id === state.listing.id;
        const { _vectors, ...fields } = held;
        return isDeepStrictEqual(document, fields);
      }),
  };
}

function indexedWords({ keys, title, tags, text, signalValues }: ListingDocument): DocumentWords {
  const signals = readSignals(signalValues);
  const read = (column: SignalColumn): number | null => signals[signalColumns.indexOf(column)] ?? null;
  return {
    keys,
    title,
    tags,
    text,
    titleWords: read('titleWords') ?? 0,
    descriptionWords: read('descriptionWords') ?? 0,
    titleQuality: read('titleQuality'),
    descriptionQuality: read('descriptionQuality'),
  };
}
