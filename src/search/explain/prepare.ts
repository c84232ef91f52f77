import { readRules, type MarketRules } from '../../marketplace/core/index.js';
import { loadOwnState, type OwnState } from '../../marketplace/foretell/index.js';
import type { ListingSource } from '../../marketplace/listing-source.js';
import { resolveProfile } from '../../ranking/index.js';
import type { SearchContext } from '../context.js';
import { listingSourceByExternalId } from '../listing.js';
import type { OrganicList } from '../organic.js';
import { situationOf } from '../profiles/situation.js';
import { interpret } from '../query/interpret.js';
import { withMeaning } from '../query/meaning.js';
import { createDocumentMaker, ownDocuments, type DocumentMaker } from './own-documents.js';
import { createReranking, placeIn, type Reranking, type RerankingInput } from './reranking.js';

/** A listing's place for a query, and what is needed to ask where it would be otherwise. */
export interface Prepared {
  readonly input: RerankingInput;
  readonly listing: ListingSource;
  readonly list: OrganicList;
  /** From 1; null where the listing is not found. */
  readonly place: number | null;
  readonly reranking: Reranking;
  readonly documents: DocumentMaker;
  /** Null when the listing has just gone. */
  readonly state: OwnState | null;
  readonly rules: MarketRules;
}

/** Throws LISTING_UNKNOWN, SEARCH_UNAVAILABLE. */
export async function prepare(
  { db, engine, clock, snapshots, profiles }: SearchContext,
  listingId: string,
  text: string,
): Promise<Prepared> {
  const snapshot = snapshots.current();
  const published = profiles.current();
  const [listing, interpreted] = await Promise.all([
    listingSourceByExternalId(db, listingId),
    withMeaning(snapshot, interpret(text, snapshot)),
  ]);
  const profile = resolveProfile(published, situationOf(interpreted, {}, snapshot));
  const indexed = await ownDocuments(engine, snapshot.indexUid, listing.seller.id, interpreted.query);
  const input = { engine, profile, clock, snapshot, interpreted };
  const reranking = createReranking(input, indexed);
  const ids = indexed.map(({ id }) => id);
  const [list, state, rules] = await Promise.all([
    reranking.list,
    loadOwnState(db, listing.id, ids),
    readRules(db),
  ]);
  const place = placeIn(list.ranked, listing.id);
  return { input, listing, list, place, reranking, documents: createDocumentMaker(indexed), state, rules };
}
