/**
 * Aggregates of listings and sellers: the history that a marketplace brought along plus what has happened since. They are
 * recounted from the rows of what changed, in the transaction of the change, so that recounting everything gives the
 * same (`rebuildSignals`). Documents hold them rounded (`shown`); the index is told only when a rounded value changed.
 */
export { recountListings, recountSellers } from './recount.js';
export { listingsOfSellers, lockSellers, rebuildSignals, settleSignals, type Touched } from './settle.js';
