/**
 * What buyers are offered beyond what they search for. `saved-searches/`: searches of which they want to hear when
 * something new matches.
 */
export { checkSavedSearches, type CheckOptions } from './saved-searches/check.js';
export {
  changeSavedSearch,
  deleteSavedSearch,
  listSavedSearches,
  saveSearch,
  type NewSavedSearch,
  type SavedSearch,
} from './saved-searches/store.js';
