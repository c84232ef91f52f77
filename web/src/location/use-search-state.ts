import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { goTo, subscribe } from './history.js';
import { parseSearchState, toAddress, type SearchState } from './search-state.js';

function readSearch(): string {
  return window.location.search;
}

/** Goes to a state by a new entry of the browser's history, which keeps `note`; not when already there. */
export function navigate(state: SearchState, note: unknown = null): void {
  goTo(toAddress(state), note);
}

/** The state in the address, and `change` to go on from it to another search, which is shown from its top. */
export function useSearchState(): [SearchState, (change: Partial<SearchState>) => void] {
  const search = useSyncExternalStore(subscribe, readSearch);
  const state = useMemo(() => parseSearchState(search), [search]);
  const change = useCallback(
    (part: Partial<SearchState>) => {
      navigate({ ...state, searching: true, ...part });
      window.scrollTo({ top: 0 });
    },
    [state],
  );
  return [state, change];
}
