import type { Profile } from '../../ranking/index.js';
import type { Query } from '../../search/query/query.js';
import { toCandidate } from '../../search/relevance/candidate.js';
import { createMatcher } from '../../search/relevance/matcher.js';
import { readDocument } from '../../search/relevance/read-document.js';
import type { RetrievedDocument } from '../../search/retrieval/retrieve.js';
import type { SearchSnapshot } from '../../search/snapshot/snapshot.js';

/** A listing that was found, as far as the index knows it. */
export interface FittingListing {
  readonly id: number;
  readonly seller: number;
  /** Its leaf category, by its internal id. */
  readonly trade: number;
  /** How well its words answer, in [0, 1]. */
  readonly fit: number;
  readonly responseMinutes: number | null;
  /** Unix days; the last of being seen, an order and a review. */
  readonly seenDay: number | null;
  readonly sellerOrders: number | null;
}

/** Reads the documents against the query with the weights that the search's profile gives to words. */
export function toFitting(
  documents: readonly RetrievedDocument[],
  query: Query,
  { statistics, categories }: SearchSnapshot,
  profile: Profile,
): FittingListing[] {
  const match = createMatcher(query, statistics, profile, (id) => categories.byId.get(id)?.pathWords ?? []);
  const { text, coverage, phrase } = profile.weights;
  const most = text + coverage + phrase;
  return documents.flatMap((document): FittingListing[] => {
    const trade = document.category.at(-1);
    if (trade === undefined) return [];
    const read = readDocument(document);
    const relevance = match(document, read);
    const { seenDay, lastOrderDay, lastReviewDay, responseMinutes, sellerOrders } = toCandidate({
      ...document,
      signals: read.signals,
    });
    const answered = text * relevance.bm25f + coverage * relevance.coverage + phrase * relevance.phrase;
    return [
      {
        id: document.id,
        seller: document.seller,
        trade,
        fit: most === 0 ? 0 : Math.min(1, answered / most),
        responseMinutes,
        seenDay: latest(seenDay, lastOrderDay, lastReviewDay),
        sellerOrders,
      },
    ];
  });
}

function latest(...days: readonly (number | null)[]): number | null {
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** Listings whose facts are read: the best by words and trade, and of each trade its best. */
const MOST = 60;
const OF_EACH_TRADE = 5;
/** Listings for each place that is asked for. */
const FOR_EACH_PLACE = 3;

/** The listings that may get a place, told from words and trade alone. */
export function shortlist(
  fitting: readonly FittingListing[],
  trades: ReadonlyMap<number, number> | null,
  places: number,
): FittingListing[] {
  const most = Math.max(MOST, FOR_EACH_PLACE * places);
  const likeliest = Math.max(0, ...(trades?.values() ?? []));
  const shareOf = ({ trade }: FittingListing): number =>
    trades === null || likeliest === 0 ? 0 : (trades.get(trade) ?? 0) / likeliest;
  const sorted = fitting
    .map((listing) => ({ listing, worth: 2 * listing.fit + shareOf(listing) }))
    .sort((a, b) => b.worth - a.worth || a.listing.id - b.listing.id)
    .map(({ listing }) => listing);
  const ofTrade = new Map<number, number>();
  return sorted.filter(({ trade }, place) => {
    const before = ofTrade.get(trade) ?? 0;
    ofTrade.set(trade, before + 1);
    return place < most || before < OF_EACH_TRADE;
  });
}
