import {
  arrange,
  exclude,
  missingPins,
  seedOf,
  type MixContext,
  type Mixed,
  type Profile,
  type Ranked,
} from '../ranking/index.js';
import { rankDocuments } from './candidates.js';
import type { SearchContext } from './context.js';
import type { OrganicList } from './organic.js';
import type { InterpretedQuery } from './query/interpret.js';
import { read } from './retrieval/ask.js';
import { wordsOfQuery } from './profiles/rule-words.js';
import { engineFilter } from './retrieval/filter.js';
import type { SearchSnapshot } from './snapshot/snapshot.js';
import type { SearchRequest } from './types.js';

const DAY_MS = 86_400_000;

type Arranging = Pick<SearchContext, 'engine' | 'clock' | 'newcomers'> & { readonly profile: Profile };

/** What of a request decides how its list is arranged. */
type Arranged = Pick<SearchRequest, 'filters' | 'sort' | 'limit' | 'organic'>;

/** The list as it is shown. One that the buyer has sorted, or that is asked for as it is, only loses what is hidden. */
export async function arrangeFound(
  context: Arranging,
  snapshot: SearchSnapshot,
  request: Arranged,
  interpreted: InterpretedQuery,
  { ranked, documents }: OrganicList,
): Promise<Mixed> {
  const { profile, clock } = context;
  const today = clock.now().getTime() / DAY_MS;
  const rules = profile.rules ?? [];
  if (request.sort !== 'relevance' || request.organic === true) {
    return { ranked: exclude(ranked, rules, today), folded: new Map(), propensities: new Map() };
  }
  const missing = missingPins(ranked, rules, today);
  const pinned =
    missing.length === 0 ? [] : await readPinned(context, snapshot, request, interpreted, missing);
  return arrange(ranked, pinned, profile, mixContext(context, request, interpreted, documents));
}

function mixContext(
  { clock, newcomers }: Arranging,
  { filters, limit }: Arranged,
  { query }: InterpretedQuery,
  documents: OrganicList['documents'],
): MixContext {
  const words = new Map(documents.map((document) => [document.id, document]));
  const known = newcomers.current();
  const today = clock.now().getTime() / DAY_MS;
  return {
    today,
    pageSize: limit,
    wordsOf: (id) => words.get(id),
    newcomerOf: (id) => known.get(id),
    seed: seedOf(JSON.stringify([wordsOfQuery(query.terms), filters, Math.floor(today)])),
  };
}

/** What a pin for these words shows although it was not found: it must pass the filters, but not the relevance floor. */
async function readPinned(
  { engine, clock, profile }: Arranging,
  snapshot: SearchSnapshot,
  { filters }: Pick<SearchRequest, 'filters'>,
  { query }: InterpretedQuery,
  ids: readonly number[],
): Promise<Ranked[]> {
  const filter = engineFilter(filters, snapshot.categories, clock.now());
  const question = { filter: [...filter, `id IN [${ids.join(', ')}]`], limit: ids.length };
  const [answer] = await read(engine, snapshot.indexUid, [question]);
  return rankDocuments(answer?.documents ?? [], query, snapshot, { ...profile, relevanceFloor: 0 }, clock);
}
