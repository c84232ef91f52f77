import type { Clock } from '../../platform/clock.js';
import type { Db } from '../../platform/database/database.js';
import { listen } from '../../platform/database/listen.js';
import { affinityOf, type Affinity } from './affinity.js';
import { loadActs } from './load-acts.js';

/** Where a search learns what somebody likes. */
export interface AffinitySource {
  /** Null where nothing is known or may be known. Asked again within some minutes, it comes from memory. */
  of(accountId: number): Promise<Affinity | null>;
}

export interface OpenAffinitySource extends AffinitySource {
  close(): Promise<void>;
}

/** Channel on which it is told that somebody switched personal results off or had something forgotten. */
const CHANNEL = 'personalisation';
const KEPT_MS = 300_000;
const MOST_KEPT = 5000;

interface Kept {
  readonly affinity: Affinity | null;
  readonly until: number;
}

/**
 * Keeps the taste of the people who search in memory for five minutes. When anybody takes back what may be known of them,
 * all of it is dropped and what is being read is read again: nothing that was deleted is used after the word of it came.
 */
export function openAffinitySource(
  db: Db,
  databaseUrl: string,
  clock: Clock,
  onError: (error: unknown) => void,
): OpenAffinitySource {
  const kept = new Map<number, Kept>();
  let generation = 0;
  const forget = (): void => {
    generation += 1;
    kept.clear();
  };
  const listener = listen(databaseUrl, CHANNEL, forget, onError);

  async function read(accountId: number): Promise<Affinity | null> {
    const began = generation;
    const now = clock.now();
    const affinity = affinityOf(await loadActs(db, accountId, now), now);
    if (began !== generation) return read(accountId);
    kept.delete(accountId);
    kept.set(accountId, { affinity, until: now.getTime() + KEPT_MS });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return affinity;
  }

  return {
    async of(accountId) {
      const known = kept.get(accountId);
      return known !== undefined && known.until > clock.now().getTime() ? known.affinity : read(accountId);
    },
    close: () => listener.close(),
  };
}
