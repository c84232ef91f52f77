import type { ColumnType, Generated } from 'kysely';

/** What the matching of requests with sellers keeps. */
export interface MatchingTables {
  trade_model: TradeModelTable;
  request_correction: RequestCorrectionTable;
}

interface TradeModelTable {
  id: Generated<number>;
  generation_id: number;
  /** How many listings there were. */
  documents: number;
  /** Written and read by `matching/trades/model`; null where there was too little to learn from. */
  body: Buffer | null;
  learned_at: Date;
}

interface RequestCorrectionTable {
  request_id: number;
  /** Checked when it is read: `matching/understanding/correction-store`. */
  body: ColumnType<Record<string, unknown>, string, string>;
  corrected_at: Date;
}
