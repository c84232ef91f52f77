import { randomUUID } from 'node:crypto';
import { sql, type Insertable } from 'kysely';
import type { Clock } from '../../platform/clock.js';
import type { Db } from '../../platform/database/database.js';
import type { Database } from '../../platform/database/schema.js';
import { retrying } from '../../platform/database/retrying.js';
import { settleSignals, type Touched } from '../signals/index.js';
import { marketRules, type MarketRules } from './rules.js';

/** What the core runs on; `main` makes one for the process. */
export interface Core {
  readonly db: Db;
  readonly clock: Clock;
  readonly rules: MarketRules;
  /** A new id for the outside, such as a UUID. */
  readonly newId: () => string;
}

export function createCore(db: Db, clock: Clock, rules: MarketRules = marketRules()): Core {
  return { db, clock, rules, newId: randomUUID };
}

/** Something that happened, for those outside the transaction. `id` is the outside id of what it happened to. */
export interface DomainEvent {
  readonly type: `${string}.${string}`;
  readonly id: string;
  readonly [detail: string]: unknown;
}

/** One transaction of the core, and what it leaves behind. `now` stands still while it lasts. */
export interface Work {
  readonly trx: Db;
  readonly now: Date;
  readonly rules: MarketRules;
  readonly newId: () => string;
  emit(event: DomainEvent): void;
  record(step: Insertable<Database['step']>): void;
  /** The listing's own columns changed: its signals are recounted and the index is told. */
  touchListing(id: number): void;
  /** The same for a seller, of whom something stands in the documents of all their listings. */
  touchSeller(id: number): void;
  /** Orders or reviews of the listing or seller changed: the index is told if that shows. */
  recountListing(id: number): void;
  recountSeller(id: number): void;
}

/**
 * Runs a deed in one transaction with its steps, events, signals and dirty marks: all of it or nothing. Begun again when
 * another transaction stood in its way, so the deed must touch nothing but the database.
 */
export async function transact<T>(core: Core, deed: (work: Work) => Promise<T>): Promise<T> {
  return retrying(core.db, async (trx) => {
    const events: DomainEvent[] = [];
    const steps: Insertable<Database['step']>[] = [];
    const touched = { changedListings: [], countedListings: [], changedSellers: [], countedSellers: [] } as {
      readonly [Kind in keyof Touched]: number[];
    };
    const result = await deed({
      trx,
      now: core.clock.now(),
      rules: core.rules,
      newId: core.newId,
      emit: (event) => void events.push(event),
      record: (step) => void steps.push(step),
      touchListing: (id) => void touched.changedListings.push(id),
      touchSeller: (id) => void touched.changedSellers.push(id),
      recountListing: (id) => void touched.countedListings.push(id),
      recountSeller: (id) => void touched.countedSellers.push(id),
    });
    if (steps.length > 0) await trx.insertInto('step').values(steps).execute();
    await settleSignals(trx, touched);
    await writeEvents(trx, events);
    return result;
  });
}

async function writeEvents(trx: Db, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ type, ...payload }) => ({ type, payload }));
  await sql`
    with event as (
      insert into outbox (type, payload)
      select e ->> 'type', e -> 'payload' from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) e)
    select pg_notify('outbox', '')`.execute(trx);
}
