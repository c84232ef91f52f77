import { sql } from 'kysely';
import { categoryRecords } from '../../fixtures/demo/catalogue.js';
import { createCore, sweepDue, type Core, type MarketRules } from '../marketplace/core/index.js';
import { dueHandlers } from '../marketplace/due-handlers.js';
import { applyRecords } from '../marketplace/import/apply.js';
import { parseRecord } from '../marketplace/import/parse-record.js';
import { fixedClock } from '../platform/clock.js';
import type { Db } from '../platform/database/database.js';
import { planDemo, DEMO_SEED } from '../../fixtures/demo/index.js';
import { Agenda } from './agenda.js';
import { ordersOn, wishesOf } from './demand.js';
import { runDeeds, type Tally } from './lanes.js';
import { buyerJoins, hireStaff, sellerJoins } from './opening.js';
import { planPopulation, type Population } from './population.js';
import { visits } from './presence.js';
import { buy } from './purchase.js';
import { settledSellers } from './settled.js';
import { DAY, HOUR, foundTown } from './town.js';

export interface SimulationOptions {
  readonly days: number;
  readonly seed: number;
  /** New ones, who register and publish; or those of the demo, which the database holds already. */
  readonly sellers: number | 'demo';
  readonly buyers: number;
  /** Wished for over all days. */
  readonly orders: number;
  /** The moment at which the simulation ends; it begins `days` before. */
  readonly until: Date;
  readonly rules?: MarketRules;
  /** Transactions side by side. */
  readonly lanes?: number;
  readonly signal?: AbortSignal;
  /** At the end of each day, which is the first of the next one; the market stands still until it is done. */
  readonly onDay?: (day: number) => unknown;
}

export interface SimulationReport {
  /** By deed, how often it was done; by deed and error code, how often the core refused it. */
  readonly done: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
  /** Things done because their time had come. */
  readonly swept: number;
}

/** Hours of the market between two rounds of deeds: what falls between is done at the end of it. */
const STEP_HOURS = 2;

/** Lives the days in the database, whose marketplace should be empty. */
export async function simulate(db: Db, options: SimulationOptions): Promise<SimulationReport> {
  const { days, seed, until, rules, lanes = 8, signal } = options;
  const clock = fixedClock(new Date(until.getTime() - days * DAY));
  const core = createCore(db, clock, rules);
  if (options.sellers !== 'demo') await openCategories(core);
  const staff = await hireStaff(core);
  const town = foundTown(peopleOf(options), { seed, start: clock.now().getTime(), staff });
  const agenda = new Agenda();
  agenda.add(
    options.sellers === 'demo'
      ? await settledSellers(db, town, days)
      : town.sellers.map((seller) => sellerJoins(town, seller)),
  );
  agenda.add(town.buyers.map((buyer) => buyerJoins(town, buyer)));
  const tally: Tally = { done: new Map(), refused: new Map() };
  let swept = 0;
  for (let day = 0; day < days && signal?.aborted !== true; day += 1) {
    const dawn = town.start + day * DAY;
    agenda.add(visits(town, day, dawn));
    for (const wish of wishesOf(town, day, ordersOn(day, days, options.orders)))
      agenda.add(buy(town, wish, dawn));
    for (let hour = STEP_HOURS; hour <= 24; hour += STEP_HOURS) {
      clock.set(new Date(dawn + hour * HOUR));
      for (let due = agenda.takeUntil(clock.now().getTime()); due.length > 0;) {
        agenda.add(await runDeeds(core, due, lanes, tally));
        due = agenda.takeUntil(clock.now().getTime());
      }
      swept += await sweepDue(core, dueHandlers, rethrow, lanes);
    }
    await learnSizes(db, day + 1);
    await options.onDay?.(day + 1);
  }
  return { done: sorted(tally.done), refused: sorted(tally.refused), swept };
}

function peopleOf(options: SimulationOptions): Population {
  const { seed, sellers } = options;
  const demo =
    sellers === 'demo'
      ? planDemo(DEMO_SEED)
      : planDemo(seed, { sellers, listings: Math.round(sellers * 3.7) });
  return planPopulation(demo, options, seed);
}

/** Tables that grow this fast have to be measured, or statements are planned as if they were empty still. */
async function learnSizes(db: Db, day: number): Promise<void> {
  if (Number.isInteger(Math.log2(day))) await sql`analyze`.execute(db);
}

async function openCategories(core: Core): Promise<void> {
  const records = categoryRecords().flatMap((value) => {
    const parsed = parseRecord(value);
    return parsed.ok ? [parsed.record] : [];
  });
  await applyRecords(core.db, records, { clock: core.clock });
}

function rethrow(error: unknown): never {
  throw error;
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].toSorted(([a], [b]) => a.localeCompare(b)));
}
