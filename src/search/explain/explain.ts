import { buildDocument } from '../index-schema/index.js';
import {
  contributions,
  resolveProfile,
  signals,
  type Contribution,
  type Profile,
  type Ranked,
} from '../../ranking/index.js';
import type { Clock } from '../../platform/clock.js';
import { listingsForPage } from '../../marketplace/listings.js';
import { rankDocuments } from '../candidates.js';
import type { SearchContext } from '../context.js';
import { listingSourceByExternalId } from '../listing.js';
import { situationOf } from '../profiles/situation.js';
import { interpret } from '../query/interpret.js';
import { withMeaning } from '../query/meaning.js';
import { retrieveBest, retrieveMatching } from '../retrieval/retrieve.js';
import type { ExplanationResult } from '../types.js';
import { advantages } from './advantages.js';

const DAY_MS = 86_400_000;

const NEIGHBOURS = 2;

/**
 * Where a listing stands for a query and why. A listing that was not retrieved, or lies below the relevance floor, has
 * its contributions but no rank. @throws AppError LISTING_UNKNOWN
 */
export async function explain(
  context: SearchContext,
  listingId: string,
  text: string,
): Promise<ExplanationResult> {
  const { db, engine, clock } = context;
  const snapshot = context.snapshots.current();
  const published = context.profiles.current();
  const listing = await listingSourceByExternalId(db, listingId);
  const interpreted = await withMeaning(snapshot, interpret(text, snapshot));
  const { query } = interpreted;
  const profile = resolveProfile(published, situationOf(interpreted, {}, snapshot));
  const { documents, total } =
    query.terms.length === 0
      ? await retrieveBest(engine, snapshot, [])
      : await retrieveMatching(engine, snapshot, query, []);
  const ranked = rankDocuments(documents, query, snapshot, profile, clock);
  const place = ranked.findIndex(({ candidate }) => candidate.id === listing.id);
  const [vector] = (await snapshot.embedder?.ofListings([listing])) ?? [];
  const document = buildDocument(listing, vector);
  const floorless = { ...profile, relevanceFloor: 0 };
  const alone = document === null ? [] : rankDocuments([document], query, snapshot, floorless, clock);
  const own = ranked[place] ?? alone[0];
  return {
    listingId,
    query: text,
    rank: place === -1 ? null : place + 1,
    fieldSize: Math.max(total, ranked.length),
    score: own?.score ?? null,
    contributions: own === undefined ? [] : explained(own, profile, clock),
    neighbours: own === undefined ? [] : await neighbours(context, ranked, place, own),
  };
}

function explained(own: Ranked, profile: Profile, clock: Clock): ExplanationResult['contributions'] {
  const parts = contributions(own.candidate, { today: clock.now().getTime() / DAY_MS }, profile);
  return parts.map((part: Contribution, index) => ({
    ...part,
    sentence: signals[index]?.sentence(part.value) ?? '',
  }));
}

/** The two above, nearest first, with what they publicly have more of. */
async function neighbours(
  { db }: SearchContext,
  ranked: readonly Ranked[],
  place: number,
  own: Ranked,
): Promise<ExplanationResult['neighbours']> {
  const above = ranked.slice(Math.max(0, place - NEIGHBOURS), Math.max(0, place)).toReversed();
  const cards = new Map(
    (
      await listingsForPage(
        db,
        above.map(({ candidate }) => candidate.id),
      )
    ).map((card) => [card.id, card]),
  );
  return above.flatMap(({ candidate }, index) => {
    const card = cards.get(candidate.id);
    if (card === undefined) return [];
    return [
      {
        id: card.externalId,
        title: card.title,
        rank: place - index,
        ahead: advantages(candidate, own.candidate),
      },
    ];
  });
}
