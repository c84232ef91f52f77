import { sql } from 'kysely';
import type { Clock } from '../../platform/clock.js';
import type { Db } from '../../platform/database/database.js';
import type { Engine } from '../../platform/engine.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { SearchSnapshot } from '../../search/snapshot/snapshot.js';
import { readExamples } from './examples.js';
import { learnTrades } from './learn.js';
import { decodeModel, encodeModel, type TradeModel } from './model.js';

/** Learns what is not learned yet and stores it; elsewhere, where the caller's thread has to be kept free. */
export type LearnTrades = () => Promise<unknown>;

/** Where the model of the index in use is had from. */
export interface TradeSource {
  /** The model of this moment; where there is none yet it is learned first. Null for an index too small to learn from. */
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
export function openTradeSource(db: Db, clock: Clock, learn: LearnTrades): TradeSource {
  let held: Held | null = null;
  let loading: Promise<Held> | null = null;

  async function load({ generationId }: SearchSnapshot): Promise<Held> {
    const lookedAt = clock.now().getTime();
    const own = await newestId(db, generationId);
    if (own !== null && own === held?.id) return { ...held, lookedAt };
    let failure: unknown = new AppError('SEARCH_UNAVAILABLE');
    if (own === null) {
      await learn().catch((error: unknown) => {
        failure = error;
      });
    }
    // Where learning failed, the model of the index before still tells trades apart.
    const { rows } = await sql<{ id: number; body: Buffer | null }>`
      select id, body from trade_model order by generation_id = ${generationId} desc, id desc limit 1`.execute(
      db,
    );
    const [row] = rows;
    if (row === undefined) throw failure;
    const model = row.body === null ? null : await decodeModel(row.body);
    return { id: row.id, generationId, model, lookedAt };
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
}

/** An index to learn from. */
interface Taught {
  readonly generationId: number;
  readonly indexUid: string;
  readonly documents: number;
}

/**
 * Learns from the index in use when enough of its listings changed since, or when nothing was learned yet; returns whether
 * it did. A chore of the server; keeps its thread busy for seconds. Throws SEARCH_UNAVAILABLE.
 */
export async function learnTradesIfDue({ db, engine, clock }: Learning): Promise<boolean> {
  const live = await db
    .selectFrom('generation as g')
    .innerJoin('term_statistics as s', 's.id', 'g.statistics_id')
    .select(['g.id as generationId', 'g.index_uid as indexUid', 's.documents'])
    .where('g.state', '=', 'live')
    .executeTakeFirst();
  if (live === undefined || live.documents < FEWEST_LISTINGS) return false;
  const newest = await db
    .selectFrom('trade_model')
    .select('documents')
    .where('generation_id', '=', live.generationId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const changed = Math.abs(live.documents - (newest?.documents ?? 0)) > CHANGED_SHARE * live.documents;
  if (changed) await learnAndStore(db, engine, live, clock.now());
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
async function learnAndStore(db: Db, engine: Engine, taught: Taught, now: Date): Promise<void> {
  const model = learnTrades(await readExamples(engine, taught.indexUid));
  const { id } = await db
    .insertInto('trade_model')
    .values({
      generation_id: taught.generationId,
      documents: taught.documents,
      body: model === null ? null : encodeModel(model),
      learned_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .deleteFrom('trade_model')
    .where('id', '<', id)
    .where('generation_id', '=', taught.generationId)
    .execute();
}
