import type { SavedSearch } from '../api/contracts.js';
import { noFilters, startState, type Filters, type SearchState } from '../location/search-state.js';

type SavedFilters = SavedSearch['filters'];

/** All but who is online, which is true of a moment only. */
const savedNames = [
  'category',
  'priceMax',
  'deliveryDaysMax',
  'within24h',
  'levelMin',
  'ratingMin',
] as const satisfies readonly (keyof Filters & keyof SavedFilters)[];

/** Of a search what is saved of it: its words and its filters, in a fixed order and without defaults. */
export function toSaved(state: Pick<SearchState, 'q'> & Filters): Pick<SavedSearch, 'q' | 'filters'> {
  const chosen = savedNames.flatMap((name) => {
    const value = state[name];
    return value === null || value === false ? [] : [[name, value] as const];
  });
  return { q: state.q, filters: Object.fromEntries(chosen) };
}

/** The search that was saved, with the newest services first. */
export function toSearch({ q, filters }: Pick<SavedSearch, 'q' | 'filters'>): SearchState {
  const chosen = Object.entries(filters).filter(([, value]) => value !== undefined);
  const restored: Filters = { ...noFilters, ...Object.fromEntries(chosen) };
  return { ...startState, ...restored, q, sort: 'newest', searching: true };
}

/** The saved one that is the same as this search, whatever its order. */
export function findSaved(saved: readonly SavedSearch[], state: SearchState): SavedSearch | undefined {
  const wanted = JSON.stringify(toSaved(state));
  return saved.find((one) => JSON.stringify(toSaved(toSearch(one))) === wanted);
}

/** Whether there is anything to be told of: not all services of the market. */
export function canBeSaved(state: SearchState): boolean {
  const { q, filters } = toSaved(state);
  return q !== '' || Object.keys(filters).length > 0;
}
