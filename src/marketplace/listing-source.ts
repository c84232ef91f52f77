import type { Db } from '../platform/database/database.js';
import type { ListingStatus, Package, SellerLevel, Upgrade } from '../platform/database/schema.js';

/** All that the index knows of a listing, as its rows say it now. */
export interface ListingSource {
  readonly id: number;
  readonly externalId: string;
  readonly status: ListingStatus;
  readonly deleted: boolean;
  readonly title: string;
  readonly description: string | null;
  readonly tags: readonly string[];
  /** From the root down to the listing's own category. */
  readonly categoryPath: readonly { readonly id: number; readonly name: string }[];
  readonly basePriceCents: number | null;
  readonly deliveryDays: number | null;
  readonly upgrades: readonly Upgrade[];
  readonly packages: readonly Package[];
  readonly mainImage: string | null;
  readonly samples: readonly string[];
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
  readonly orders: number;
  readonly reviews: number;
  /** Reviews whose stars are known; `starSum / rated` is their mean. */
  readonly rated: number;
  readonly starSum: number;
  readonly lastReviewAt: Date | null;
  readonly lastOrderAt: Date | null;
  readonly seller: {
    readonly id: number;
    readonly level: SellerLevel | null;
    readonly joinedAt: Date | null;
    readonly lastActiveAt: Date | null;
    readonly onTimeRate: number | null;
    readonly completionRate: number | null;
    readonly responseMinutes: number | null;
    readonly listings: number;
    readonly orders: number;
    readonly reviews: number;
    readonly rated: number;
    readonly starSum: number;
  };
}

/** The sources of these listings, in no particular order; ids that do not exist are left out. */
export type LoadListingSources = (db: Db, ids: readonly number[]) => Promise<ListingSource[]>;
