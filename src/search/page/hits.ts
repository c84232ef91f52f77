import { listingsForPage, type ListingCard } from '../../marketplace/listings.js';
import type { Db } from '../../platform/database/database.js';
import type { Query } from '../query/query.js';
import type { SearchHit } from '../types.js';
import { createHighlighter, type Highlighter } from './highlight.js';
import type { LoadCards } from './known-cards.js';

export interface PlacedHit {
  readonly listingId: number;
  readonly hit: SearchHit;
}

/**
 * The hits of a page as the listings are now, in the order of `ids` from position `position`. A listing that was
 * withdrawn after it was ranked is left out; the positions of the others stay.
 */
export async function loadHits(
  load: LoadCards,
  ids: readonly number[],
  position: number,
  query: Query,
): Promise<PlacedHit[]> {
  if (ids.length === 0) return [];
  const highlight = createHighlighter(query);
  const cards = new Map((await load(ids)).map((card) => [card.id, card]));
  return ids.flatMap((id, index) => {
    const card = cards.get(id);
    return card === undefined ? [] : [{ listingId: id, hit: toHit(card, position + index, highlight) }];
  });
}

/** Asks the database each time. */
export function fromDatabase(db: Db): LoadCards {
  return (ids) => listingsForPage(db, ids);
}

/** The same without a query, for lists that nobody searched for. */
export async function hitsOf(db: Db, ids: readonly number[]): Promise<SearchHit[]> {
  const placed = await loadHits(fromDatabase(db), ids, 1, { text: '', terms: [], expansions: [] });
  return placed.map(({ hit }, at) => ({ ...hit, position: at + 1 }));
}

function toHit(card: ListingCard, position: number, highlight: Highlighter): SearchHit {
  return {
    id: card.externalId,
    title: card.title,
    titleHighlighted: highlight(card.title),
    seller: card.seller,
    categoryId: card.categoryId,
    basePriceCents: card.basePriceCents,
    deliveryDays: card.deliveryDays,
    rating: card.rating,
    orders: card.orders,
    mainImage: card.mainImage,
    position,
    foldedOfSeller: 0,
  };
}
