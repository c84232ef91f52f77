import type { Generated } from 'kysely';

/** Whom requests suit, and who was told of them. */
export interface RequestNoticeTables {
  request_match: RequestMatchTable;
  request_wave: RequestWaveTable;
  request_notice: RequestNoticeTable;
}

/** How a seller hears of requests: of each, of a day's together, or not at all. */
export type RequestNotices = 'now' | 'daily' | 'off';

interface RequestMatchTable {
  request_id: number;
  seller_id: number;
  listing_id: number | null;
  score: number;
  reasons: string[];
}

interface RequestWaveTable {
  request_id: number;
  waves: Generated<number>;
  next_at: Date | null;
}

interface RequestNoticeTable {
  request_id: number;
  seller_id: number;
  wave: number;
  told_at: Date;
}
