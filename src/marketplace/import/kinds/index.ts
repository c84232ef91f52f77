/** How each record type becomes a row: one file a type. */
import type { RecordType } from '../records.js';
import { activityKind } from './activity.js';
import { categoryKind } from './category.js';
import type { RecordKind } from './kind.js';
import { listingKind } from './listing.js';
import { orderKind } from './order.js';
import { replyKind } from './reply.js';
import { requestKind } from './request.js';
import { reviewKind } from './review.js';
import { sellerKind } from './seller.js';

export const recordKinds: { readonly [T in RecordType]: RecordKind<T> } = {
  category: categoryKind,
  seller: sellerKind,
  listing: listingKind,
  review: reviewKind,
  request: requestKind,
  order: orderKind,
  reply: replyKind,
  activity: activityKind,
};

export { tableOf } from './kind.js';
export type { Json, RecordKind, Row } from './kind.js';
