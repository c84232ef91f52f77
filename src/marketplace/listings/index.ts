/**
 * What sellers offer: drafts, the wordings that were reviewed, moderation, caps, and how good a listing's words are.
 * The row of `listing` holds what is live, or the draft while nothing is; an edit of title, description or category of a
 * live listing waits as a `listing_version` until a moderator decides. (`../listings.ts` reads cards for the search.)
 */
export { createListing, type CreatedListing, type NewListing } from './create.js';
export { approveListing, rejectListing, type Approval, type Rejection } from './decide.js';
export { editListing, type Edit } from './edit.js';
export {
  archiveListing,
  pauseListing,
  reinstateListing,
  resumeListing,
  suspendListing,
  type Suspension,
} from './life.js';
export { listingMachine, versionMachine } from './machine.js';
export { ownListing, ownListings, type OwnListing } from './own-listing.js';
export { listingQuality, type ListingQuality } from './quality/index.js';
export { judgeListings } from './quality/judged.js';
export { rejectReasons } from './reject-reasons.js';
export {
  reviewBacklog,
  reviewDetail,
  reviewQueue,
  type QueuedReview,
  type ReviewDetail,
} from './review-queue.js';
export { submitListing, withdrawSubmission } from './submit.js';
export { releaseReview, takeNextReview, takeReview, type ReviewKey } from './take-review.js';
export { listingDue } from './versions.js';
