import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { RejectReason } from '../../platform/database/tables/listings.js';
import { AppError } from '../../platform/errors/app-error.js';
import { permit, type Actor } from '../core/index.js';
import type { ListingStatus, Package, Upgrade } from '../../platform/database/schema.js';

/** A listing as its seller sees it. */
export interface OwnListing {
  readonly id: string;
  readonly status: ListingStatus;
  /** What is live, or the draft while nothing is. */
  readonly title: string;
  readonly description: string | null;
  /** The category's outside id. */
  readonly categoryId: string;
  readonly tags: readonly string[];
  readonly basePriceCents: number | null;
  readonly deliveryDays: number | null;
  readonly upgrades: readonly Upgrade[];
  readonly packages: readonly Package[];
  readonly mainImage: string | null;
  readonly samples: readonly string[];
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
  /** The wording that waits for review. */
  readonly pending: {
    readonly version: number;
    readonly title: string;
    readonly description: string | null;
    readonly categoryId: string;
    readonly submittedAt: string;
  } | null;
  /** What moderators said last. */
  readonly decision: {
    readonly version: number;
    readonly state: 'approved' | 'rejected';
    readonly reasons: readonly RejectReason[];
    readonly note: string | null;
    readonly decidedAt: string;
  } | null;
  /** Why it is suspended, where it is. */
  readonly suspendedFor: RejectReason | null;
}

/** For its seller, moderators and support. Throws LISTING_UNKNOWN, FORBIDDEN. */
export async function ownListing(db: Db, actor: Actor, externalId: string): Promise<OwnListing> {
  const [found] = await read(db, sql`l.external_id = ${externalId}`, 1);
  if (found === undefined) throw new AppError('LISTING_UNKNOWN', { listing: externalId });
  const { sellerId, ...listing } = found;
  permit(actor, ['seller', 'moderator', 'support'], { sellerId });
  return listing;
}

export interface OwnPage {
  readonly limit: number;
  readonly status?: ListingStatus | undefined;
  /** The outside id of the last one of the page before. */
  readonly after?: string | undefined;
}

/** All of a seller's, the newest first. */
export async function ownListings(
  db: Db,
  sellerId: number,
  { limit, status, after }: OwnPage,
): Promise<OwnListing[]> {
  const condition = sql`l.seller_id = ${sellerId}
    and (${status ?? null}::text is null or l.status = ${status ?? null})
    and (${after ?? null}::text is null or l.id < (select id from listing where external_id = ${after ?? null}))`;
  const rows = await read(db, condition, limit);
  return rows.map(({ sellerId: _, ...listing }) => listing);
}

type Row = OwnListing & { readonly sellerId: number };

async function read(db: Db, condition: ReturnType<typeof sql>, limit: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select l.seller_id as "sellerId", l.external_id as id, l.status, l.title, l.description, l.tags,
      c.external_id as "categoryId", l.base_price_cents as "basePriceCents", l.delivery_days as "deliveryDays",
      l.upgrades, l.packages, l.main_image as "mainImage", l.samples,
      l.created_at as "createdAt", l.updated_at as "updatedAt", suspension.reason as "suspendedFor",
      case when p.id is not null then jsonb_build_object('version', p.number, 'title', p.title,
        'description', p.description, 'categoryId', pc.external_id, 'submittedAt', p.submitted_at) end as pending,
      case when d.id is not null then jsonb_build_object('version', d.number, 'state', d.state,
        'reasons', d.reasons, 'note', d.note, 'decidedAt', d.decided_at) end as decision
    from listing l
    join category c on c.id = l.category_id
    left join listing_version p on p.listing_id = l.id and p.state = 'in_review'
    left join category pc on pc.id = p.category_id
    left join lateral (
      select * from listing_version v
      where v.listing_id = l.id and v.state in ('approved', 'rejected') and v.decided_at is not null
      order by v.decided_at desc, v.number desc limit 1) d on true
    left join lateral (
      select s.reason from step s
      where l.status = 'suspended' and s.machine = 'listing' and s.subject_id = l.id and s.step = 'suspend'
      order by s.id desc limit 1) suspension on true
    where l.deleted_at is null and ${condition}
    order by l.id desc
    limit ${limit}`.execute(db);
  return rows;
}
