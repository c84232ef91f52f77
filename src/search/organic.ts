import { setImmediate } from 'node:timers/promises';
import type { Profile, Ranked } from '../ranking/index.js';
import { createRanker, type Ranker } from './candidates.js';
import type { SearchContext } from './context.js';
import type { InterpretedQuery } from './query/interpret.js';
import type { Query } from './query/query.js';
import { matchKind } from './relevance/match-kind.js';
import { engineFilter } from './retrieval/filter.js';
import { distinct } from './retrieval/fetch.js';
import {
  countHolding,
  retrieveBest,
  retrieveHolding,
  retrieveMatching,
  type Counts,
  type RetrievedDocument,
} from './retrieval/retrieve.js';
import { retrieveStandIns } from './retrieval/stand-ins.js';
import { placeContradicting, wishFilter } from './retrieval/wishes.js';
import type { SearchSnapshot } from './snapshot/snapshot.js';
import type { MatchKind, SearchRequest, SortKey, Sorting } from './types.js';

/** Results of one query that can be paged through. */
export const MAX_RESULTS = 300;

/** Listings that contradict a wish but hold every word, shown after those that fit. */
const BESIDE_WISHES = 100;

/** What a query finds in the order of the scores: before pins, diversity and exploration. Positions told to sellers are places in it. */
export interface OrganicList extends Counts {
  readonly ranked: readonly Ranked[];
  /** Of all that is ranked. */
  readonly documents: readonly RetrievedDocument[];
  readonly match: MatchKind;
  readonly sorting: Sorting;
}

type Context = Pick<SearchContext, 'engine' | 'clock'> & { readonly profile: Profile };

/** Relevance is ours; a sort by price, date, delivery or rating is the engine's, over all that match every word. */
export async function organicList(
  context: Context,
  snapshot: SearchSnapshot,
  request: Pick<SearchRequest, 'filters' | 'sort'>,
  interpreted: InterpretedQuery,
  openRanker: () => Ranker = () => createRanker(interpreted.query, snapshot, context.profile, context.clock),
): Promise<OrganicList> {
  const filter = engineFilter(request.filters, snapshot.categories, context.clock.now());
  const wished = wishFilter(interpreted.interpretation.wishes, request.filters);
  const looking = { engine: context.engine, snapshot, query: interpreted.query, filter, wished, openRanker };
  const sorted = request.sort === 'relevance' ? null : await sortedBy(request.sort, looking);
  return sorted ?? byRelevance(request.sort, looking);
}

interface Looking {
  readonly engine: SearchContext['engine'];
  readonly snapshot: SearchSnapshot;
  readonly query: Query;
  readonly filter: readonly string[];
  /** What was wished for in words, as a further filter. */
  readonly wished: readonly string[];
  readonly openRanker: () => Ranker;
}

/** Null where nothing holds every word. */
async function sortedBy(
  sort: Exclude<SortKey, 'relevance'>,
  { engine, snapshot, query, filter, wished, openRanker }: Looking,
): Promise<OrganicList | null> {
  const fitting = [...filter, ...wished];
  const [documents, counts] = await Promise.all([
    retrieveHolding(engine, snapshot, query, fitting, { sort, limit: MAX_RESULTS }),
    countHolding(engine, snapshot, query, fitting),
  ]);
  const ranked = inOrderOf(documents, openRanker()(documents));
  if (ranked.length === 0) return null;
  return {
    ...counts,
    documents,
    ranked,
    match: 'exact',
    sorting: sortingOf(query, sort, sort, counts.total),
  };
}

async function byRelevance(asked: SortKey, looking: Looking): Promise<OrganicList> {
  const { engine, snapshot, query, filter, wished, openRanker } = looking;
  const fitting = [...filter, ...wished];
  const [direct, counts, beside, rank] = await Promise.all([
    query.terms.length === 0
      ? retrieveBest(engine, snapshot, fitting)
      : retrieveMatching(engine, snapshot, query, fitting),
    countHolding(engine, snapshot, query, fitting),
    wished.length === 0 ? [] : retrieveHolding(engine, snapshot, query, filter, { limit: BESIDE_WISHES }),
    // While the engine is looking.
    setImmediate().then(openRanker),
  ]);
  const standIns = await retrieveStandIns(engine, snapshot, query, fitting, counts.total);
  const documents = standIns.length === 0 ? direct : distinct([...direct, ...standIns]);
  const known = new Set(documents.map(({ id }) => id));
  const contradicting = beside.filter(({ id }) => !known.has(id));
  const ranked = placeContradicting(rank(documents), rank(contradicting));
  const match = matchKind(
    query,
    ranked.map(({ candidate }) => candidate.relevance),
  );
  const sorting = sortingOf(query, asked, 'relevance', 0);
  return { ...counts, documents: [...documents, ...contradicting], ranked, match, sorting };
}

function sortingOf({ terms }: Query, asked: SortKey, by: SortKey, total: number): Sorting {
  const kept = by === 'relevance' ? 'relevanceFloor' : 'everyWord';
  const keeps = terms.length === 0 ? 'filters' : kept;
  return { asked, by, keeps, beyond: Math.max(0, total - MAX_RESULTS) };
}

function inOrderOf(documents: readonly RetrievedDocument[], ranked: readonly Ranked[]): Ranked[] {
  const byId = new Map(ranked.map((entry) => [entry.candidate.id, entry]));
  return documents.flatMap(({ id }) => byId.get(id) ?? []);
}
