import { afterEdit, type ListingEdit } from '../../marketplace/foretell/index.js';
import type { SearchContext } from '../context.js';
import type { WhatIfResult } from '../types.js';
import { prepare } from './prepare.js';
import { placeIn } from './reranking.js';

/**
 * Where a listing would stand after an edit, all else as it is. Places are rounded: asked again and again, exact ones
 * would let rivals' scores be measured. Throws LISTING_UNKNOWN, SEARCH_UNAVAILABLE.
 */
export async function whatIf(
  context: SearchContext,
  listingId: string,
  text: string,
  edit: ListingEdit,
): Promise<WhatIfResult> {
  const { input, place, reranking, documents, state, rules } = await prepare(context, listingId, text);
  const from = place === null ? null : roughly(place);
  const rewords = edit.title !== undefined || edit.description !== undefined || edit.tags !== undefined;
  if (state === null || !documents.isCurrent(state)) return { from, to: null, known: false };
  if (rewords && input.snapshot.embedder !== null) return { from, to: null, known: false };
  const after = afterEdit(state, edit, { now: input.clock.now(), rules });
  const ranked = after === null ? null : await reranking.suppose(documents.make(after));
  if (ranked === null) return { from, to: null, known: false };
  const to = placeIn(ranked, state.listing.id);
  return { from, to: to === null ? null : roughly(to), known: true };
}

/** The first three as they are, then to fives, beyond fifty to tens: always the worse of the two. */
export function roughly(place: number): number {
  if (place <= 3) return place;
  const step = place <= 50 ? 5 : 10;
  return Math.ceil(place / step) * step;
}
