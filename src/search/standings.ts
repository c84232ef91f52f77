import { contributions, resolveProfile, signals } from '../ranking/index.js';
import type { SearchContext } from './context.js';
import { organicList } from './organic.js';
import { situationOf } from './profiles/situation.js';
import { interpret } from './query/interpret.js';
import { withMeaning } from './query/meaning.js';
import type { Standings } from './types.js';

const DAY_MS = 86_400_000;

/** The organic list of a search without filters, `most` long. Throws SEARCH_UNAVAILABLE. */
export async function standings(context: SearchContext, text: string, most: number): Promise<Standings> {
  const snapshot = context.snapshots.current();
  const published = context.profiles.current();
  const interpreted = await withMeaning(snapshot, interpret(text, snapshot));
  const profile = resolveProfile(published, situationOf(interpreted, {}, snapshot));
  const asked = { filters: {}, sort: 'relevance' } as const;
  const list = await organicList({ ...context, profile }, snapshot, asked, interpreted);
  const first = list.ranked.slice(0, most);
  const today = context.clock.now().getTime() / DAY_MS;
  const parts = first.map(({ candidate }) => contributions(candidate, { today }, profile));
  return {
    profileVersion: published.version,
    found: Math.max(list.total, list.ranked.length),
    listings: first.map(({ candidate }) => candidate.id),
    signals: signals.map(({ name }) => name),
    weights: (parts[0] ?? []).map(({ weight }) => weight),
    values: parts.map((each) => each.map(({ value }, index) => value ?? signals[index]?.neutral ?? 0)),
  };
}
