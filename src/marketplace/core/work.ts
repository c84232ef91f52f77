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

/** When something is to be done with a subject; null for not at all. */
export interface DueMove {
  readonly kind: string;
  readonly subject_id: number;
  readonly due_at: Date | null;
}

/** One transaction of the core, and what it leaves behind. `now` stands still while it lasts. */
export interface Work {
  readonly trx: Db;
  readonly now: Date;
  readonly rules: MarketRules;
  readonly newId: () => string;
  emit(event: DomainEvent): void;
  record(step: Insertable<Database['step']>): void;
  /** What `schedule` and `unschedule` of due.ts ask for; the last one for a subject stands. */
  moveDue(move: DueMove): void;
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
    const moves = new Map<string, DueMove>();
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
      moveDue: (move) => void moves.set(`${move.kind} ${move.subject_id}`, move),
      touchListing: (id) => void touched.changedListings.push(id),
      touchSeller: (id) => void touched.changedSellers.push(id),
      recountListing: (id) => void touched.countedListings.push(id),
      recountSeller: (id) => void touched.countedSellers.push(id),
    });
    await writeSteps(trx, steps);
    await writeMoves(trx, [...moves.values()]);
    await settleSignals(trx, touched);
    await writeEvents(trx, events);
    return result;
  });
}

// Of each kind one statement, whose text does not depend on how many there are: so it can be remembered.

async function writeSteps(trx: Db, steps: readonly Insertable<Database['step']>[]): Promise<void> {
  if (steps.length === 0) return;
  await sql`
    insert into step (machine, subject_id, step, from_state, to_state, party, account_id, reason, taken_at)
    select machine, subject_id, step, from_state, to_state, party, account_id, reason, taken_at
    from jsonb_populate_recordset(null::step, ${JSON.stringify(steps)}::jsonb)`.execute(trx);
}

/** In the order of their keys: two that move the same do not wait for each other crosswise. */
async function writeMoves(trx: Db, moves: readonly DueMove[]): Promise<void> {
  if (moves.length === 0) return;
  await sql`
    with move as materialized (
      select kind, subject_id, due_at from jsonb_populate_recordset(null::due, ${JSON.stringify(moves)}::jsonb)),
    gone as (
      delete from due using move
      where due.kind = move.kind and due.subject_id = move.subject_id and move.due_at is null)
    insert into due (kind, subject_id, due_at)
    select kind, subject_id, due_at from move where due_at is not null order by kind, subject_id
    on conflict (kind, subject_id) do update set due_at = excluded.due_at`.execute(trx);
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
