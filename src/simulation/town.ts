import type { DemoListing } from '../../fixtures/demo/index.js';
import type { Actor } from '../marketplace/core/index.js';
import type { BuyerTraits, Population, SellerTraits } from './population.js';

/** A listing, and what anybody can see of it. */
export interface Shelf {
  readonly listing: DemoListing;
  readonly seller: SellerInTown;
  /** The outside id, once it is published. */
  id: string | null;
  reviews: number;
  starSum: number;
  orders: number;
}

export interface SellerInTown {
  readonly traits: SellerTraits;
  readonly shelves: Shelf[];
  actor: Actor | null;
}

export interface BuyerInTown {
  readonly traits: BuyerTraits;
  actor: Actor | null;
  /** Cents in the wallet, as the buyer remembers them. */
  walletCents: number;
}

/** Everybody who lives in the market, and what they know of it. */
export interface Town {
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly sellers: readonly SellerInTown[];
  readonly buyers: readonly BuyerInTown[];
  /** Moderates, supports. */
  readonly staff: Actor;
  /** Orders begun so far: the name of each one's chance. */
  orders: number;
}

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

export function foundTown(
  { sellers, buyers }: Population,
  { seed, start, staff }: Pick<Town, 'seed' | 'start' | 'staff'>,
): Town {
  return {
    seed,
    start,
    sellers: sellers.map((traits) => {
      const seller: SellerInTown = { traits, shelves: [], actor: null };
      seller.shelves.push(
        ...traits.listings.map((listing) => ({
          listing,
          seller,
          id: null,
          reviews: 0,
          starSum: 0,
          orders: 0,
        })),
      );
      return seller;
    }),
    buyers: buyers.map((traits) => ({ traits, actor: null, walletCents: 0 })),
    staff,
    orders: 0,
  };
}
