import type { Db } from '../../platform/database/database.js';
import { listen } from '../../platform/database/listen.js';
import { defaultPublished, type PublishedProfile } from '../../ranking/index.js';
import { loadPublished } from './load-published.js';

/** Where requests learn what to rank by. */
export interface ProfileSource {
  /** What is in force at this moment; a request reads it once and hands it down. */
  current(): PublishedProfile;
}

export interface OpenProfileSource extends ProfileSource {
  /** Reads what is published now instead of waiting for word of it. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** One profile for as long as the search is open. */
export function fixedProfile(published: PublishedProfile): OpenProfileSource {
  return { current: () => published, refresh: () => Promise.resolve(), close: () => Promise.resolve() };
}

/** Half of the second within which a published profile has to be in force, should its notification be lost. */
const POLL_MS = 500;

/**
 * The profile published last, the default where there is none. It changes in one assignment: a request has the one or the
 * other. A profile that cannot be read is reported and the one before stays in force.
 */
export async function openProfileSource(
  db: Db,
  databaseUrl: string,
  onError: (error: unknown) => void,
): Promise<OpenProfileSource> {
  let published: PublishedProfile = defaultPublished;
  let loading: Promise<void> = Promise.resolve();
  let reported = '';

  /** Once for each trouble: it is met again at every look until it is mended. */
  function report(cause: unknown): void {
    const text = String(cause);
    if (text !== reported) onError(new Error('the ranking profile could not be read', { cause }));
    reported = text;
  }

  function refresh(): Promise<void> {
    const load = loading.then(async () => {
      published = await loadPublished(db, published);
      reported = '';
    });
    loading = load.catch(report);
    return load;
  }

  const refreshQuietly = (): void => void refresh().catch(() => undefined);
  await refresh().catch(() => undefined);
  const listener = listen(databaseUrl, 'ranking_profile', refreshQuietly, onError);
  const timer = setInterval(refreshQuietly, POLL_MS);
  timer.unref();
  return {
    current: () => published,
    refresh,
    async close() {
      clearInterval(timer);
      await loading;
      await listener.close();
      await loading;
    },
  };
}
