import type { PublishedProfile } from '../../ranking/index.js';
import type { SearchRequest, SearchService } from '../../search/types.js';

/** A listing in a list, and where it stands in the other one; null beyond its end. */
export interface Moved {
  readonly id: string;
  readonly title: string;
  readonly seller: string;
  readonly position: number;
  readonly other: number | null;
}

export interface Preview {
  readonly query: string;
  /** The first of the list as it is, and as it would be. */
  readonly before: readonly Moved[];
  readonly after: readonly Moved[];
  /** How many of the first stand elsewhere or were not there. */
  readonly moved: number;
}

/** How far down a listing is followed. */
const DEPTH = 100;

/** Ranks one search by both profiles. Nothing is recorded, nothing changed. */
export async function preview(
  search: Pick<SearchService, 'search'>,
  request: Pick<SearchRequest, 'text' | 'filters'>,
  profiles: { readonly before: PublishedProfile; readonly after: PublishedProfile },
  shown: number,
): Promise<Preview> {
  const asked: SearchRequest = { ...request, limit: DEPTH, sort: 'relevance' };
  const [before, after] = await Promise.all([
    search.search(asked, profiles.before),
    search.search(asked, profiles.after),
  ]);
  const places = (hits: typeof before.hits): ReadonlyMap<string, number> =>
    new Map(hits.map(({ id, position }) => [id, position]));
  const rows = (hits: typeof before.hits, other: ReadonlyMap<string, number>): Moved[] =>
    hits.slice(0, shown).map(({ id, title, seller, position }) => {
      return { id, title, seller: seller.displayName, position, other: other.get(id) ?? null };
    });
  const moves = rows(after.hits, places(before.hits));
  return {
    query: request.text,
    before: rows(before.hits, places(after.hits)),
    after: moves,
    moved: moves.filter(({ position, other }) => position !== other).length,
  };
}
