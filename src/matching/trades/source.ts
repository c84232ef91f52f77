import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../platform/clock.js';
import type { Db } from '../../platform/database/database.js';
import type { Engine } from '../../platform/engine.js';
import type { SnapshotSource } from '../../search/index.js';
import type { SearchSnapshot } from '../../search/snapshot/snapshot.js';
import { readExamples } from './examples.js';
import { learnTrades } from './learn.js';
import { decodeModel, encodeModel, type TradeModel } from './model.js';

/** Where the model of the index in use is had from. */
export interface TradeSource {
  /** The model of this moment; learned on the spot where there is none yet. Null for an index too small to learn from. */
  current(snapshot: SearchSnapshot): Promise<TradeModel | null>;
}

/** Learning again is due when this share of the listings came or went. */
const CHANGED_SHARE = 0.1;
/** An index with fewer listings teaches nothing. */
const FEWEST_LISTINGS = 50;
/** How long a process believes that it knows the newest model. */
const TRUSTED_MS = 30_000;

interface Held {
  readonly id: number;
  readonly generationId: number;
  readonly model: TradeModel | null;
  readonly lookedAt: number;
}

/** Keeps the model in memory and asks the database now and then for a newer one. */
export function openTradeSource(db: Db, engine: Engine, clock: Clock): TradeSource {
  let held: Held | null = null;
  let loading: Promise<Held> | null = null;

  async function load(snapshot: SearchSnapshot): Promise<Held> {
    const now = clock.now().getTime();
    const newest = await newestId(db, snapshot.generationId);
    if (newest !== null && newest === held?.id) return { ...held, lookedAt: now };
    if (newest === null) await learnAndStore(db, engine, snapshot, clock.now());
    const { id, body } = await db
      .selectFrom('trade_model')
      .select(['id', 'body'])
      .where('generation_id', '=', snapshot.generationId)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    const model = body === null ? null : decodeModel(body);
    return { id, generationId: snapshot.generationId, model, lookedAt: now };
  }

  return {
    async current(snapshot) {
      if (snapshot.statistics.documents < FEWEST_LISTINGS) return null;
      const age = held === null ? Infinity : clock.now().getTime() - held.lookedAt;
      if (held?.generationId === snapshot.generationId && age < TRUSTED_MS) return held.model;
      loading ??= load(snapshot).finally(() => {
        loading = null;
      });
      held = await loading;
      return held.model;
    },
  };
}

interface Learning {
  readonly db: Db;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly snapshots: Pick<SnapshotSource, 'refresh' | 'current'>;
}

/** Learns again when enough of the listings changed since; returns whether it did. A chore of the server. Throws SEARCH_UNAVAILABLE. */
export async function learnTradesIfDue({ db, engine, clock, snapshots }: Learning): Promise<boolean> {
  await snapshots.refresh();
  const snapshot = snapshots.current();
  const { documents } = snapshot.statistics;
  if (documents < FEWEST_LISTINGS) return false;
  const newest = await db
    .selectFrom('trade_model')
    .select('documents')
    .where('generation_id', '=', snapshot.generationId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const changed = Math.abs(documents - (newest?.documents ?? 0)) > CHANGED_SHARE * documents;
  if (changed) await learnAndStore(db, engine, snapshot, clock.now());
  return changed;
}

async function newestId(db: Db, generationId: number): Promise<number | null> {
  const row = await db
    .selectFrom('trade_model')
    .select('id')
    .where('generation_id', '=', generationId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Only the newest of a generation is kept. */
async function learnAndStore(db: Db, engine: Engine, snapshot: SearchSnapshot, now: Date): Promise<void> {
  const examples = await readExamples(engine, snapshot.indexUid);
  const model = await learnTrades(examples, () => setImmediate());
  const { id } = await db
    .insertInto('trade_model')
    .values({
      generation_id: snapshot.generationId,
      documents: snapshot.statistics.documents,
      body: model === null ? null : encodeModel(model),
      learned_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .deleteFrom('trade_model')
    .where('id', '<', id)
    .where('generation_id', '=', snapshot.generationId)
    .execute();
}
