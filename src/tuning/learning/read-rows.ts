import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { SearchStep } from './reformulations.js';
import type { LearningListing } from './units.js';

/** Rows read at once. */
const PAGE = 5000;

/** All published listings, by pages; `onPage` is told how many are read. */
export async function readListings(db: Db, onPage: (read: number) => void): Promise<LearningListing[]> {
  const listings: LearningListing[] = [];
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('listing')
      .select(['id', 'seller_id as seller', 'category_id as category', 'title', 'tags'])
      .where('status', '=', 'published')
      .where('deleted_at', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    listings.push(...rows);
    onPage(listings.length);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return listings;
    after = last.id;
  }
}

/**
 * First pages with the actor whom their events name: a page is joined to its impressions and clicks by the query's id,
 * so nothing is known of pages that sent no event.
 */
export async function readSearchSteps(db: Db): Promise<SearchStep[]> {
  const { rows } = await sql<{ actor: string; at: Date; query: string; answered: boolean }>`
    select min(e.actor) as actor, p.served_at as at, p.query, bool_or(e.type <> 'impression') as answered
    from served_page p join event e on e.query_id = p.query_id
    where p.page = 1 and e.actor is not null
    group by p.query_id, p.served_at, p.query`.execute(db);
  return rows.map(({ actor, at, query, answered }) => ({ actor, at: at.getTime(), query, answered }));
}
