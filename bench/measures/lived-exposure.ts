import { randomUUID } from 'node:crypto';
import type { Newcomers } from './newcomers.js';
import { Random } from '../../fixtures/demo/random.js';
import { fixedClock } from '../../src/platform/clock.js';
import { silentLogger } from '../../src/platform/log.js';
import { createMetrics } from '../../src/platform/metrics.js';
import type { Runtime } from '../../src/platform/runtime.js';
import { defaultProfile, defaultPublished, examination, type Overrides } from '../../src/ranking/index.js';
import { openSearch, type OpenSearch } from '../../src/search/index.js';
import type { SearchResult } from '../../src/search/types.js';
import { meanMetrics, queryMetrics } from '../../src/tuning/evaluation/metrics.js';
import type { JudgedQuery } from '../../src/tuning/evaluation/judged-queries.js';
import { openEventLog, type IncomingEvent } from '../../src/tuning/event-log/index.js';
import { countExposure, exposureReport } from '../../src/tuning/exposure/index.js';

/** Some days of buyers who search, look from the top down, and click what fits and is good. */
export interface Life {
  readonly start: Date;
  readonly days: number;
  readonly searchesPerDay: number;
  readonly seed: number;
}

export interface LivedExposure {
  /** Of first-page impressions, those of listings that were new: by age, and shown fewer times than makes one known. */
  readonly newShare: number;
  readonly exploredShare: number;
  readonly gini: number;
  /** Of the first ten as they were shown, over all judged queries that were searched, each as often as it was. */
  readonly ndcg: number;
  readonly clicksPerSearch: number;
}

/** What is not text, all of its weight on popularity. */
const textSignals = new Set(['text', 'coverage', 'phrase', 'categoryIntent', 'focus', 'meaning', 'boost']);
const others = Object.entries(defaultProfile.weights).filter(([name]) => !textSignals.has(name));
const volume = others.reduce((sum, [, weight]) => sum + weight, 0);
const popularity = { ...Object.fromEntries(others.map(([name]) => [name, 0])), volume };
const unmixed = { diversity: { perSeller: 100, sellersInFirstTen: 1 }, exploration: { share: 0 } };
/** What is compared: the default as it is, without its exploration, and a ranking as it is usual. */
export const policies = {
  'with exploration': {},
  'without exploration': { exploration: { share: 0 } },
  'text and popularity alone': { weights: popularity, ...unmixed },
} as const satisfies Readonly<Record<string, Overrides>>;

/** A first page. */
const PAGE = 20;
const DAY_MS = 86_400_000;
/** How likely somebody who looks at a listing clicks, by its grade for the query (none: not judged, as good as 0). */
const ATTRACTION = [0.01, 0.06, 0.18, 0.35] as const;

/** Lives the days under a profile, with an event log that is empty at the start; searches, counts and beliefs are the product's own. */
export async function liveExposure(
  { db, databaseUrl, engine }: Pick<Runtime, 'db' | 'databaseUrl' | 'engine'>,
  queries: readonly JudgedQuery[],
  newcomers: Newcomers,
  { start: startsAt, days, searchesPerDay, seed }: Life,
  document: Overrides,
): Promise<LivedExposure> {
  await forgetExposure(db);
  const start = startsAt.getTime();
  const clock = fixedClock(new Date(start));
  const published = { ...defaultPublished, document };
  const search = await openSearch({ db, databaseUrl, engine, clock, onError: rethrow, profile: published });
  const log = openEventLog(db, clock, { metrics: createMetrics(), log: silentLogger });
  await newcomers.openUntil(clock.now());
  const tally = new Tally(await publicationDays(db));
  let clicked = 0;
  const metrics = [];
  for (let day = 0; day < days; day += 1) {
    clock.set(new Date(start + day * DAY_MS));
    await newcomers.openUntil(clock.now());
    await search.snapshots.refresh();
    await countExposure(db, clock.now());
    await search.newcomers.refresh();
    const random = new Random(seed, `day ${day}`);
    const asked = Array.from({ length: searchesPerDay }, () => demanded(queries, random));
    const pages = await searchAll(search, asked);
    const clicks: IncomingEvent[] = [];
    for (const query of asked) {
      const page = pages.get(query);
      if (page === undefined) continue;
      const queryId = randomUUID();
      const { match, served, hits } = page;
      log.recordPage({ ...served, queryId, servedAt: clock.now(), query: query.text, match, request: {} });
      tally.add(served.entries, start / DAY_MS + day);
      for (const { id, position } of hits) {
        const attraction = ATTRACTION[query.grades.get(id) ?? 0] ?? 0;
        if (!random.chance(examination(position) * attraction)) continue;
        clicks.push({ id: randomUUID(), type: 'click', occurredAt: clock.now(), listingId: id, queryId });
      }
      const shownIds = hits.map(({ id }) => id);
      metrics.push(queryMetrics(shownIds, query.grades));
    }
    await log.flush();
    await log.recordEvents(clicks);
    clicked += clicks.length;
  }
  await log.close();
  clock.set(new Date(start + days * DAY_MS));
  await countExposure(db, clock.now());
  const { gini } = await exposureReport(db, clock.now(), days + 1);
  await search.close();
  return {
    newShare: tally.new / tally.impressions,
    exploredShare: tally.explored / tally.impressions,
    gini,
    ndcg: meanMetrics(metrics.flatMap((one) => one ?? [])).ndcg,
    clicksPerSearch: clicked / (days * searchesPerDay),
  };
}

/** Impressions, and those of listings that were new then. */
class Tally {
  readonly #shown = new Map<number, number>();
  impressions = 0;
  new = 0;
  explored = 0;

  readonly #publishedOn: ReadonlyMap<number, number>;

  constructor(publishedOn: ReadonlyMap<number, number>) {
    this.#publishedOn = publishedOn;
  }

  add(entries: SearchResult['served']['entries'], today: number): void {
    const { maxAgeDays, maxImpressions } = defaultProfile.exploration;
    for (const { listingId, propensity } of entries) {
      const before = this.#shown.get(listingId) ?? 0;
      const isYoung = today - (this.#publishedOn.get(listingId) ?? 0) <= maxAgeDays;
      this.impressions += 1;
      if (isYoung && before < maxImpressions) this.new += 1;
      if (propensity !== undefined) this.explored += 1;
      this.#shown.set(listingId, before + 1);
    }
  }
}

/** Each text once: the same day shows everybody the same. */
async function searchAll(
  search: OpenSearch,
  asked: readonly JudgedQuery[],
): Promise<Map<JudgedQuery, SearchResult>> {
  const pages = new Map<JudgedQuery, SearchResult>();
  for (const query of new Set(asked)) {
    const request = { text: query.text, limit: PAGE, filters: {}, sort: 'relevance' } as const;
    pages.set(query, await search.search(request));
  }
  return pages;
}

/** Queries are searched by Zipf's law, in the order of the file. */
function demanded(queries: readonly JudgedQuery[], random: Random): JudgedQuery {
  const weights = new Map(queries.map((query, index) => [query, 1 / (index + 1) ** 0.7]));
  return random.weighted(queries, (query) => weights.get(query) ?? 0);
}

async function forgetExposure(db: Runtime['db']): Promise<void> {
  await db.deleteFrom('served_page').execute();
  await db.deleteFrom('event').execute();
  await db.deleteFrom('listing_exposure').execute();
  await db.deleteFrom('setting').where('name', '=', 'exposure').execute();
}

/** Unix days of publication. */
async function publicationDays(db: Runtime['db']): Promise<Map<number, number>> {
  const rows = await db.selectFrom('listing').select(['id', 'created_at']).execute();
  return new Map(rows.map((row) => [row.id, Math.floor((row.created_at?.getTime() ?? 0) / DAY_MS)]));
}

function rethrow(error: unknown): never {
  throw error;
}
