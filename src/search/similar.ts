import type { ListingSource } from '../marketplace/listing-source.js';
import { exclude, resolveProfile, type Ranked } from '../ranking/index.js';
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

/** What nearness adds to a score at the most: the same category, a price that differs by nothing. */
const SAME_CATEGORY = 0.06;
const SAME_FIELD = 0.03;
const SAME_PRICE = 0.05;
/** Of one seller, the listing's own included. */
const PER_SELLER = 2;

/** Ids, the best answers in the same category and at a like price first, a few of each seller. */
function nearest(
  listing: ListingSource,
  ranked: readonly Ranked[],
  categories: ReadonlyMap<number, readonly number[]>,
): number[] {
  const path = listing.categoryPath.map(({ id }) => id);
  const near = ({ candidate, score }: Ranked): number => {
    const other = categories.get(candidate.id) ?? [];
    const category = other.at(-1) === path.at(-1) ? SAME_CATEGORY : other[0] === path[0] ? SAME_FIELD : 0;
    return score + category + SAME_PRICE * likePrice(listing.basePriceCents, candidate.price);
  };
  const ofSeller = new Map<number, number>();
  return ranked
    .map((entry) => ({ ...entry.candidate, near: near(entry) }))
    .sort((a, b) => b.near - a.near || a.id - b.id)
    .filter(({ seller }) => {
      const count = (ofSeller.get(seller) ?? 0) + 1;
      ofSeller.set(seller, count);
      return count <= PER_SELLER;
    })
    .map(({ id }) => id);
}

/** 1 for the same price, about a half for double or half of it; a half where one is unknown. */
function likePrice(one: number | null, other: number | null): number {
  if (one === null || other === null || one <= 0 || other <= 0) return 0.5;
  return Math.exp(-Math.abs(Math.log(one / other)));
}

/** Listings that do what this one does, best first, itself left out. @throws AppError LISTING_UNKNOWN */
export async function similar(
  context: SearchContext,
  listingId: string,
  limit: number,
): Promise<readonly SearchHit[]> {
  const { db, cards, engine, clock } = context;
  const snapshot = context.snapshots.current();
  const published = context.profiles.current();
  const listing = await listingSourceByExternalId(db, listingId);
  const query = queryOfTerms([listing.title, ...listing.tags].join(' · '), snapshot.statistics, MAX_TERMS);
  const documents = await retrieveMatching(engine, snapshot, query, []);
  const category = pathOf(listing.categoryPath.at(-1)?.id ?? 0, snapshot.categories);
  const profile = resolveProfile(published, { intent: 'similar', category, words: '' });
  const others = documents.filter(({ id }) => id !== listing.id);
  const organic = rankDocuments(others, query, snapshot, profile, clock);
  const allowed = exclude(organic, profile.rules ?? [], clock.now().getTime() / DAY_MS);
  const hits = await loadHits(
    cards,
    nearest(listing, allowed, new Map(documents.map((document) => [document.id, document.category]))).slice(
      0,
      limit,
    ),
    1,
    { text: '', terms: [], expansions: [] },
  );
  return hits.map(({ hit }) => hit);
}
