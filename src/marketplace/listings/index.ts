/**
 * What sellers offer: drafts, the wordings that were reviewed, moderation, caps, and how good a listing's words are.
 * The row of `listing` holds what is live, or the draft while nothing is; an edit of title, description or category of a
 * live listing waits as a `listing_version` until a moderator decides. (`../listings.ts` reads cards for the search.)
 */
export { listingMachine, versionMachine } from './machine.js';
