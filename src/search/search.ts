import { contributions, resolveProfile, type Profile, type Ranked } from '../ranking/index.js';
import type { SearchContext } from './context.js';
import { decodeCursor, encodeCursor, type FrozenList } from './page/cursor.js';
import { toFacets } from './page/facets.js';
import { loadHits, type PlacedHit } from './page/hits.js';
import { categoryIntent, likelyCategories } from './intent/category-intent.js';
import { interpret, type InterpretedQuery } from './query/interpret.js';
import { withMeaning } from './query/meaning.js';
import { createRanker } from './candidates.js';
import { fancyReason, type Affinity } from './personal/affinity.js';
import { arrangeFound } from './arrange-found.js';
import { MAX_RESULTS, organicList } from './organic.js';
import { situationOf } from './profiles/situation.js';
import type { SearchSnapshot } from './snapshot/snapshot.js';
import type { Facets, HitDebug, SearchHit, SearchRequest, SearchResult, ServedFacts } from './types.js';

const DAY_MS = 86_400_000;

/** One page: the first ranks and freezes a list, the following ones are cut from it. */
export async function search(context: SearchContext, request: SearchRequest): Promise<SearchResult> {
  const snapshot = context.snapshots.current();
  return request.cursor === undefined
    ? firstPage(context, snapshot, request)
    : nextPage(context, snapshot, request, decodeCursor(request.cursor, context.cursorSecret));
}

async function firstPage(
  context: SearchContext,
  snapshot: SearchSnapshot,
  request: SearchRequest,
): Promise<SearchResult> {
  const published = context.profiles.current();
  const understood = interpret(request.text, snapshot, request.literal, request.without);
  const interpreted = await withMeaning(snapshot, understood);
  const { query } = interpreted;
  const profile = resolveProfile(published, situationOf(interpreted, request.filters, snapshot));
  const affinity = await tasteOf(context, request);
  const found = await organicList({ ...context, profile }, snapshot, request, interpreted, () =>
    createRanker(query, snapshot, profile, context.clock, affinity),
  );
  const shown = await arrangeFound({ ...context, profile }, snapshot, request, interpreted, found);
  const ids = shown.ranked.slice(0, MAX_RESULTS).map(({ candidate }) => candidate.id);
  const list: FrozenList = {
    queryId: context.newQueryId(),
    page: 1,
    match: found.match,
    estimatedTotal: found.total > 0 ? found.total : ids.length,
    sorting: found.sorting,
    generationId: snapshot.generationId,
    profileVersion: published.version,
    text: query.text,
    position: 1,
    folded: [...shown.folded],
    ids,
  };
  const page = await cutPage(context, snapshot, list, { limit: request.limit, affinity }, interpreted);
  const debug = (): HitDebug[] =>
    shown.ranked
      .slice(0, request.limit)
      .flatMap((ranked) => debugOf(context, profile, ranked, found.ranked.indexOf(ranked), page.placed));
  const served = withChances(page.result.served, shown.propensities);
  return { ...page.result, served, facets: toFacets(found.facets, snapshot.categories), debug };
}

async function nextPage(
  context: SearchContext,
  snapshot: SearchSnapshot,
  request: SearchRequest,
  list: FrozenList,
): Promise<SearchResult> {
  const interpreted = interpret(list.text, snapshot, true, request.without);
  const affinity = await tasteOf(context, request);
  const { result } = await cutPage(context, snapshot, list, { limit: request.limit, affinity }, interpreted);
  return { ...result, facets: noFacets, debug: () => [] };
}

/** Null for nobody, and where the order is asked for as it is for everybody. */
async function tasteOf(
  { affinities }: SearchContext,
  { accountId, organic, sort }: SearchRequest,
): Promise<Affinity | null> {
  const isForAll = accountId === undefined || organic === true || sort !== 'relevance';
  return isForAll ? null : affinities.of(accountId);
}

function becauseOf(affinity: Affinity | null, hit: SearchHit): Pick<SearchHit, 'personalReason'> {
  const personalReason = affinity === null ? null : fancyReason(affinity, hit);
  return personalReason === null ? {} : { personalReason };
}

const noFacets: Facets = { category: [], level: [], price: [], delivery: [], rating: [] };

async function cutPage(
  { cards, cursorSecret }: SearchContext,
  { statistics, categories }: SearchSnapshot,
  list: FrozenList,
  { limit, affinity }: { readonly limit: number; readonly affinity: Affinity | null },
  { query, interpretation }: InterpretedQuery,
): Promise<{ placed: PlacedHit[]; result: Omit<SearchResult, 'facets' | 'debug'> }> {
  const loaded = await loadHits(cards, list.ids.slice(0, limit), list.position, query);
  const folded = new Map(list.folded);
  const placed = loaded.map(({ listingId, hit }) => ({
    listingId,
    hit: {
      ...hit,
      foldedOfSeller: folded.get(listingId) ?? 0,
      ...becauseOf(affinity, hit),
    },
  }));
  const rest = list.ids.slice(limit);
  const intent = categoryIntent(query, statistics.categories);
  const next = { ...list, page: list.page + 1, position: list.position + limit, ids: rest };
  const result = {
    queryId: list.queryId,
    hits: placed.map(({ hit }) => hit),
    match: list.match,
    estimatedTotal: list.estimatedTotal,
    sorting: list.sorting,
    interpretation: { ...interpretation, categories: likelyCategories(intent, categories) },
    cursor: rest.length === 0 ? null : encodeCursor(next, cursorSecret),
    served: {
      generationId: list.generationId,
      profileVersion: list.profileVersion,
      page: list.page,
      entries: placed.map(({ listingId, hit }) => ({ listingId, position: hit.position })),
    },
  };
  return { placed, result };
}

/** Where chance chose what is shown, how likely that was. */
function withChances(
  { entries, ...served }: ServedFacts,
  propensities: ReadonlyMap<number, number>,
): ServedFacts {
  return {
    ...served,
    entries: entries.map((entry) => {
      const propensity = propensities.get(entry.listingId);
      return propensity === undefined ? entry : { ...entry, propensity };
    }),
  };
}

function debugOf(
  { clock }: SearchContext,
  profile: Profile,
  { candidate, score }: Ranked,
  organicIndex: number,
  placed: readonly PlacedHit[],
): HitDebug[] {
  const id = placed.find(({ listingId }) => listingId === candidate.id)?.hit.id;
  if (id === undefined) return [];
  const context = { today: clock.now().getTime() / DAY_MS };
  const organicPosition = organicIndex === -1 ? null : organicIndex + 1;
  return [{ id, score, organicPosition, contributions: contributions(candidate, context, profile) }];
}
