import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { defaultPublished, resolveProfile } from '../../ranking/index.js';
import { loadPublished } from '../../search/profiles/load-published.js';
import { gini } from './gini.js';

/** How the places of first pages were shared, in the days asked for. */
export interface ExposureReport {
  readonly days: number;
  /** Share of first-page impressions that exploration may spend; categories may have one of their own. */
  readonly budget: number;
  /** Of first-page impressions over all published listings: 0 all alike, 1 all on one. */
  readonly gini: number;
  readonly total: ExposureShare;
  /** Top categories, those shown most first. */
  readonly categories: readonly (ExposureShare & { readonly id: string; readonly name: string })[];
}

export interface ExposureShare {
  /** Impressions on first pages. */
  readonly firstPage: number;
  /** Of these, of listings that were new on that day. */
  readonly newListings: number;
  /** Of these, chosen by exploration: what of its budget was spent. */
  readonly explored: number;
  readonly clicks: number;
  readonly newClicks: number;
  /** Published listings, and those that are new now. */
  readonly listings: number;
  readonly newNow: number;
}

interface ShareRow extends ExposureShare {
  readonly id: string;
  readonly name: string;
}

/** Reads what was counted of the last `days` days; how long a listing is new, the published profile says. */
export async function exposureReport(db: Db, now: Date, days: number): Promise<ExposureReport> {
  const published = await loadPublished(db, defaultPublished);
  const { exploration } = resolveProfile(published, { intent: 'browse', category: [], words: '' });
  const since = new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
  const age = sql`make_interval(days => ${Math.ceil(exploration.maxAgeDays)}::int)`;
  const categories = await sharesOfCategories(db, { now, since, age });
  const impressions = await firstPageImpressions(db, since);
  return { days, budget: exploration.share, gini: gini(impressions), total: totalOf(categories), categories };
}

interface Period {
  readonly now: Date;
  readonly since: string;
  readonly age: RawBuilder<unknown>;
}

async function sharesOfCategories(db: Db, { now, since, age }: Period): Promise<ShareRow[]> {
  const { rows } = await sql<ShareRow>`
    with recursive root as (
      select id, id as top from category where parent_id is null
      union all select c.id, r.top from category c join root r on r.id = c.parent_id),
    seen as (
      select x.listing_id, sum(x.first_page) as first_page, sum(x.explored) as explored, sum(x.clicks) as clicks,
        sum(x.first_page) filter (where x.day < l.created_at + ${age}) as new_page,
        sum(x.clicks) filter (where x.day < l.created_at + ${age}) as new_clicks
      from listing_exposure x join listing l on l.id = x.listing_id where x.day >= ${since}::date group by 1)
    select t.external_id as id, t.name, coalesce(sum(s.first_page), 0)::int as "firstPage",
      coalesce(sum(s.new_page), 0)::int as "newListings", coalesce(sum(s.explored), 0)::int as explored,
      coalesce(sum(s.clicks), 0)::int as clicks, coalesce(sum(s.new_clicks), 0)::int as "newClicks",
      (count(*) filter (where l.status = 'published' and l.deleted_at is null))::int as listings,
      (count(*) filter (where l.status = 'published' and l.deleted_at is null
        and l.created_at > ${now}::timestamptz - ${age}))::int as "newNow"
    from listing l join root r on r.id = l.category_id join category t on t.id = r.top
    left join seen s on s.listing_id = l.id
    group by t.id order by "firstPage" desc, t.external_id`.execute(db);
  return rows;
}

async function firstPageImpressions(db: Db, since: string): Promise<number[]> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(x.first_page), 0)::int as count from listing l
    left join listing_exposure x on x.listing_id = l.id and x.day >= ${since}::date
    where l.status = 'published' and l.deleted_at is null group by l.id`.execute(db);
  return rows.map(({ count }) => count);
}

function totalOf(categories: readonly ExposureShare[]): ExposureShare {
  return categories.reduce<ExposureShare>(
    (sum, one) => ({
      firstPage: sum.firstPage + one.firstPage,
      newListings: sum.newListings + one.newListings,
      explored: sum.explored + one.explored,
      clicks: sum.clicks + one.clicks,
      newClicks: sum.newClicks + one.newClicks,
      listings: sum.listings + one.listings,
      newNow: sum.newNow + one.newNow,
    }),
    { firstPage: 0, newListings: 0, explored: 0, clicks: 0, newClicks: 0, listings: 0, newNow: 0 },
  );
}
