import { sql } from 'kysely';
import type { Db } from '../platform/database/database.js';
import type { Logger } from '../platform/log.js';
import type { Metrics } from '../platform/metrics.js';
import { countParked } from './failures.js';

interface Backlog {
  /** Listings whose change has not reached the live index, those kept aside left out. */
  readonly listings: number;
  /** Age of the oldest such change in seconds; 0 when there is none. */
  readonly lagSeconds: number;
  /** Documents kept aside because the engine refuses them. */
  readonly parked: number;
}

const INTERVAL_MS = 5000;

async function readBacklog(db: Db): Promise<Backlog> {
  const { rows } = await sql<{ listings: number; lag: number }>`
    select count(*) as listings, coalesce(extract(epoch from now() - min(d.marked_at)), 0)::float8 as lag
    from dirty_listing d
    join generation g on g.id = d.generation_id and g.state = 'live'
    left join index_failure f using (generation_id, listing_id, version)
    where f.version is null`.execute(db);
  return { listings: rows[0]?.listings ?? 0, lagSeconds: rows[0]?.lag ?? 0, parked: await countParked(db) };
}

/** Brings the backlog into the metrics every few seconds. */
export function watchBacklog(db: Db, metrics: Metrics, log: Logger): { close(): void } {
  const update = async (): Promise<void> => {
    const backlog = await readBacklog(db);
    metrics.dirtyListings.set(backlog.listings);
    metrics.indexLag.set(backlog.lagSeconds);
    metrics.parkedDocuments.set(backlog.parked);
  };
  const timer = setInterval(() => {
    update().catch((error: unknown) => {
      log.warn({ err: error }, 'the backlog could not be read');
    });
  }, INTERVAL_MS);
  timer.unref();
  return {
    close() {
      clearInterval(timer);
    },
  };
}
