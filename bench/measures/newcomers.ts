import { Random } from '../../fixtures/demo/random.js';
import { drainAll, type IndexerDeps } from '../../src/indexer/index.js';
import { markDirty } from '../../src/marketplace/dirty.js';
import type { Db } from '../../src/platform/database/database.js';

const DAY_MS = 86_400_000;
/** How long a listing is new. */
const NEW_DAYS = 30;

export interface NewcomerPlan {
  readonly start: Date;
  /** Of all listings, new at any time: as many come each day as stop being new. */
  readonly share: number;
  /** Days that will be lived. */
  readonly days: number;
  readonly seed: number;
}

/** Listings of a market that become new ones: most are there at the start, the others come day by day. */
export interface Newcomers {
  /** New at the start. */
  readonly count: number;
  /** Shows those whose time has come by `now`, and no others. */
  openUntil(now: Date): Promise<void>;
  /** Makes of them what they were. */
  restore(): Promise<void>;
}

interface Row {
  readonly id: number;
  readonly createdAt: Date | null;
}

/**
 * Draws them, by chance alone, from the listings that nobody has bought or reviewed. Others that happen to be young are old
 * meanwhile, so that the share is the one asked for.
 */
export async function planNewcomers(
  indexer: IndexerDeps,
  { start: startsAt, share, days, seed }: NewcomerPlan,
): Promise<Newcomers> {
  const { db } = indexer;
  const start = startsAt.getTime();
  const { listings, unknown } = await readListings(db);
  const random = new Random(seed, 'newcomers');
  const wanted = Math.round((share * listings.length * (NEW_DAYS + days)) / NEW_DAYS);
  const chosen = random.sample(unknown, Math.min(wanted, unknown.length)).map((row) => {
    return { ...row, at: new Date(start + (random.next() * (NEW_DAYS + days) - NEW_DAYS) * DAY_MS) };
  });
  const drawn = new Set(chosen.map(({ id }) => id));
  const isYoung = ({ createdAt }: Row): boolean => (createdAt?.getTime() ?? 0) > start - NEW_DAYS * DAY_MS;
  const others = listings
    .filter((row) => !drawn.has(row.id) && isYoung(row))
    .map((row) => ({ ...row, at: new Date(start - 2 * NEW_DAYS * DAY_MS) }));
  const set = async (rows: readonly Row[], status: 'published' | 'paused'): Promise<void> => {
    for (const { id, createdAt } of rows) {
      await db.updateTable('listing').set({ created_at: createdAt, status }).where('id', '=', id).execute();
    }
    await markDirty(
      db,
      rows.map(({ id }) => id),
    );
    await drainAll(indexer);
  };
  const opened = [...chosen, ...others].map(({ id, at }) => ({ id, createdAt: at }));
  let openedUntil: Date | null = null;
  return {
    count: chosen.filter(({ at }) => at.getTime() <= start).length,
    async openUntil(now) {
      // A life that begins anew: nobody of its days to come is there.
      if (openedUntil === null || openedUntil > now) {
        await set(
          opened.filter(({ createdAt }) => createdAt > now),
          'paused',
        );
        openedUntil = new Date(0);
      }
      const since = openedUntil;
      await set(
        opened.filter(({ createdAt }) => createdAt > since && createdAt <= now),
        'published',
      );
      openedUntil = now;
    },
    async restore() {
      await set([...chosen, ...others], 'published');
      openedUntil = null;
    },
  };
}

async function readListings(db: Db): Promise<{ listings: Row[]; unknown: Row[] }> {
  const rows = await db
    .selectFrom('listing')
    .select(['id', 'created_at', 'history_orders', 'history_reviews'])
    .where('status', '=', 'published')
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
  const orders = await db.selectFrom('market_order').select('listing_id').distinct().execute();
  const bought = new Set(orders.map((row) => row.listing_id));
  const listings = rows.map(({ created_at: createdAt, ...row }) => ({ ...row, createdAt }));
  const unknown = listings.filter(
    (row) => row.history_orders + row.history_reviews === 0 && !bought.has(row.id),
  );
  return { listings, unknown };
}
