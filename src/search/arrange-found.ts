import { arrange, exclude, missingPins, type Profile, type Ranked } from '../ranking/index.js';
import { rankDocuments } from './candidates.js';
import type { SearchContext } from './context.js';
import type { OrganicList } from './organic.js';
import type { InterpretedQuery } from './query/interpret.js';
import { read } from './retrieval/ask.js';
import { engineFilter } from './retrieval/filter.js';
import type { SearchSnapshot } from './snapshot/snapshot.js';
import type { SearchRequest } from './types.js';

const DAY_MS = 86_400_000;

type Arranging = Pick<SearchContext, 'engine' | 'clock'> & { readonly profile: Profile };

/** The list as it is shown. One that the buyer has sorted keeps his order: it only loses what is hidden. */
export async function arrangeFound(
  context: Arranging,
  snapshot: SearchSnapshot,
  request: Pick<SearchRequest, 'filters' | 'sort'>,
  interpreted: InterpretedQuery,
  { ranked }: OrganicList,
): Promise<readonly Ranked[]> {
  const { profile, clock } = context;
  const today = clock.now().getTime() / DAY_MS;
  const rules = profile.rules ?? [];
  if (request.sort !== 'relevance') return exclude(ranked, rules, today);
  const missing = missingPins(ranked, rules, today);
  const pinned =
    missing.length === 0 ? [] : await readPinned(context, snapshot, request, interpreted, missing);
  return arrange(ranked, pinned, profile, { today });
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
