import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { demoRecords } from '../../fixtures/demo/index.js';
import { createCore } from '../marketplace/core/index.js';
import { applyRecords } from '../marketplace/import/apply.js';
import { recountStaleSellers } from '../marketplace/import/effects.js';
import { parseRecord } from '../marketplace/import/parse-record.js';
import type { ImportRecord } from '../marketplace/import/records.js';
import type { Clock } from '../platform/clock.js';
import type { Db } from '../platform/database/database.js';
import { loadHistory, readHistory, type History } from '../simulation/index.js';

const BATCH = 1000;
const SETTING = 'demo';

/**
 * Loads the demo marketplace on the first run, unless it was left out or the marketplace has listings of its own.
 * An interrupted load is done again. Returns whether it loaded; `onStart` is told before it does.
 */
export async function ensureDemo(db: Db, clock: Clock, onStart?: () => void): Promise<boolean> {
  const state = await readState(db);
  const wanted = state === 'loading' || (state === null && (await isEmpty(db, 'listing')));
  if (!wanted) return false;
  onStart?.();
  await writeState(db, 'loading');
  await loadDemoCatalogue(db, clock);
  // All of it stands in one transaction: where there is an order, the load was interrupted after it.
  if (await isEmpty(db, 'market_order')) await loadHistory(createCore(db, clock), demoHistory());
  await recountStaleSellers(db);
  await writeState(db, 'loaded');
  return true;
}

/** Sellers, listings, reviews and requests of the demo, before anybody has lived in it. */
export async function loadDemoCatalogue(db: Db, clock: Clock): Promise<void> {
  let batch: ImportRecord[] = [];
  for (const value of demoRecords({ now: clock.now() })) {
    const parsed = parseRecord(value);
    if (!parsed.ok) throw new Error(`demo record ${value.id}: ${parsed.rejection.reason.en}`);
    batch.push(parsed.record);
    if (batch.length < BATCH) continue;
    await applyRecords(db, batch, { clock, recount: 'later' });
    batch = [];
  }
  await applyRecords(db, batch, { clock, recount: 'later' });
}

/** What was lived in the demo: made by `mizan simulate --snapshot` (see `docs/simulation.md`). */
export function demoHistory(): History {
  // From the bundle in dist/, and from here.
  const places = ['../fixtures', '../../fixtures'].map((path) =>
    fileURLToPath(new URL(`${path}/demo/history.ndjson.gz`, import.meta.url)),
  );
  const path = places.find((place) => existsSync(place));
  if (path === undefined) throw new Error(`the demo's history is missing: ${places.join(', ')}`);
  return readHistory(gunzipSync(readFileSync(path)).toString());
}

/** Remembers that this installation goes without the demo, unless it is there already. */
export async function leaveDemoOut(db: Db): Promise<void> {
  if ((await readState(db)) === null) await writeState(db, 'left-out');
}

/** Whether this installation shows the demo. */
export async function demoIsLoaded(db: Db): Promise<boolean> {
  return (await readState(db)) === 'loaded';
}

type DemoState = 'loading' | 'loaded' | 'left-out';

async function readState(db: Db): Promise<DemoState | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', SETTING).executeTakeFirst();
  return (row?.value['state'] as DemoState | undefined) ?? null;
}

async function writeState(db: Db, state: DemoState): Promise<void> {
  await sql`
    insert into setting (name, value) values (${SETTING}, ${JSON.stringify({ state })}::jsonb)
    on conflict (name) do update set value = excluded.value`.execute(db);
}

async function isEmpty(db: Db, table: 'listing' | 'market_order'): Promise<boolean> {
  const row = await db.selectFrom(table).select('id').limit(1).executeTakeFirst();
  return row === undefined;
}
