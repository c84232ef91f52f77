/**
 * The event log: every page that was served and what people did with it, joined by the query's id.
 * Pages are buffered and written in batches, so that no search waits for the database; events are written at once
 * and answered one by one. Both tables are partitioned by the day and kept for a time (`partitions.ts`).
 */
import type { Clock } from '../../platform/clock.js';
import type { Db } from '../../platform/database/database.js';
import type { Logger } from '../../platform/log.js';
import type { Metrics } from '../../platform/metrics.js';
import { storeEvents, type EventOutcome, type IncomingEvent } from './events.js';
import { storePages, type ServedPage } from './pages.js';
import { defaultRetention, type Retention } from './partitions.js';
import { WriteBuffer } from './write-buffer.js';

export { type EventOutcome, type EventType, type IncomingEvent } from './events.js';
export { type ServedPage } from './pages.js';
export { maintainPartitions } from './partitions.js';

export interface EventLogOptions {
  readonly metrics: Pick<Metrics, 'eventsBuffered' | 'eventsDropped' | 'eventWritesFailed'>;
  readonly log: Logger;
  readonly retention?: Retention;
  /** Pages kept in memory while the database is away. */
  readonly capacity?: number;
  readonly maxRows?: number;
  readonly maxDelayMs?: number;
}

export interface EventLog {
  /** Returns at once and never throws. */
  recordPage(page: ServedPage): void;
  /** One outcome for each event, in order. Throws when the database cannot be reached. */
  recordEvents(events: readonly IncomingEvent[]): Promise<EventOutcome[]>;
  /** Writes what is buffered; resolves too when the database refuses, and then the pages stay buffered. */
  flush(): Promise<void>;
  /** Flushes with some more tries; what still cannot be written is reported as dropped. */
  close(): Promise<void>;
}

/** Opens the log. The caller closes it before the database. */
export function openEventLog(db: Db, clock: Clock, options: EventLogOptions): EventLog {
  const { metrics, log, retention = defaultRetention } = options;
  const buffer = new WriteBuffer<ServedPage>({
    maxRows: options.maxRows ?? 200,
    maxDelayMs: options.maxDelayMs ?? 250,
    capacity: options.capacity ?? 20_000,
    write: async (pages) => dropped((await storePages(db, pages)).refused, 'refused by the database'),
    onFailure(error) {
      metrics.eventWritesFailed.inc();
      log.warn({ err: error }, 'served pages could not be written; trying again');
    },
    onDropped: (rows) => dropped(rows, 'kept too long'),
    onSize: (rows) => metrics.eventsBuffered.set(rows),
  });
  function dropped(rows: number, reason: string): void {
    if (rows === 0) return;
    metrics.eventsDropped.inc(rows);
    log.error({ rows, reason }, 'served pages are lost');
  }
  return {
    recordPage: (page) => buffer.add(page),
    recordEvents: (events) => storeEvents(db, events, clock.now(), retention.eventDays),
    flush: () => buffer.flush(),
    close: () => buffer.close(),
  };
}
