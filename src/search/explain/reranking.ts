import type { Profile, Ranked } from '../../ranking/index.js';
import type { Clock } from '../../platform/clock.js';
import type { PostJson } from '../../platform/post-json.js';
import type { SearchEngine } from '../retrieval/ask.js';
import { createRanker, type Ranker } from '../candidates.js';
import type { ListingDocument } from '../index-schema/index.js';
import { organicList, type OrganicList } from '../organic.js';
import type { InterpretedQuery } from '../query/interpret.js';
import type { RetrievedDocument } from '../retrieval/retrieve.js';
import type { SearchSnapshot } from '../snapshot/snapshot.js';
import { askOnce } from './hypothetical-engine.js';

/** One query, ranked as it is and as it would be; what is the same is asked and scored once. */
export interface Reranking {
  readonly list: Promise<OrganicList>;
  /** The same with these documents in place of the seller's own; null where equals decide that only the engine can order. */
  suppose(documents: readonly ListingDocument[]): Promise<readonly Ranked[] | null>;
}

export interface RerankingInput {
  readonly engine: SearchEngine;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly snapshot: SearchSnapshot;
  readonly interpreted: InterpretedQuery;
}

const asBuyersSee = { filters: {}, sort: 'relevance' } as const;

/** `own`: the seller's documents as the index holds them. */
export function createReranking(input: RerankingInput, own: readonly ListingDocument[]): Reranking {
  const { engine, profile, clock, snapshot, interpreted } = input;
  const asked = askOnce(engine.postJson, own);
  const rank = rememberingRanker(createRanker(interpreted.query, snapshot, profile, clock));
  const listWith = (postJson: PostJson): Promise<OrganicList> => {
    return organicList(
      { engine: { postJson }, profile, clock },
      snapshot,
      asBuyersSee,
      interpreted,
      () => rank,
    );
  };
  const list = listWith(asked.postJson);
  /** Where nothing but their own scores changes, the others stand as they do. */
  const inTheirPlaces = async (documents: readonly ListingDocument[]): Promise<Ranked[] | null> => {
    const { ranked } = await list;
    const found = interpreted.interpretation.wishes.length > 0 ? null : await asked.foundAsNow(documents);
    if (found === null) return null;
    const ids = new Set(own.map(({ id }) => id));
    const others = ranked.filter(({ candidate }) => !ids.has(candidate.id));
    return [...others, ...rank(found)].sort(byScore);
  };
  return {
    list,
    async suppose(documents) {
      const moved = await inTheirPlaces(documents);
      if (moved !== null) return moved;
      const { postJson, isUncertain } = asked.suppose(documents);
      const { ranked } = await listWith(postJson);
      return isUncertain() ? null : ranked;
    },
  };
}

/** A score depends on no other document, so each is scored once. */
function rememberingRanker(rank: Ranker): Ranker {
  const known = new Map<RetrievedDocument, Ranked | null>();
  return (documents) => {
    const fresh = documents.filter((document) => !known.has(document));
    const ranked = new Map(rank(fresh).map((entry) => [entry.candidate.id, entry]));
    for (const document of fresh) known.set(document, ranked.get(document.id) ?? null);
    return documents.flatMap((document) => known.get(document) ?? []).sort(byScore);
  };
}

function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.candidate.id - b.candidate.id;
}

/** From 1; null where the listing is not in it. */
export function placeIn(ranked: readonly Ranked[], listingId: number): number | null {
  const index = ranked.findIndex(({ candidate }) => candidate.id === listingId);
  return index === -1 ? null : index + 1;
}
