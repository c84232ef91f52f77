import type { Clock } from '../platform/clock.js';
import type { Db } from '../platform/database/database.js';
import type { Engine } from '../platform/engine.js';
import type { ProfileSource, SnapshotSource } from '../search/index.js';
import { createSkillIndex, type SkillIndex } from './candidates/index.js';
import { learnTradesIfDue, openTradeSource, type LearnTrades, type TradeSource } from './trades/index.js';

/** What the matching works with. */
export interface MatchingContext {
  readonly db: Db;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly snapshots: SnapshotSource;
  readonly profiles: ProfileSource;
  readonly trades: TradeSource;
  readonly skills: SkillIndex;
}

/**
 * The matching over an open search; it holds nothing that has to be closed. Without `learnTrades` the first match of an
 * index learns in this very thread.
 */
export function openMatching(
  basis: Pick<MatchingContext, 'db' | 'engine' | 'clock' | 'snapshots' | 'profiles'> & {
    readonly learnTrades?: LearnTrades;
  },
): MatchingContext {
  const { db, engine, clock, snapshots, profiles } = basis;
  const { learnTrades = (): Promise<boolean> => learnTradesIfDue({ db, engine, clock }) } = basis;
  const trades = openTradeSource(db, clock, learnTrades);
  return { db, engine, clock, snapshots, profiles, trades, skills: createSkillIndex(db, clock) };
}
