/**
 * What is known of new listings, for the exploration: a small snapshot in the process, read anew every minute. Beliefs are
 * those of the beginning of the day, so that a reload within it draws the same; the number of impressions is that of now,
 * so that exploration ends when it is spent.
 */
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.js';
import type { Db } from '../../platform/database/database.js';
import type { Newcomer } from '../../ranking/index.js';
import { clickRates, posterior, type Evidence } from './posterior.js';

export interface NewcomerSource {
  /** By listing id. */
  current(): ReadonlyMap<number, Newcomer>;
}

export interface OpenNewcomerSource extends NewcomerSource {
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** Listings older than this are never new, whatever a profile says. */
const OLDEST_DAYS = 90;
const EVERY_MS = 60_000;

export async function openNewcomerSource(
  db: Db,
  clock: Clock,
  onError: (error: unknown) => void,
): Promise<OpenNewcomerSource> {
  let newcomers: ReadonlyMap<number, Newcomer> = new Map();
  let reading: Promise<void> = Promise.resolve();
  const refresh = async (): Promise<void> => {
    newcomers = await loadNewcomers(db, clock.now());
  };
  await refresh();
  const timer = setInterval(() => {
    reading = refresh().catch(onError);
  }, EVERY_MS);
  timer.unref();
  return {
    current: () => newcomers,
    refresh,
    close: async () => {
      clearInterval(timer);
      await reading;
    },
  };
}

interface NewcomerRow extends Evidence {
  readonly id: number;
  readonly category: number;
  readonly impressions: number;
}

async function loadNewcomers(db: Db, now: Date): Promise<Map<number, Newcomer>> {
  const today = now.toISOString().slice(0, 10);
  const { rows } = await sql<NewcomerRow>`
    select l.id, l.category_id as category, coalesce(sum(x.shown), 0)::int as impressions,
      coalesce(sum(x.clicks) filter (where x.day < ${today}::date), 0)::int as clicks,
      coalesce(sum(x.looked_at) filter (where x.day < ${today}::date), 0)::float8 as "lookedAt"
    from listing l left join listing_exposure x on x.listing_id = l.id
    where l.status = 'published' and l.deleted_at is null
      and l.created_at > ${now}::timestamptz - make_interval(days => ${OLDEST_DAYS})
    group by l.id`.execute(db);
  const rateOf = clickRates(await loadCategories(db, today));
  return new Map(
    rows.map(({ id, category, impressions, ...evidence }) => [
      id,
      { impressions, posterior: posterior(rateOf(category), evidence) },
    ]),
  );
}

async function loadCategories(db: Db, today: string): Promise<Map<number, Evidence>> {
  const { rows } = await sql<Evidence & { readonly category: number }>`
    select l.category_id as category, sum(x.clicks)::int as clicks, sum(x.looked_at)::float8 as "lookedAt"
    from listing_exposure x join listing l on l.id = x.listing_id
    where x.day < ${today}::date and x.day >= ${today}::date - 60
    group by l.category_id`.execute(db);
  return new Map(rows.map(({ category, ...evidence }) => [category, evidence]));
}
