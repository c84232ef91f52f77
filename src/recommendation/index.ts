/**
 * What buyers are offered beyond what they search for. `co-orders/` learns from all orders what goes together (`count`,
 * `score` are pure, `learn` and `read` keep it in tables); `also-ordered` and `for-buyer` ask it. `complements/` has what
 * comes after a purchase, `trends/` what is on the rise. `choose` is where all of them end: nothing that cannot be ordered,
 * nothing of one's own. `saved-searches/`: searches of which buyers want to hear when something new matches.
 */
export { alsoOrdered } from './also-ordered.js';
export type { Recommendation } from './choose.js';
export { complements } from './complements/complements.js';
export { learnCoOrdersIfDue } from './co-orders/learn.js';
export { recommendForBuyer } from './for-buyer.js';
export { checkSavedSearches, type CheckOptions } from './saved-searches/check.js';
export {
  changeSavedSearch,
  deleteSavedSearch,
  listSavedSearches,
  saveSearch,
  type NewSavedSearch,
  type SavedSearch,
} from './saved-searches/store.js';
export { learnTrends } from './trends/learn.js';
export { trending } from './trends/read.js';
