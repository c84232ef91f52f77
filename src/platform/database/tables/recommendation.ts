import type { Generated } from 'kysely';

/** What orders teach of what goes together, and what is known of a person's taste. */
export interface RecommendationTables {
  listing_demand: ListingDemandTable;
  co_order: CoOrderTable;
  category_succession: CategorySuccessionTable;
  trend: TrendTable;
  personalisation: PersonalisationTable;
  favourite: FavouriteTable;
}

interface ListingDemandTable {
  listing_id: number;
  category_id: number;
  /** Distinct ones. */
  buyers: number;
  /** Of the purchases in the category, and of all. */
  share: number;
  popularity: number;
}

interface CoOrderTable {
  listing_id: number;
  other_id: number;
  /** Distinct buyers of both. */
  buyers: number;
}

interface CategorySuccessionTable {
  category_id: number;
  next_id: number;
  buyers: number;
  /** That a buyer of the one buys in the other next. */
  chance: number;
}

interface TrendTable {
  listing_id: number;
  category_id: number;
  /** Standard deviations above what is usual for the listing. */
  score: number;
  orders: number;
  visitors: number;
}

interface PersonalisationTable {
  account_id: number;
  enabled: Generated<boolean>;
  /** What the person did earlier is not looked at. */
  forgotten_before: Date | null;
}

interface FavouriteTable {
  account_id: number;
  listing_id: number;
  created_at: Date;
}
