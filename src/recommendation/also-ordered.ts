import { sql } from 'kysely';
import type { Actor } from '../marketplace/core/index.js';
import { publishedListing } from '../marketplace/published-listing.js';
import type { Db } from '../platform/database/database.js';
import { choose, type Recommendation } from './choose.js';
import { readSurroundings } from './co-orders/read.js';
import { coOrderScore } from './co-orders/score.js';
import { alsoOrderedReason } from './reason.js';

/** Suggestions from which those are left out that cannot be shown. */
const SPARE = 4;

/**
 * What buyers of a listing ordered beside it, the likeliest first; where few did, what goes with its category. Throws
 * LISTING_UNKNOWN.
 */
export async function alsoOrdered(
  db: Db,
  viewer: Actor,
  listing: string,
  limit: number,
): Promise<Recommendation[]> {
  const { id } = await publishedListing(db, listing);
  const { sources, offered, chance } = await readSurroundings(db, [id]);
  const source = sources.get(id);
  if (source === undefined) return [];
  const best = offered
    .filter((one) => one.listing !== id)
    .map((one) => ({ ...one, score: coOrderScore(source, one, chance) }))
    .sort((a, b) => b.score - a.score || a.listing - b.listing)
    .slice(0, limit * SPARE);
  const names = await categoryNames(db, [source.category, ...best.map(({ category }) => category)]);
  const suggested = best.map((one) => ({
    listing: one.listing,
    reason: alsoOrderedReason(
      source.alsoBought.get(one.listing) ?? 0,
      names.get(source.category) ?? '',
      names.get(one.category) ?? '',
    ),
  }));
  return choose(db, viewer, suggested, limit);
}

export async function categoryNames(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from category where id = any(${[...new Set(ids)]}::bigint[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
