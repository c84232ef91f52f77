import type { ListingSource } from '../listing-source.js';
import type { OwnState } from './state.js';

/** The seller is seen now. A level that this gives back waits for the next day, so it is not foretold. */
export function afterVisit({ listing, siblings, facts }: OwnState, now: Date): OwnState | null {
  if (!facts.hasAccount) return null;
  const seen = (source: ListingSource): ListingSource => ({
    ...source,
    seller: { ...source.seller, lastActiveAt: now },
  });
  return { listing: seen(listing), siblings: siblings.map(seen), facts: { ...facts, lastActiveAt: now } };
}
