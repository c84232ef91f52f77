import { sql } from 'kysely';
import type { Db } from '../../src/platform/database/database.js';

/** Changes of listings, each with a price that no other listing has, and what must stand there in the end. */
export interface ListingWrites {
  /** The next change, as a record for `POST /v1/ingest`. */
  next(): Record<string, unknown>;
  /** By listing, the price of its last change. */
  readonly last: ReadonlyMap<string, number>;
}

/** Above every real price, below the highest that a search may ask for. */
const FIRST_PRICE = 50_000_000;

interface ListingRow {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Changes of `count` published listings, round and round. */
export async function listingWrites(db: Db, count: number): Promise<ListingWrites> {
  const { rows } = await sql<ListingRow>`
    select l.external_id as id, s.external_id as "sellerId", c.external_id as "categoryId",
      l.title, l.description, l.tags, l.delivery_days as "deliveryDays", l.upgrades, l.packages, l.status,
      jsonb_build_object('orders', l.history_orders, 'reviews', l.history_reviews,
        'ratingMean', l.history_rating_mean) as history
    from listing l join seller s on s.id = l.seller_id join category c on c.id = l.category_id
    where l.status = 'published' and l.deleted_at is null and s.deleted_at is null
    order by md5(l.external_id) limit ${count}`.execute(db);
  const { highest } = await db
    .selectFrom('listing')
    .select(({ fn }) => fn.max('base_price_cents').as('highest'))
    .executeTakeFirstOrThrow();
  const first = Math.max(FIRST_PRICE, (highest ?? 0) + 1);
  const last = new Map<string, number>();
  let written = 0;
  return {
    last,
    next() {
      const row = rows[written % rows.length];
      if (row === undefined) throw new Error('there is no listing to write');
      const price = first + written;
      written += 1;
      last.set(row.id, price);
      // Prices only grow here, so that they serve as versions too.
      return { ...row, type: 'listing', basePriceCents: price, version: price };
    },
  };
}
