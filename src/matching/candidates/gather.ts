import { read } from '../../search/retrieval/ask.js';
import {
  retrieveBest,
  retrieveMatching,
  type RetrievedDocument,
  type SearchEngine,
} from '../../search/retrieval/retrieve.js';
import type { Query } from '../../search/query/query.js';
import type { SearchSnapshot } from '../../search/snapshot/snapshot.js';
import type { TradeShares } from '../trades/index.js';

/** Trades that are looked into by themselves, so that the words' first meaning does not hide the others. */
const MOST_TRADES = 5;
const LEAST_SHARE = 0.02;

/** With so many of its listings among those that the words find, a trade is not looked into again. */
const ENOUGH_OF_TRADE = 10;

/** Listings with the most orders that are taken of each trade, whatever their words: who did such work before. */
const BEST_SOLD = 10;

/** Listings of sellers whose skills fit. */
const OF_SKILLED = 60;

/**
 * The listings that may answer: those that the words find, those of each likely trade, the trades' best sold, and those
 * of `skilled` sellers (internal ids). Each once. @throws AppError SEARCH_UNAVAILABLE
 */
export async function gatherDocuments(
  engine: SearchEngine,
  snapshot: SearchSnapshot,
  query: Query,
  trades: TradeShares | null,
  skilled: readonly number[],
): Promise<RetrievedDocument[]> {
  const likely = likeliest(trades);
  const [byWords, known] = await Promise.all([
    retrieve(engine, snapshot, query, []),
    sold(engine, snapshot, likely.map(inTrade), skilled),
  ]);
  const missing = likely.filter(
    (id) => byWords.filter(({ category }) => category.at(-1) === id).length < ENOUGH_OF_TRADE,
  );
  const byTrade = await Promise.all(missing.map((id) => retrieve(engine, snapshot, query, [inTrade(id)])));
  const found = [...byWords, ...known, ...byTrade.flat()];
  return [...new Map(found.map((document) => [document.id, document])).values()];
}

function inTrade(id: number): string {
  return `category = ${id}`;
}

function retrieve(
  engine: SearchEngine,
  snapshot: SearchSnapshot,
  query: Query,
  filter: readonly string[],
): Promise<readonly RetrievedDocument[]> {
  const known = query.terms.some(({ documents }) => documents > 0);
  return known ? retrieveMatching(engine, snapshot, query, filter) : retrieveBest(engine, snapshot, filter);
}

async function sold(
  engine: SearchEngine,
  { indexUid }: SearchSnapshot,
  filters: readonly string[],
  skilled: readonly number[],
): Promise<RetrievedDocument[]> {
  const questions = filters.map((filter) => ({
    filter: [filter],
    limit: BEST_SOLD,
    sort: 'orders:desc' as const,
  }));
  const ofSkilled =
    skilled.length === 0
      ? []
      : [
          {
            filter: [`seller IN [${skilled.join(', ')}]`],
            limit: OF_SKILLED,
            sort: 'standing:desc' as const,
          },
        ];
  const answers = await read(engine, indexUid, [...questions, ...ofSkilled]);
  return answers.flatMap(({ documents }) => documents);
}

function likeliest(trades: TradeShares | null): number[] {
  return [...(trades ?? [])]
    .filter(([, share]) => share >= LEAST_SHARE)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_TRADES)
    .map(([id]) => id);
}

/** Listings of each seller that are looked at. */
const OF_SELLER = 30;
/** The most that one question answers. */
const MOST_ASKED = 1000;

/** The listings of these sellers (internal ids). @throws AppError SEARCH_UNAVAILABLE */
export async function documentsOfSellers(
  engine: SearchEngine,
  { indexUid }: SearchSnapshot,
  sellers: readonly number[],
): Promise<readonly RetrievedDocument[]> {
  if (sellers.length === 0) return [];
  const filter = [`seller IN [${sellers.join(', ')}]`];
  const limit = Math.min(MOST_ASKED, OF_SELLER * sellers.length);
  const [answer] = await read(engine, indexUid, [{ filter, limit, sort: 'standing:desc' }]);
  return answer?.documents ?? [];
}
