import { exclude, resolveProfile } from '../ranking/index.js';
import { listingSourceByExternalId } from './listing.js';
import { rankDocuments } from './candidates.js';
import type { SearchContext } from './context.js';
import { loadHits } from './page/hits.js';
import { pathOf } from './profiles/situation.js';
import { queryOfTerms } from './query/interpret.js';
import { retrieveMatching } from './retrieval/retrieve.js';
import type { SearchHit } from './types.js';

const DAY_MS = 86_400_000;

/** Words of a listing that a similar one is looked for by, the rarest first. */
const MAX_TERMS = 6;

/** Listings that do what this one does, best first, itself left out. @throws AppError LISTING_UNKNOWN */
export async function similar(
  context: SearchContext,
  listingId: string,
  limit: number,
): Promise<readonly SearchHit[]> {
  const { db, engine, clock } = context;
  const snapshot = context.snapshots.current();
  const published = context.profiles.current();
  const listing = await listingSourceByExternalId(db, listingId);
  const query = queryOfTerms([listing.title, ...listing.tags].join(' · '), snapshot.statistics, MAX_TERMS);
  const { documents } = await retrieveMatching(engine, snapshot, query, []);
  const category = pathOf(listing.categoryPath.at(-1)?.id ?? 0, snapshot.categories);
  const profile = resolveProfile(published, { intent: 'similar', category, words: '' });
  const others = documents.filter(({ id }) => id !== listing.id);
  const organic = rankDocuments(others, query, snapshot, profile, clock);
  const ranked = exclude(organic, profile.rules ?? [], clock.now().getTime() / DAY_MS).slice(0, limit);
  const hits = await loadHits(
    db,
    ranked.map(({ candidate }) => candidate.id),
    1,
    { text: '', terms: [], expansions: [] },
  );
  return hits.map(({ hit }) => hit);
}
