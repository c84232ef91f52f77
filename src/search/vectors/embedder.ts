import { quantise } from './quantised.js';
import type { TermVectors } from './term-vectors.js';
import { listingTerms, queryTerms, type MeaningfulText } from './terms.js';

/** A query as an embedder reads it. */
export interface MeaningfulQuery {
  readonly text: string;
  readonly terms: readonly { readonly family: string; readonly concept: string }[];
}

/** Turns texts into vectors; one for each generation of the index, whose documents hold what it said. */
export interface Embedder {
  readonly dimensions: number;
  /** In the order of `listings`; null where there is nothing to say. Never rejects: what fails is null. */
  ofListings(listings: readonly MeaningfulText[]): Promise<readonly (Int8Array | null)[]>;
  /** Null where there is nothing to say. @throws AppError EMBEDDINGS_FAILED */
  ofQuery(query: MeaningfulQuery): Promise<Int8Array | null>;
}

/** What the generation learned from the catalogue itself. */
export function learnedEmbedder(vectors: TermVectors): Embedder {
  const embed = (terms: ReadonlyMap<string, number>): Int8Array | null => {
    const vector = vectors.embed(terms);
    return vector === null ? null : quantise(vector);
  };
  return {
    dimensions: vectors.dimensions,
    ofListings: (listings) => Promise.resolve(listings.map((listing) => embed(listingTerms(listing)))),
    ofQuery: ({ terms }) => Promise.resolve(embed(queryTerms(terms))),
  };
}

/** For a generation whose vectors can no longer be made: its index still wants to hear that there are none. */
export function silentEmbedder(dimensions: number): Embedder {
  return {
    dimensions,
    ofListings: (listings) => Promise.resolve(listings.map(() => null)),
    ofQuery: () => Promise.resolve(null),
  };
}
