/** How each record type becomes a row: one file a type. */
import type { RecordType } from '../records.js';
import { categoryKind } from './category.js';
import type { RecordKind } from './kind.js';
import { listingKind } from './listing.js';
import { requestKind } from './request.js';
import { reviewKind } from './review.js';
import { sellerKind } from './seller.js';

export const recordKinds: { readonly [T in RecordType]: RecordKind<T> } = {
  category: categoryKind,
  seller: sellerKind,
  listing: listingKind,
  review: reviewKind,
  request: requestKind,
};

export type { Json, RecordKind, Row } from './kind.js';
