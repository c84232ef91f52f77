import type { PublishedProfile } from '../../ranking/index.js';

/** Where requests learn what to rank by. */
export interface ProfileSource {
  /** What is in force at this moment; a request reads it once and hands it down. */
  current(): PublishedProfile;
}

/** One profile for as long as the search is open. */
export function fixedProfile(published: PublishedProfile): ProfileSource {
  return { current: () => published };
}
