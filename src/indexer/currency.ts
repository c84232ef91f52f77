import type { IndexerDeps } from './deps.js';
import { callEngine } from './engine.js';
import type { ServedGeneration } from './generations.js';
import { differingSettings } from './settings-equal.js';

/** Names of the settings in which a generation's index is not as this program declares it. */
export async function outdatedSettings(
  deps: Pick<IndexerDeps, 'engine' | 'schema'>,
  generation: ServedGeneration,
): Promise<string[]> {
  const actual = await callEngine(() => deps.engine.index(generation.indexUid).getSettings());
  return differingSettings(deps.schema.settings, actual);
}

/** Whether a generation is what this program would build: same analysis, same settings. If not: reindex. */
export async function isCurrent(
  deps: Pick<IndexerDeps, 'engine' | 'schema'>,
  generation: ServedGeneration,
): Promise<boolean> {
  if (generation.analysisVersion !== deps.schema.analysisVersion) return false;
  return (await outdatedSettings(deps, generation)).length === 0;
}
