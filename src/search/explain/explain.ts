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
import { readRules } from '../../marketplace/core/index.js';
import { loadOwnState } from '../../marketplace/foretell/index.js';
import type { ListingSource } from '../../marketplace/listing-source.js';
import { listingsForPage } from '../../marketplace/listings.js';
import { rankDocuments } from '../candidates.js';
import type { SearchContext } from '../context.js';
import { listingSourceByExternalId } from '../listing.js';
import { situationOf } from '../profiles/situation.js';
import { interpret } from '../query/interpret.js';
import { withMeaning } from '../query/meaning.js';
import type { ExplanationResult } from '../types.js';
import { advantages } from './advantages.js';
import { counterfactuals, createReranking, placeIn, type RerankingInput } from './counterfactuals.js';
import { createDocumentMaker, ownDocuments } from './own-documents.js';

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
  const [listing, interpreted] = await Promise.all([
    listingSourceByExternalId(db, listingId),
    withMeaning(snapshot, interpret(text, snapshot)),
  ]);
  const profile = resolveProfile(published, situationOf(interpreted, {}, snapshot));
  const indexed = await ownDocuments(engine, snapshot.indexUid, listing.seller.id, interpreted.query);
  const input = { engine, profile, clock, snapshot, interpreted };
  const reranking = createReranking(input, indexed);
  const [list, state, rules] = await Promise.all([
    reranking.list,
    loadOwnState(
      db,
      listing.id,
      indexed.map(({ id }) => id),
    ),
    readRules(db),
  ]);
  const { ranked } = list;
  const place = placeIn(ranked, listing.id);
  const own = place === null ? await alone(listing, input) : ranked[place - 1];
  const neighboursAbove = own === undefined ? [] : await neighbours(context, ranked, (place ?? 0) - 1, own);
  const documents = createDocumentMaker(indexed);
  return {
    listingId,
    query: text,
    rank: place,
    fieldSize: Math.max(list.total, ranked.length),
    score: own?.score ?? null,
    contributions: own === undefined ? [] : explained(own, profile, clock),
    neighbours: neighboursAbove,
    counterfactuals:
      state === null
        ? []
        : await counterfactuals({
            ...input,
            reranking,
            documents,
            state,
            rules,
            place,
            found: ranked.length,
          }),
  };
}

/** What a listing that was not found would score. */
async function alone(
  listing: ListingSource,
  { snapshot, interpreted, profile, clock }: RerankingInput,
): Promise<Ranked | undefined> {
  const [vector] = (await snapshot.embedder?.ofListings([listing])) ?? [];
  const document = buildDocument(listing, vector);
  if (document === null) return undefined;
  return rankDocuments([document], interpreted.query, snapshot, { ...profile, relevanceFloor: 0 }, clock)[0];
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
