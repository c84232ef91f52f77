import { sql } from 'kysely';
import type { Actor } from '../../marketplace/core/index.js';
import type { Db } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { choose, type Recommendation, type Suggested } from '../choose.js';
import { trendReason } from '../reason.js';

const SPARE = 4;

/** What is on the rise, in a category with all below it or everywhere. Throws CATEGORY_UNKNOWN. */
export async function trending(
  db: Db,
  viewer: Actor,
  { category, limit }: { readonly category?: string | undefined; readonly limit: number },
): Promise<Recommendation[]> {
  const id = category === undefined ? null : await categoryId(db, category);
  return choose(db, viewer, await readTrends(db, id, limit * SPARE), limit);
}

async function categoryId(db: Db, category: string): Promise<number> {
  const { id } = await db
    .selectFrom('category')
    .select('id')
    .where('external_id', '=', category)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow(() => new AppError('CATEGORY_UNKNOWN', { category }));
  return id;
}

/** The steepest first. */
export async function readTrends(db: Db, category: number | null, limit: number): Promise<Suggested[]> {
  const { rows } = await sql<{ listing: number }>`
    with recursive below as (
      select id from category where id = ${category}
      union
      select c.id from category c join below b on c.parent_id = b.id)
    select listing_id as listing from trend
    where ${category}::bigint is null or category_id in (select id from below)
    order by score desc, listing_id limit ${limit}`.execute(db);
  return rows.map(({ listing }) => ({ listing, reason: trendReason() }));
}
