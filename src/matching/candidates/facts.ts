import { sql } from 'kysely';
import { capacity } from '../../marketplace/people/sellers/capacity.js';
import type { Db } from '../../platform/database/database.js';
import type { Package, SellerLevel, Upgrade } from '../../platform/database/schema.js';

/** What is known of a seller beside the index. */
export interface SellerFacts {
  readonly id: number;
  readonly externalId: string;
  readonly displayName: string;
  readonly level: SellerLevel | null;
  readonly accountId: number | null;
  readonly skills: readonly string[];
  /** In (0, 1]; null where no orders are known. */
  readonly capacity: number | null;
  /** What was done at the seller's listings in the categories that were asked for. */
  readonly work: readonly WorkFacts[];
}

export interface WorkFacts {
  readonly category: number;
  readonly orders: number;
  readonly rated: number;
  readonly starSum: number;
}

export interface ListingFacts {
  readonly id: number;
  readonly externalId: string;
  readonly title: string;
  readonly categoryId: string;
  readonly categoryName: string;
  readonly basePriceCents: number | null;
  readonly deliveryDays: number | null;
  readonly upgrades: readonly Upgrade[];
  readonly packages: readonly Package[];
}

/** Weeks over which usual throughput is measured. */
const WEEKS = 12;
const WEEK_MS = 7 * 86_400_000;

type SellerRow = Omit<SellerFacts, 'capacity' | 'work'> & {
  readonly joinedAt: Date | null;
  readonly openOrders: number;
  readonly completedOrders: number;
  readonly anyOrder: boolean;
  readonly work: readonly WorkFacts[] | null;
};

/**
 * The facts of these sellers by their internal id, with what they did in the given categories; one statement. Deleted
 * sellers are left out.
 */
export async function sellerFacts(
  db: Db,
  ids: readonly number[],
  categories: readonly number[],
  now: Date,
): Promise<Map<number, SellerFacts>> {
  const since = new Date(now.getTime() - WEEKS * WEEK_MS);
  const { rows } = await sql<SellerRow>`
    select s.id, s.external_id as "externalId", s.display_name as "displayName", s.level, s.account_id as "accountId",
      s.skills, s.joined_at as "joinedAt", o.open as "openOrders", o.completed as "completedOrders",
      o.known > 0 as "anyOrder", w.work
    from seller s,
    lateral (
      select count(*)::int as known,
        (count(*) filter (where state in ('awaiting_instructions', 'in_progress', 'revision_requested')))::int as open,
        (count(*) filter (where state = 'accepted' and accepted_at > ${since}))::int as completed
      from market_order where seller_id = s.id) o,
    lateral (
      select json_agg(json_build_object('category', category, 'orders', orders, 'rated', rated, 'starSum', star_sum)) as work
      from (
        select l.category_id as category, sum(g.orders) as orders, sum(g.rated) as rated, sum(g.star_sum) as star_sum
        from listing l join listing_signal g on g.listing_id = l.id
        where l.seller_id = s.id and l.category_id = any(${categories}::bigint[]) and l.deleted_at is null
        group by l.category_id) of_kind) w
    where s.id = any(${ids}::bigint[]) and s.deleted_at is null`.execute(db);
  return new Map(rows.map((row) => [row.id, toFacts(row, now)]));
}

function toFacts(
  { joinedAt, openOrders, completedOrders, anyOrder, work, ...facts }: SellerRow,
  now: Date,
): SellerFacts {
  const here = joinedAt === null ? WEEKS : (now.getTime() - joinedAt.getTime()) / WEEK_MS;
  const workload = { openOrders, completedOrders, weeks: Math.min(WEEKS, Math.max(0, here)) };
  return { ...facts, capacity: anyOrder ? capacity(workload) : null, work: work ?? [] };
}

/** The facts of these listings by their internal id; those that are no longer published are left out. */
export async function listingFacts(db: Db, ids: readonly number[]): Promise<Map<number, ListingFacts>> {
  const rows = await db
    .selectFrom('listing')
    .innerJoin('category', 'category.id', 'listing.category_id')
    .select([
      'listing.id',
      'listing.external_id as externalId',
      'listing.title',
      'category.external_id as categoryId',
      'category.name as categoryName',
      'listing.base_price_cents as basePriceCents',
      'listing.delivery_days as deliveryDays',
      'listing.upgrades',
      'listing.packages',
    ])
    .where(sql<boolean>`listing.id = any(${ids}::bigint[])`)
    .where('listing.status', '=', 'published')
    .where('listing.deleted_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
