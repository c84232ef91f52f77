import type { Db } from '../platform/database/database.js';
import type { Deed } from './agenda.js';
import { DAY, type SellerInTown, type Shelf, type Town } from './town.js';

/** Sellers of the demo who were not seen for longer sell nothing. */
const GONE_DAYS = 21;

/**
 * The sellers of the demo, who were there before the first day: they act without accounts, and what they sold and how it
 * was judged is known to the buyers. A listing that is younger than the days comes when it is its time.
 */
export async function settledSellers(db: Db, town: Town, days: number): Promise<Deed[]> {
  const rows = await db.selectFrom('seller').select(['id', 'external_id']).execute();
  const ids = new Map(rows.map(({ id, external_id: externalId }) => [externalId, id]));
  return town.sellers.flatMap((seller): Deed[] => {
    const sellerId = ids.get(seller.traits.id);
    if (sellerId === undefined) throw new RangeError(`the demo's ${seller.traits.id} is not there`);
    if (seller.traits.idleDays > GONE_DAYS) return [];
    seller.actor = { accountId: null, sellerId, roles: [] };
    return seller.shelves.map((shelf) => opens(town, seller, shelf, days));
  });
}

function opens(town: Town, seller: SellerInTown, shelf: Shelf, days: number): Deed {
  const { plan, figures, reviews } = shelf.listing;
  const stars = reviews.recent.reduce((sum, review) => sum + review.stars, reviews.older.starSum);
  return {
    at: town.start + Math.max(0, days - plan.ageDays) * DAY,
    lane: seller.traits.index,
    what: 'listing.open',
    act: () =>
      Promise.resolve(() => {
        shelf.id = plan.id;
        shelf.orders = figures.orders;
        shelf.reviews = figures.reviews;
        shelf.starSum = stars;
        return [];
      }),
  };
}
