import type { IndexerDeps } from './deps.js';
import { pause } from './backoff.js';
import { compareListings, confirmFindings } from './compare.js';
import { drainThrough } from './drain-all.js';
import { outdatedSettings, sampleListings } from './currency.js';
import type { ServedGeneration } from './generations.js';
import { newestVersion } from './marks.js';
import { countDocuments } from './read-documents.js';

const SAMPLE = 1000;
const ATTEMPTS = 5;

/**
 * Why a generation may not go live; null when nothing speaks against it: its settings are the declared ones, it holds
 * as many documents as there are published listings, and a sample of documents equals what the rows say.
 */
export async function findObjection(deps: IndexerDeps, generation: ServedGeneration): Promise<string | null> {
  const settings = await outdatedSettings(deps, generation);
  if (settings.length > 0) return `settings: ${settings.join(', ')}`;
  let objection: string | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await pause(200);
    await drainThrough(deps);
    objection = (await objectionToCount(deps, generation)) ?? (await objectionToSample(deps, generation));
    if (objection === null) return null;
  }
  return objection;
}

/** Changes under way while counting may each make a difference of one. */
async function objectionToCount(deps: IndexerDeps, generation: ServedGeneration): Promise<string | null> {
  const before = await newestVersion(deps.db);
  const waiting = await countMarked(deps, generation.id);
  const documents = await countDocuments(deps.engine, generation.indexUid);
  const published = await countPublished(deps);
  const tolerance = waiting + (await newestVersion(deps.db)) - before;
  return Math.abs(documents - published) <= tolerance
    ? null
    : `${String(documents)} documents for ${String(published)} published listings`;
}

async function objectionToSample(deps: IndexerDeps, generation: ServedGeneration): Promise<string | null> {
  const ids = await sampleListings(deps.db, SAMPLE);
  const findings = await compareListings(deps, generation, ids);
  const { drift } = await confirmFindings(deps, generation, findings);
  const [first] = drift;
  if (first === undefined) return null;
  return `${String(drift.length)} of ${String(ids.length)} sampled documents, the first of listing ${String(first.listingId)}: ${first.kind} ${first.fields.join(', ')}`;
}

async function countMarked(deps: IndexerDeps, generationId: number): Promise<number> {
  const { count } = await deps.db
    .selectFrom('dirty_listing')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('generation_id', '=', generationId)
    .executeTakeFirstOrThrow();
  return count;
}

/** The rows for which `buildDocument` yields a document. */
async function countPublished(deps: IndexerDeps): Promise<number> {
  const { count } = await deps.db
    .selectFrom('listing as l')
    .innerJoin('seller as s', 's.id', 'l.seller_id')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('l.status', '=', 'published')
    .where('l.deleted_at', 'is', null)
    .where('s.deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
