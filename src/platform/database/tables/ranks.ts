import type { Generated } from 'kysely';

/** Where listings stood, day by day (`tuning/ranks`). */
export interface RankTables {
  tracked_query: TrackedQueryTable;
  rank_day: RankDayTable;
}

/** A day as `2026-11-22`, to be compared and written; what is read of it goes through `to_char`. */
type Day = string;

interface TrackedQueryTable {
  id: Generated<number>;
  text: string;
  searches: number;
  day: Day;
}

interface RankDayTable {
  query_id: number;
  day: Day;
  profile_version: string;
  found: number;
  listings: number[];
  signals: Buffer | null;
}
