import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { CategoryChance, Offered, Source } from './score.js';

/** Categories that are looked into beside the listings that were bought together, and their best listings. */
const NEXT_CATEGORIES = 8;
const BEST_OF_CATEGORY = 15;

/** What is known around some purchases. */
export interface Surroundings {
  /** By listing. */
  readonly sources: ReadonlyMap<number, Source>;
  readonly offered: readonly Offered[];
  readonly chance: CategoryChance;
}

/** The learned neighbourhood of these listings: what was bought with them, and the best of the categories that follow. */
export async function readSurroundings(db: Db, listings: readonly number[]): Promise<Surroundings> {
  const [sources, chances] = await Promise.all([readSources(db, listings), readChances(db, listings)]);
  const together = [...sources.values()].flatMap(({ alsoBought }) => [...alsoBought.keys()]);
  const categories = [...new Set([...chances.values()].flatMap((row) => [...row.keys()]))];
  return {
    sources,
    offered: await readOffered(db, together, categories),
    chance: (one, other) => chances.get(one)?.get(other) ?? 0,
  };
}

async function readSources(db: Db, listings: readonly number[]): Promise<Map<number, Source>> {
  const { rows } = await sql<{ id: number; category: number; buyers: number; pairs: [number, number][] }>`
    select l.id, l.category_id as category, coalesce(d.buyers, 0) as buyers, coalesce(
      (select jsonb_agg(jsonb_build_array(c.other_id, c.buyers)) from co_order c where c.listing_id = l.id), '[]') as pairs
    from listing l left join listing_demand d on d.listing_id = l.id
    where l.id = any(${listings}::bigint[])`.execute(db);
  return new Map(
    rows.map(({ id, category, buyers, pairs }) => [id, { category, buyers, alsoBought: new Map(pairs) }]),
  );
}

/** The likeliest that follow each category of the listings. */
async function readChances(db: Db, listings: readonly number[]): Promise<Map<number, Map<number, number>>> {
  const { rows } = await sql<{ category: number; next: number; chance: number }>`
    select category_id as category, next_id as next, chance from (
      select s.*, row_number() over (partition by s.category_id order by s.chance desc, s.next_id) as place
      from category_succession s
      where s.category_id in (select category_id from listing where id = any(${listings}::bigint[]))) likeliest
    where place <= ${NEXT_CATEGORIES}`.execute(db);
  const chances = new Map<number, Map<number, number>>();
  for (const { category, next, chance } of rows) {
    const row = chances.get(category) ?? new Map<number, number>();
    chances.set(category, row.set(next, chance));
  }
  return chances;
}

async function readOffered(
  db: Db,
  listings: readonly number[],
  categories: readonly number[],
): Promise<Offered[]> {
  const { rows } = await sql<Offered>`
    select d.listing_id as listing, d.category_id as category, d.share, d.popularity from listing_demand d
    where d.listing_id in (
      select unnest(${listings}::bigint[])
      union
      select best.listing_id from unnest(${categories}::bigint[]) c (id) cross join lateral (
        select listing_id from listing_demand where category_id = c.id
        order by share desc, listing_id limit ${BEST_OF_CATEGORY}) best)`.execute(db);
  return rows;
}
