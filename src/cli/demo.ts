import { sql } from 'kysely';
import { demoRecords } from '../../fixtures/demo/index.js';
import { applyRecords } from '../marketplace/import/apply.js';
import { recountStaleSellers } from '../marketplace/import/effects.js';
import { parseRecord } from '../marketplace/import/parse-record.js';
import type { ImportRecord } from '../marketplace/import/records.js';
import type { Clock } from '../platform/clock.js';
import type { Db } from '../platform/database/database.js';

const BATCH = 1000;
const SETTING = 'demo';

/**
 * Loads the demo marketplace on the first run, unless it was left out or the marketplace has listings of its own.
 * An interrupted load is done again. Returns whether it loaded; `onStart` is told before it does.
 */
export async function ensureDemo(db: Db, clock: Clock, onStart?: () => void): Promise<boolean> {
  const state = await readState(db);
  const wanted = state === 'loading' || (state === null && (await isEmpty(db)));
  if (!wanted) return false;
  onStart?.();
  await writeState(db, 'loading');
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
  await recountStaleSellers(db);
  await writeState(db, 'loaded');
  return true;
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

async function isEmpty(db: Db): Promise<boolean> {
  const listing = await db.selectFrom('listing').select('id').limit(1).executeTakeFirst();
  return listing === undefined;
}
