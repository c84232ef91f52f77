import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { ListingSource } from '../marketplace/listing-source.js';
import type { ListingDocument } from '../search/index-schema/index.js';
import type { Embedder } from '../search/vectors/index.js';
import type { IndexSchema } from './deps.js';
import type { Refusal } from './write-documents.js';

export interface BuiltDocuments {
  readonly documents: readonly ListingDocument[];
  /** Listings that are not, or no longer, to be found: unpublished, deleted, without a row. */
  readonly removals: readonly number[];
  readonly failures: readonly Refusal[];
}

/** Longest stretch of building before others get their turn: requests are answered by the same thread. */
const SLICE_MS = 8;

/** The documents of `sources` with what the generation's embedder says of them; of the asked `ids`, what yields none is to be removed. */
export async function buildDocuments(
  schema: IndexSchema,
  ids: Iterable<number>,
  sources: readonly ListingSource[],
  embedder: Embedder | null,
): Promise<BuiltDocuments> {
  const vectors = await embedder?.ofListings(sources);
  const documents: ListingDocument[] = [];
  const failures: Refusal[] = [];
  const rest = new Set(ids);
  let sliceStart = performance.now();
  for (const [at, source] of sources.entries()) {
    try {
      const document = schema.buildDocument(
        source,
        vectors === undefined ? undefined : (vectors[at] ?? null),
      );
      if (document !== null) {
        documents.push(document);
        rest.delete(source.id);
      }
    } catch (error) {
      failures.push({ listingId: source.id, error: String(error), final: true });
      rest.delete(source.id);
    }
    if (performance.now() - sliceStart > SLICE_MS) {
      await yieldToOthers();
      sliceStart = performance.now();
    }
  }
  return { documents, removals: [...rest], failures };
}
