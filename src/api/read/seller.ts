import { sql } from 'kysely';
import type { Core, MarketRules } from '../../marketplace/core/index.js';
import {
  capacity,
  completeness,
  isOnline,
  listingCap,
  readFields,
  readWorkload,
  sayMissing,
  specialisation,
  weeksOfWork,
  type LevelReport,
} from '../../marketplace/people/index.js';
import type { Db } from '../../platform/database/database.js';
import type { SellerLevel } from '../../platform/database/schema.js';
import type { Certificate } from '../../platform/database/tables/people.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { OwnSellerResponse, SellerResponse } from '../contracts/people.js';

/** What a visitor sees of a seller. Throws SELLER_UNKNOWN. */
export async function readSeller({ db, clock, rules }: Core, externalId: string): Promise<SellerResponse> {
  const row = await selectSeller(db, sql`s.external_id = ${externalId}`);
  if (row === undefined) throw new AppError('SELLER_UNKNOWN', { seller: externalId });
  return { ...toResponse(row, clock.now(), rules), specialities: await readSpecialities(db, row.key) };
}

/** What a seller sees of themselves. */
export async function readOwnSeller(
  { db, clock, rules }: Core,
  sellerId: number,
): Promise<OwnSellerResponse> {
  const row = await selectSeller(db, sql`s.id = ${sellerId}`);
  if (row === undefined) throw new AppError('NOT_FOUND');
  const { report } = row;
  const now = clock.now();
  const workload = await readWorkload(db, sellerId, now);
  return {
    ...toResponse(row, now, rules),
    specialities: await readSpecialities(db, sellerId),
    capacity: {
      openOrders: workload.openOrders,
      weeksOfWork: weeksOfWork(workload),
      share: capacity(workload),
    },
    completeness: completeness(row),
    levelReasons: report?.reasons ?? [],
    nextLevel: report?.next ? { ...report.next, missing: sayMissing(report.next.requirements) } : null,
    listingCap: listingCap(rules, row.level),
  };
}

/** The one or two fields of work that a seller stands for, the strongest first. */
async function readSpecialities(db: Db, sellerId: number): Promise<SellerResponse['specialities']> {
  const work = await readFields(db, sellerId);
  return specialisation(work).fields.flatMap((field) =>
    work.filter((entry) => entry.field === field).map(({ id, name }) => ({ id, name })),
  );
}

interface SellerRow {
  readonly key: number;
  readonly id: string;
  readonly displayName: string;
  readonly level: SellerLevel | null;
  readonly report: LevelReport | null;
  readonly bio: string | null;
  readonly photo: string | null;
  readonly skills: readonly string[];
  readonly certificates: readonly Certificate[];
  readonly joinedAt: Date | null;
  readonly lastActiveAt: Date | null;
  readonly responseMinutes: number | null;
  readonly orders: number;
  readonly reviews: number;
  readonly rated: number;
  readonly starSum: number;
  readonly listings: number;
}

async function selectSeller(db: Db, condition: ReturnType<typeof sql>): Promise<SellerRow | undefined> {
  const { rows } = await sql<SellerRow>`
    select s.id as key, s.external_id as id, s.display_name as "displayName", s.level, p.level_report as report, p.bio, p.photo,
      s.skills, coalesce(p.certificates, '[]') as certificates, s.joined_at as "joinedAt",
      greatest(s.last_active_at, a.last_seen_at) as "lastActiveAt",
      coalesce(s.response_minutes, s.history_response_minutes) as "responseMinutes",
      coalesce(g.orders, 0) as orders, coalesce(g.reviews, 0) as reviews, coalesce(g.rated, 0) as rated,
      coalesce(g.star_sum, 0) as "starSum", coalesce(g.listings, 0) as listings
    from seller s
    left join account a on a.id = s.account_id
    left join seller_profile p on p.seller_id = s.id
    left join seller_signal g on g.seller_id = s.id
    where ${condition} and s.deleted_at is null`.execute(db);
  return rows[0];
}

function toResponse(row: SellerRow, now: Date, rules: MarketRules): Omit<SellerResponse, 'specialities'> {
  const { id, displayName, level, bio, photo, skills, certificates, joinedAt, lastActiveAt, listings } = row;
  return {
    id,
    displayName,
    level,
    bio,
    photo,
    skills,
    certificates,
    joinedAt: joinedAt?.toISOString() ?? null,
    lastActiveAt: lastActiveAt?.toISOString() ?? null,
    onlineNow: isOnline(lastActiveAt, now, rules.seller.onlineMinutes),
    responseMinutes: row.responseMinutes,
    completedOrders: row.orders,
    rating: { mean: row.rated === 0 ? null : row.starSum / row.rated, count: row.reviews },
    listings,
  };
}
