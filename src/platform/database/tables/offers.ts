import type { Generated } from 'kysely';

/** What sellers offer on requests. The table `request` itself is among those of the import. */
export interface OfferTables {
  offer: OfferTable;
}

export type RequestState = 'open' | 'fulfilled' | 'expired' | 'withdrawn' | 'removed';
export type OfferState = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed';

interface OfferTable {
  id: Generated<number>;
  external_id: string;
  request_id: number;
  seller_id: number;
  listing_id: number | null;
  state: OfferState;
  cents: number;
  delivery_days: number;
  text: string;
  samples: Generated<string[]>;
  made_at: Date;
  decided_at: Date | null;
}
