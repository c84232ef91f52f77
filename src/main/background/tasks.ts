import { indexerDeps, refreshStatisticsIfDue } from '../../indexer/index.js';
import { learnTradesIfDue } from '../../matching/index.js';
import { judgeListings } from '../../marketplace/listings/index.js';
import type { Clock } from '../../platform/clock.js';
import type { Db } from '../../platform/database/database.js';
import type { Engine } from '../../platform/engine.js';
import type { Logger } from '../../platform/log.js';
import { learnCoOrdersIfDue, learnTrends } from '../../recommendation/index.js';
import { storeSuggestionsIfDue } from '../../search/index.js';
import { countConversion } from '../../tuning/conversion/index.js';
import { learnIfDue } from '../../tuning/learning/index.js';

interface Tools {
  readonly db: Db;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly log: Logger;
}

type Progress = (percent: number) => Promise<void>;

/** What the thread can be asked for. Each looks by itself whether it is due, and leaves its result in the database. */
export const tasks = {
  /** What the market says of itself: how good its words are, what is called alike, goes together, is asked for and sold. */
  learn: async (tools: Tools, progress: Progress): Promise<void> => {
    const { db, clock, log } = tools;
    await judgeListings(db);
    const version = await learnIfDue(db, clock.now(), progress);
    if (version !== null) log.info({ version }, 'synonyms learned');
    await learnCoOrdersIfDue(db, clock.now());
    await learnTrends(db, clock.now());
    await storeSuggestionsIfDue(db);
    await learnTradesIfDue(tools);
  },
  trades: async (tools: Tools): Promise<void> => {
    await learnTradesIfDue(tools);
  },
  conversion: async ({ db, clock }: Tools): Promise<void> => {
    await countConversion(db, clock.now());
  },
  statistics: async (tools: Tools): Promise<void> => {
    await refreshStatisticsIfDue(indexerDeps(tools), { patient: true });
    await storeSuggestionsIfDue(tools.db);
  },
} as const;

export type TaskName = keyof typeof tasks;
