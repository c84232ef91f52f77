import { listing, smallint, text, time, type RecordKind } from './kind.js';

export const reviewKind: RecordKind<'review'> = {
  type: 'review',
  columns: { listing_id: listing, buyer_external_id: text, stars: smallint, comment: text, created_at: time },
  toRow: (record) => ({
    listing_id: record.listingId,
    buyer_external_id: record.buyerId,
    stars: record.stars,
    comment: record.comment ?? null,
    created_at: record.createdAt,
  }),
};
