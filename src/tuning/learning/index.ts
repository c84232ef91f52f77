/**
 * Learning: what the market's own words teach the search. `catalogue-synonyms` reads what sellers write together,
 * `reformulations` what buyers try next; `synonym-store` keeps the result in versions, of which the search uses one
 * (search/query/expand), under what people decided about single pairs.
 */
import type { Db } from '../../platform/database/database.js';
import { learnFromCatalogue } from './catalogue-synonyms.js';
import { readListings, readSearchSteps } from './read-rows.js';
import { learnFromReformulations } from './reformulations.js';
import type { LearnedSynonym } from './synonym.js';
import { storeSynonymSet } from './synonym-store.js';

export { chooseSynonym, listSynonyms, rollBackSynonyms, type ListedSynonym } from './synonym-store.js';
export type { LearnedSynonym } from './synonym.js';

export interface LearnOptions {
  /** Steps that are done, of all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Learn and return, but put nothing into use. */
  readonly dryRun?: boolean;
}

export interface Learned {
  readonly synonyms: readonly LearnedSynonym[];
  /** Counts of what was read and learned. */
  readonly figures: Readonly<Record<string, number>>;
  /** The new version; null after a dry run. */
  readonly version: number | null;
}

/** Learns from the rows of this moment. The same rows give the same synonyms. */
export async function learn(db: Db, { onProgress, dryRun = false }: LearnOptions = {}): Promise<Learned> {
  const total = 4;
  const listings = await readListings(db, () => undefined);
  onProgress?.(1, total);
  const steps = await readSearchSteps(db);
  onProgress?.(2, total);
  const ofCatalogue = await learnFromCatalogue(listings);
  const ofBuyers = learnFromReformulations(steps);
  const synonyms = mergeSynonyms([...ofBuyers, ...ofCatalogue]);
  onProgress?.(3, total);
  const figures = {
    listings: listings.length,
    searches: steps.length,
    catalogue: ofCatalogue.length,
    reformulation: ofBuyers.length,
    synonyms: synonyms.length,
  };
  const version = dryRun ? null : await storeSynonymSet(db, synonyms, figures);
  onProgress?.(total, total);
  return { synonyms, figures, version };
}

/** Learning again is due when the version in use is older than this … */
const OLDEST_MS = 24 * 3_600_000;
/** … or this share of the listings came or went. */
const CHANGED_SHARE = 0.05;

/** Learns when it is due; returns the new version or null. `progress` is told in percent. */
export async function learnIfDue(
  db: Db,
  now: Date,
  progress: (percent: number) => Promise<void>,
): Promise<number | null> {
  if (!(await isDue(db, now))) return null;
  const { version } = await learn(db, {
    onProgress: (done, total) => void progress((100 * done) / total).catch(() => undefined),
  });
  return version;
}

async function isDue(db: Db, now: Date): Promise<boolean> {
  const { count } = await db
    .selectFrom('listing')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', '=', 'published')
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  const newest = await db
    .selectFrom('synonym_set')
    .select(['created_at', 'figures'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const listings = count;
  if (newest === undefined) return listings > 0;
  const learned = newest.figures['listings'] ?? 0;
  const changed = Math.abs(listings - learned) > CHANGED_SHARE * Math.max(listings, learned);
  return changed || now.getTime() - newest.created_at.getTime() > OLDEST_MS;
}

/** Each pair once, with the stronger of what was learned. */
function mergeSynonyms(synonyms: readonly LearnedSynonym[]): LearnedSynonym[] {
  const merged = new Map<string, LearnedSynonym>();
  for (const synonym of synonyms) {
    const key = `${synonym.source.key}\n${synonym.target.key}`;
    const known = merged.get(key);
    if (known === undefined || known.weight < synonym.weight) merged.set(key, synonym);
  }
  return [...merged.values()];
}
