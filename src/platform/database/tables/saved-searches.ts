import type { Generated, JSONColumnType } from 'kysely';

/** What buyers want to hear of when it comes. */
export interface SavedSearchTables {
  saved_search: SavedSearchTable;
}

/** The filters of a search, under the names that the API gives them. */
export interface SavedFilters {
  readonly category?: string | undefined;
  readonly priceMax?: number | undefined;
  readonly deliveryDaysMax?: number | undefined;
  readonly within24h?: boolean | undefined;
  readonly levelMin?: 'new' | 'active' | 'distinguished' | 'expert' | undefined;
  readonly ratingMin?: number | undefined;
}

interface SavedSearchTable {
  id: Generated<number>;
  external_id: string;
  account_id: number;
  name: string;
  text: string;
  filters: JSONColumnType<SavedFilters>;
  /** News of it are sent as a letter too. */
  letter: boolean;
  paused_at: Date | null;
  created_at: Date;
  /** Listings published up to here were looked at. */
  checked_through: Date;
  next_check_at: Date;
}
