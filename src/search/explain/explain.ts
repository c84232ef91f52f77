import { buildDocument } from '../index-schema/index.js';
import { contributions, signals, type Contribution, type Profile, type Ranked } from '../../ranking/index.js';
import type { Clock } from '../../platform/clock.js';
import type { ListingSource } from '../../marketplace/listing-source.js';
import { listingsForPage } from '../../marketplace/listings.js';
import { rankDocuments } from '../candidates.js';
import type { SearchContext } from '../context.js';
import type { ExplanationResult } from '../types.js';
import { advantages } from './advantages.js';
import { counterfactuals } from './counterfactuals.js';
import { prepare } from './prepare.js';
import type { RerankingInput } from './reranking.js';

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
  const prepared = await prepare(context, listingId, text);
  const { input, listing, list, place } = prepared;
  const { ranked } = list;
  const own = place === null ? await alone(listing, input) : ranked[place - 1];
  return {
    listingId,
    query: text,
    rank: place,
    fieldSize: Math.max(list.total, ranked.length),
    score: own?.score ?? null,
    contributions: own === undefined ? [] : explained(own, input.profile, input.clock),
    neighbours: own === undefined ? [] : await neighbours(context, ranked, (place ?? 0) - 1, own),
    counterfactuals: await counterfactuals(prepared),
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
