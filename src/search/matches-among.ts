import { resolveProfile } from '../ranking/index.js';
import { rankDocuments } from './candidates.js';
import type { SearchContext } from './context.js';
import { loadHits } from './page/hits.js';
import { situationOf } from './profiles/situation.js';
import { interpret } from './query/interpret.js';
import { withMeaning } from './query/meaning.js';
import { matchKind } from './relevance/match-kind.js';
import { engineFilter } from './retrieval/filter.js';
import { retrieveHolding, retrieveMatching } from './retrieval/retrieve.js';
import { wishFilter } from './retrieval/wishes.js';
import type { SearchHit, SearchRequest } from './types.js';

/** Listings that one question may name. */
const MOST = 1000;

/**
 * Those of the listings that answer a search: above the relevance floor, with at least half of what is asked for, best
 * first. `listingIds` are internal ones, of which the first thousand are looked at. @throws AppError CATEGORY_UNKNOWN
 */
export async function matchesAmong(
  context: SearchContext,
  { text, filters }: Pick<SearchRequest, 'text' | 'filters'>,
  listingIds: readonly number[],
): Promise<readonly SearchHit[]> {
  const { cards, engine, clock } = context;
  const snapshot = context.snapshots.current();
  const published = context.profiles.current();
  const interpreted = await withMeaning(snapshot, interpret(text, snapshot));
  const { query, interpretation } = interpreted;
  const profile = resolveProfile(published, situationOf(interpreted, filters, snapshot));
  const filter = [
    ...engineFilter(filters, snapshot.categories, clock.now()),
    ...wishFilter(interpretation.wishes, filters),
    `id IN [${listingIds.slice(0, MOST).join(', ')}]`,
  ];
  const documents =
    query.terms.length === 0
      ? await retrieveHolding(engine, snapshot, query, filter, { limit: MOST })
      : await retrieveMatching(engine, snapshot, query, filter);
  const ids = rankDocuments(documents, query, snapshot, profile, clock)
    .filter(({ candidate }) => matchKind(query, [candidate.relevance]) !== 'nearest')
    .map(({ candidate }) => candidate.id);
  return (await loadHits(cards, ids, 1, query)).map(({ hit }) => hit);
}
