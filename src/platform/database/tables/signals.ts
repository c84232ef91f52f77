import type { Generated } from 'kysely';

/** What the ranking's signals read: aggregates of orders, reviews and impressions. */
export interface SignalTables {
  listing_signal: ListingSignalTable;
  seller_signal: SellerSignalTable;
  listing_conversion: ListingConversionTable;
}

interface ListingSignalTable {
  listing_id: number;
  orders: number;
  reviews: number;
  /** Reviews whose stars are known; `star_sum / rated` is the mean. */
  rated: number;
  star_sum: number;
  last_review_at: Date | null;
  last_order_at: Date | null;
  trusted_rated: Generated<number>;
  trusted_star_sum: Generated<number>;
  delivered: Generated<number>;
  on_time: Generated<number>;
  doubted: Generated<number>;
  texts_decided: Generated<number>;
  texts_refused: Generated<number>;
}

/** What became of a listing's impressions, written by `tuning/conversion`. */
interface ListingConversionTable {
  listing_id: number;
  impressions: number;
  clicks: number;
  orders: number;
  expected_clicks: number;
  expected_orders: number;
  conversion: number;
}

interface SellerSignalTable {
  seller_id: number;
  listings: number;
  orders: number;
  reviews: number;
  rated: number;
  star_sum: number;
  last_order_at: Date | null;
  last_review_at: Date | null;
  delivered: Generated<number>;
  on_time: Generated<number>;
  completed: Generated<number>;
  own_fault: Generated<number>;
  buyers: Generated<number>;
  returning_buyers: Generated<number>;
  open_orders: Generated<number>;
  doubted: Generated<number>;
  texts_decided: Generated<number>;
  texts_refused: Generated<number>;
}
