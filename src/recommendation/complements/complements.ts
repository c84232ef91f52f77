import { sql } from 'kysely';
import { publishedListing } from '../../marketplace/published-listing.js';
import type { Actor } from '../../marketplace/core/index.js';
import type { Db } from '../../platform/database/database.js';
import type { SearchService } from '../../search/types.js';
import { choose, type Recommendation, type Suggested } from '../choose.js';
import { complementReason, successionReason } from '../reason.js';
import { stepsAfter } from './next-steps.js';

/** Buyers who went on from a category, from whom on what they did next takes half of the places. */
const HALF_LEARNED = 30;
/** Suggestions of one step. */
const OF_ONE = 2;

/**
 * What a buyer may need after a listing: what buyers of its category turned to next, and what people who know the trade say,
 * the more of the first the more there is to learn from. Throws LISTING_UNKNOWN, SEARCH_UNAVAILABLE.
 */
export async function complements(
  { db, search }: { readonly db: Db; readonly search: Pick<SearchService, 'search'> },
  viewer: Actor,
  listing: string,
  limit: number,
): Promise<Recommendation[]> {
  const { id, title, categoryId } = await publishedListing(db, listing);
  const [learned, curated] = await Promise.all([
    learnedSteps(db, categoryId, limit),
    curatedSteps(db, search, title, limit),
  ]);
  const places = Math.round((limit * learned.buyers) / (learned.buyers + HALF_LEARNED));
  const suggested = [
    ...learned.suggested.slice(0, places),
    ...curated,
    ...learned.suggested.slice(places),
  ].filter((one) => one.listing !== id);
  return choose(db, viewer, suggested, limit);
}

interface Learned {
  /** Who went on from the category at all. */
  readonly buyers: number;
  readonly suggested: readonly Suggested[];
}

/** The best of the categories to which buyers turn more than everybody does, not the category itself. */
async function learnedSteps(db: Db, category: number, limit: number): Promise<Learned> {
  const { rows } = await sql<{ listing: number; name: string; buyers: number }>`
    with usual as (select category_id as id, sum(popularity) as share from listing_demand group by 1),
    next as (
      select s.next_id as id, s.chance / sqrt(u.share) as lift, sum(s.buyers) over () as buyers
      from category_succession s join usual u on u.id = s.next_id
      where s.category_id = ${category} and s.next_id <> ${category}),
    likeliest as (select * from next order by lift desc, id limit ${limit})
    select best.listing_id as listing, c.name, n.buyers::integer as buyers
    from likeliest n join category c on c.id = ${category}
    cross join lateral (
      select listing_id, share from listing_demand where category_id = n.id order by share desc, listing_id limit ${OF_ONE}) best
    order by n.lift desc, n.id, best.share desc`.execute(db);
  return {
    buyers: rows[0]?.buyers ?? 0,
    suggested: inTurns(rows.map(({ listing, name }) => ({ listing, reason: successionReason(name) }))),
  };
}

async function curatedSteps(
  db: Db,
  search: Pick<SearchService, 'search'>,
  title: string,
  limit: number,
): Promise<Suggested[]> {
  const steps = stepsAfter(title).slice(0, limit);
  const found = await Promise.all(
    steps.map(async (text) => {
      const { hits, match } = await search.search({ text, limit: OF_ONE, filters: {}, sort: 'relevance' });
      return match === 'exact' ? hits.map(({ id }) => ({ id, text })) : [];
    }),
  );
  const ids = await ownNumbers(
    db,
    found.flat().map(({ id }) => id),
  );
  return inTurns(
    found.flat().flatMap(({ id, text }) => {
      const listing = ids.get(id);
      return listing === undefined ? [] : [{ listing, reason: complementReason(text) }];
    }),
  );
}

/** Each step's first, then each step's second. */
function inTurns(suggested: readonly Suggested[]): Suggested[] {
  const seen = new Map<string, number>();
  return suggested
    .map((one, at) => {
      const turn = seen.get(one.reason.text) ?? 0;
      seen.set(one.reason.text, turn + 1);
      return { one, turn, at };
    })
    .sort((a, b) => a.turn - b.turn || a.at - b.at)
    .map(({ one }) => one);
}

async function ownNumbers(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: number; externalId: string }>`
    select id, external_id as "externalId" from listing where external_id = any(${ids}::text[])`.execute(db);
  return new Map(rows.map(({ id, externalId }) => [externalId, id]));
}
