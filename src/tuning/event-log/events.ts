import type { Insertable } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { Database } from '../../platform/database/schema.js';
import { AppError } from '../../platform/errors/app-error.js';

export type EventType = 'impression' | 'click' | 'message' | 'order' | 'outside_visit';

/** What somebody did. The listing is named by the caller's own id. */
export interface IncomingEvent {
  readonly id: string;
  readonly type: EventType;
  readonly occurredAt: Date;
  readonly listingId: string;
  readonly queryId?: string | undefined;
  readonly position?: number | undefined;
  readonly actor?: string | undefined;
  /** Where a visitor from outside came from. */
  readonly source?: string | undefined;
  /** Of a click by somebody whose taste may be known. */
  readonly accountId?: number | undefined;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

/** What became of one event; a refusal says why. */
export type EventOutcome = 'accepted' | 'duplicate' | AppError;

const day = 86_400_000;
/** Clocks of browsers run ahead by this much at most. */
const tolerance = 300_000;

/** Stores events, each once by its time and id, and says for each what became of it. */
export async function storeEvents(
  db: Db,
  events: readonly IncomingEvent[],
  now: Date,
  retentionDays: number,
): Promise<EventOutcome[]> {
  const listings = await findListings(db, events);
  const refusals = events.map(
    (event) => refuseByTime(event, now, retentionDays) ?? refuseByListing(event, listings),
  );
  const kept = events.filter((_event, index) => refusals[index] === undefined);
  const fresh = await insertEvents(db, kept, listings, now);
  return events.map(
    (event, index) => refusals[index] ?? (fresh.delete(key(event)) ? 'accepted' : 'duplicate'),
  );
}

function refuseByTime(event: IncomingEvent, now: Date, retentionDays: number): AppError | undefined {
  const age = now.getTime() - event.occurredAt.getTime();
  return age < -tolerance || age > retentionDays * day
    ? new AppError('EVENT_TIME_OUT_OF_RANGE', { days: retentionDays })
    : undefined;
}

function refuseByListing(event: IncomingEvent, listings: ReadonlyMap<string, number>): AppError | undefined {
  return listings.has(event.listingId)
    ? undefined
    : new AppError('LISTING_UNKNOWN', { listing: event.listingId });
}

async function findListings(db: Db, events: readonly IncomingEvent[]): Promise<Map<string, number>> {
  const wanted = [...new Set(events.map((event) => event.listingId))];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('listing')
    .select(['id', 'external_id'])
    .where('external_id', 'in', wanted)
    .execute();
  return new Map(rows.map((row) => [row.external_id, row.id]));
}

/** The keys of those that were not there yet. */
async function insertEvents(
  db: Db,
  events: readonly IncomingEvent[],
  listings: ReadonlyMap<string, number>,
  now: Date,
): Promise<Set<string>> {
  if (events.length === 0) return new Set();
  const rows = await db
    .insertInto('event')
    .values(events.map((event) => toRow(event, listings.get(event.listingId) ?? null, now)))
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'occurred_at as occurredAt'])
    .execute();
  return new Set(rows.map((row) => key(row)));
}

function toRow(event: IncomingEvent, listingId: number | null, now: Date): Insertable<Database['event']> {
  return {
    id: event.id,
    occurred_at: event.occurredAt,
    received_at: now,
    type: event.type,
    query_id: event.queryId ?? null,
    listing_id: listingId,
    position: event.position ?? null,
    actor: event.actor ?? null,
    source: event.source ?? null,
    account_id: event.accountId ?? null,
    details: event.details === undefined ? null : JSON.stringify(event.details),
  };
}

function key(event: { readonly id: string; readonly occurredAt: Date }): string {
  return `${event.id.toLowerCase()} ${event.occurredAt.getTime()}`;
}
