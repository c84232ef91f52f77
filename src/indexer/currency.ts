import type { Db } from '../platform/database/database.js';
import { compareListings, confirmFindings } from './compare.js';
import type { IndexerDeps } from './deps.js';
import { callEngine } from './engine.js';
import type { ServedGeneration } from './generations.js';
import { differingSettings } from './settings-equal.js';
import { hasConfiguredVectors, settingsOf } from './vectors.js';

/** Names of the settings in which a generation's index is not as this program declares it. */
export async function outdatedSettings(
  deps: Pick<IndexerDeps, 'db' | 'engine' | 'schema'>,
  generation: ServedGeneration,
): Promise<string[]> {
  const actual = await callEngine(() => deps.engine.index(generation.indexUid).getSettings());
  return differingSettings(await settingsOf(deps, generation.id), actual);
}

/** Whether a generation was made as this program would make it: same analysis, same settings, vectors as configured. */
export async function isCurrent(
  deps: Pick<IndexerDeps, 'db' | 'engine' | 'schema' | 'vectors'>,
  generation: ServedGeneration,
): Promise<boolean> {
  if (generation.analysisVersion !== deps.schema.analysisVersion) return false;
  if (!(await hasConfiguredVectors(deps, generation.id))) return false;
  return (await outdatedSettings(deps, generation)).length === 0;
}

const SAMPLE = 200;

/**
 * Whether a generation should be built anew: it was made otherwise, or most of a sample of its documents are not what
 * this program would build, as after a change of the document itself.
 */
export async function needsRebuild(deps: IndexerDeps, generation: ServedGeneration): Promise<boolean> {
  if (!(await isCurrent(deps, generation))) return true;
  const ids = await sampleListings(deps.db, SAMPLE);
  const findings = await compareListings(deps, generation, ids);
  const { drift } = await confirmFindings(deps, generation, findings);
  return drift.length > ids.length / 2;
}

/** Listings by chance, published or not. */
export async function sampleListings(db: Db, count: number): Promise<number[]> {
  const rows = await db
    .selectFrom('listing')
    .select('id')
    .orderBy((build) => build.fn('random', []))
    .limit(count)
    .execute();
  return rows.map(({ id }) => id);
}
