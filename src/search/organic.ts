import { setImmediate } from 'node:timers/promises';
import type { Profile, Ranked } from '../ranking/index.js';
import { createRanker, type Ranker } from './candidates.js';
import type { SearchContext } from './context.js';
import type { InterpretedQuery } from './query/interpret.js';
import type { Query } from './query/query.js';
import { matchKind } from './relevance/match-kind.js';
import { engineFilter } from './retrieval/filter.js';
import {
  retrieveBest,
  retrieveHolding,
  retrieveMatching,
  type Retrieved,
  type RetrievedDocument,
} from './retrieval/retrieve.js';
import { withStandIns } from './retrieval/stand-ins.js';
import { placeContradicting, wishFilter } from './retrieval/wishes.js';
import type { SearchSnapshot } from './snapshot/snapshot.js';
import type { MatchKind, SearchRequest, SortKey, Sorting } from './types.js';

/** Results of one query that can be paged through. */
export const MAX_RESULTS = 300;

/** Listings that contradict a wish but hold every word, shown after those that fit. */
const BESIDE_WISHES = 100;

/** What a query finds in the order of the scores: before pins, diversity and exploration. Positions told to sellers are places in it. */
export interface OrganicList {
  readonly ranked: readonly Ranked[];
  /** Of all that is ranked. */
  readonly documents: readonly RetrievedDocument[];
  readonly match: MatchKind;
  readonly total: number;
  readonly sorting: Sorting;
  readonly facets: Retrieved['facets'];
}

/** Relevance is ours; a sort by price, date, delivery or rating is the engine's, over all that match every word. */
export async function organicList(
  { engine, profile, clock }: Pick<SearchContext, 'engine' | 'clock'> & { readonly profile: Profile },
  snapshot: SearchSnapshot,
  { filters, sort }: Pick<SearchRequest, 'filters' | 'sort'>,
  { query, interpretation }: InterpretedQuery,
  openRanker: () => Ranker = () => createRanker(query, snapshot, profile, clock),
): Promise<OrganicList> {
  const filter = engineFilter(filters, snapshot.categories, clock.now());
  const wished = wishFilter(interpretation.wishes, filters);
  const allWished = [...filter, ...wished];
  if (sort !== 'relevance') {
    const sorted = await retrieveHolding(engine, snapshot, query, allWished, { sort, limit: MAX_RESULTS });
    const ranked = openRanker()(sorted.documents);
    const sorting = sortingOf(query, sort, sort, sorted.total);
    if (ranked.length > 0) return { ...sorted, ranked: inOrderOf(sorted, ranked), match: 'exact', sorting };
  }
  const [direct, beside, rank] = await Promise.all([
    query.terms.length === 0
      ? retrieveBest(engine, snapshot, allWished)
      : retrieveMatching(engine, snapshot, query, allWished),
    wished.length === 0 ? null : retrieveHolding(engine, snapshot, query, filter, { limit: BESIDE_WISHES }),
    // While the engine is looking.
    setImmediate().then(openRanker),
  ]);
  const retrieved = await withStandIns(direct, engine, snapshot, query, allWished);
  const fitting = new Set(retrieved.documents.map(({ id }) => id));
  const contradicting = (beside?.documents ?? []).filter(({ id }) => !fitting.has(id));
  const ranked = placeContradicting(rank(retrieved.documents), rank(contradicting));
  const match = matchKind(
    query,
    ranked.map(({ candidate }) => candidate.relevance),
  );
  const documents = [...retrieved.documents, ...contradicting];
  return { ...retrieved, documents, ranked, match, sorting: sortingOf(query, sort, 'relevance', 0) };
}

function sortingOf({ terms }: Query, asked: SortKey, by: SortKey, total: number): Sorting {
  const kept = by === 'relevance' ? 'relevanceFloor' : 'everyWord';
  const keeps = terms.length === 0 ? 'filters' : kept;
  return { asked, by, keeps, beyond: Math.max(0, total - MAX_RESULTS) };
}

function inOrderOf({ documents }: Retrieved, ranked: readonly Ranked[]): Ranked[] {
  const byId = new Map(ranked.map((entry) => [entry.candidate.id, entry]));
  return documents.flatMap(({ id }) => byId.get(id) ?? []);
}
