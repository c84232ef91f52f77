import type { PublishedProfile } from '../../ranking/index.js';
import type { SearchHit, SearchRequest, SearchResult, SearchService } from '../../search/types.js';

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

/** Ranks one search by both profiles, page by page as a buyer sees it. Nothing is recorded, nothing changed. */
export async function preview(
  search: Pick<SearchService, 'search'>,
  request: Pick<SearchRequest, 'text' | 'filters'>,
  profiles: { readonly before: PublishedProfile; readonly after: PublishedProfile },
  shown: number,
): Promise<Preview> {
  const asked: SearchRequest = { ...request, limit: shown, sort: 'relevance' };
  const [before, after] = await Promise.all([
    hitsOf(search, asked, profiles.before),
    hitsOf(search, asked, profiles.after),
  ]);
  const moves = rows(after.slice(0, shown), before);
  return {
    query: request.text,
    before: rows(before.slice(0, shown), after),
    after: moves,
    moved: moves.filter(({ position, other }) => position !== other).length,
  };
}

async function hitsOf(
  search: Pick<SearchService, 'search'>,
  asked: SearchRequest,
  profile: PublishedProfile,
): Promise<SearchHit[]> {
  const hits: SearchHit[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null && hits.length < DEPTH) {
    const page: SearchResult = await search.search({ ...asked, cursor }, profile);
    hits.push(...page.hits);
    ({ cursor } = page);
  }
  return hits;
}

function rows(list: readonly SearchHit[], otherList: readonly SearchHit[]): Moved[] {
  const others = new Map(otherList.map(({ id, position }) => [id, position]));
  return list.map(({ id, title, seller, position }) => {
    return { id, title, seller: seller.displayName, position, other: others.get(id) ?? null };
  });
}
