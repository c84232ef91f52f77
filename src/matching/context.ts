import type { Clock } from '../platform/clock.js';
import type { Db } from '../platform/database/database.js';
import type { Engine } from '../platform/engine.js';
import type { ProfileSource, SnapshotSource } from '../search/index.js';
import { createSkillIndex, type SkillIndex } from './candidates/index.js';
import { openTradeSource, type TradeSource } from './trades/index.js';

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

/** The matching over an open search; it holds nothing that has to be closed. */
export function openMatching(
  basis: Pick<MatchingContext, 'db' | 'engine' | 'clock' | 'snapshots' | 'profiles'>,
): MatchingContext {
  const { db, engine, clock, snapshots, profiles } = basis;
  const trades = openTradeSource(db, engine, clock);
  return { db, engine, clock, snapshots, profiles, trades, skills: createSkillIndex(db, clock) };
}
