/** A seller whom a request would suit. */
export interface SuitedSeller {
  readonly sellerId: number;
  /** The internal id of the listing that shows it. */
  readonly listingId: number | null;
  /** In [0, 1]. */
  readonly score: number;
  /** Why it suits them, in Arabic sentences to the seller. */
  readonly reasons: readonly string[];
}
