import { toAddress } from './search-state.js';
import { navigate, useSearchState } from './use-search-state.js';

interface OpenListing {
  /** The address that shows the listing over what is shown now. */
  readonly addressOf: (id: string) => string;
  readonly openListing: (id: string) => void;
  readonly closeListing: () => void;
}

/** How many listings were opened one from the other since the page below them was left. */
function readDepth(): number {
  const note: unknown = window.history.state;
  if (typeof note !== 'object' || note === null || !('listingDepth' in note)) return 0;
  return typeof note.listingDepth === 'number' ? note.listingDepth : 0;
}

/** Opening a listing over the page; closing goes back in history, so that «back» never opens it again. */
export function useOpenListing(): OpenListing {
  const [state] = useSearchState();
  return {
    addressOf: (id) => toAddress({ ...state, listing: id }),
    openListing: (id) => {
      navigate({ ...state, listing: id }, { listingDepth: readDepth() + 1 });
    },
    closeListing: () => {
      const depth = readDepth();
      if (depth > 0) window.history.go(-depth);
      else navigate({ ...state, listing: null });
    },
  };
}
