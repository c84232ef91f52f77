/** What a query means besides its words: its vector, and how near a document is to it. */
import type { ListingDocument } from '../index-schema/index.js';
import type { SearchSnapshot } from '../snapshot/snapshot.js';
import { cosineOf, fromText } from '../vectors/index.js';
import type { InterpretedQuery } from './interpret.js';
import type { Query } from './query.js';

/** Adds the vector where the generation has vectors and the query says something; a failing endpoint leaves it out. */
export async function withMeaning(
  { embedder }: Pick<SearchSnapshot, 'embedder'>,
  interpreted: InterpretedQuery,
): Promise<InterpretedQuery> {
  if (embedder === null || interpreted.query.terms.length === 0) return interpreted;
  const vector = await embedder.ofQuery(interpreted.query);
  return vector === null ? interpreted : { ...interpreted, query: { ...interpreted.query, vector } };
}

/** Cosine of the vectors, none below 0; null where the query has none. A document without one is as far as can be. */
export function nearness({ vector }: Query, { meaning }: Pick<ListingDocument, 'meaning'>): number | null {
  if (vector === undefined) return null;
  return typeof meaning === 'string' ? Math.max(0, cosineOf(vector, fromText(meaning))) : 0;
}
