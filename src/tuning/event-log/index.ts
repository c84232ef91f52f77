/**
 * The event log: every page that was served and what people did with it, joined by the query's id.
 * Pages are buffered and written in batches, so that no search waits for the database; events are written at once
 * and answered one by one. Both tables are partitioned by the day and kept for a time (`partitions.ts`).
 */
import type { Clock } from '../../platform/clock.js';
import type { Db } from '../../platform/database/database.js';
import { storeEvents, type EventOutcome, type IncomingEvent } from './events.js';
import { storePages, type ServedPage } from './pages.js';
import { defaultRetention, type Retention } from './partitions.js';
import { WriteBuffer } from './write-buffer.js';

export { type EventOutcome, type EventType, type IncomingEvent } from './events.js';
export { type ServedPage } from './pages.js';
export { defaultRetention, maintainPartitions, type Retention } from './partitions.js';

/** Told what happens behind the callers' backs, for metrics and logs. */
export interface EventLogObserver {
  pagesWritten(rows: number): void;
  /** A write failed and is tried again. */
  writeFailed(error: unknown): void;
  /** Pages that are lost: the buffer was full, the database refused them, or it was down to the end. */
  pagesDropped(rows: number): void;
}

export interface EventLogOptions {
  readonly observer: EventLogObserver;
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
  const { observer, retention = defaultRetention } = options;
  const buffer = new WriteBuffer<ServedPage>({
    maxRows: options.maxRows ?? 200,
    maxDelayMs: options.maxDelayMs ?? 250,
    capacity: options.capacity ?? 20_000,
    async write(pages) {
      const { written, refused } = await storePages(db, pages);
      observer.pagesWritten(written);
      if (refused > 0) observer.pagesDropped(refused);
    },
    onFailure: (error) => observer.writeFailed(error),
    onDropped: (rows) => observer.pagesDropped(rows),
  });
  return {
    recordPage: (page) => buffer.add(page),
    recordEvents: (events) => storeEvents(db, events, clock.now(), retention.eventDays),
    flush: () => buffer.flush(),
    close: () => buffer.close(),
  };
}
